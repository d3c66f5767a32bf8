import type { Scalar } from "../../sheets/plan";

/** An argument of a KPI.* function as a native formula writes it. */
export interface NativeArgument {
  readonly text: string;
  /** What its cells hold, where that is known and stays so: words of locked cells, tables of bounds. Null where it may change. */
  readonly values: readonly (readonly Scalar[])[] | null;
}

/** An argument that is left out. */
export const nothing: NativeArgument = { text: "", values: [[null]] };

/** The one value of an argument that is known; undefined where it may change or has several cells. */
export function known({ values }: NativeArgument): Scalar | undefined {
  return values?.length === 1 && values[0]?.length === 1 ? (values[0][0] ?? null) : undefined;
}

/** The known value of an argument that is not blank; undefined also where it is. */
export function isLeftOut(argument: NativeArgument): boolean {
  const value = known(argument);
  return value === null || value === "";
}

/** A value as a formula writes it. */
export function literal(value: Exclude<Scalar, null>): string {
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A block of values as a formula writes it. */
export function arrayLiteral(values: readonly (readonly Scalar[])[]): string {
  return `{${values.map((row) => row.map((value) => literal(value ?? "")).join(",")).join(";")}}`;
}
