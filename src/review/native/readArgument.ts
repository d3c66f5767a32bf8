import type { Token } from "@borgar/fx";
import type { Scalar } from "../../sheets/plan";
import { nothing, type NativeArgument } from "./argument";

/** What a reference of a formula is where the formula shall stand; null when nothing there is like it. */
export type ResolveReference = (reference: string) => NativeArgument | null;

/** An argument of a call: a reference, a value, a list of values, or an expression whose text is rewritten. */
export function argumentOf(tokens: readonly Token[], reference: (text: string) => NativeArgument, textOf: (tokens: readonly Token[]) => string): NativeArgument {
  const parts = tokens.filter(({ type }) => type !== "whitespace" && type !== "newline");
  const [first] = parts;
  if (first === undefined) return nothing;
  if (parts.length === 1 && (first.type === "range" || first.type === "structured" || first.type === "range_named")) return reference(first.value);
  const text = textOf(parts);
  const value = valueOf(parts);
  if (value !== undefined) return { text, values: [[value]] };
  if (first.value === "{" && parts.at(-1)?.value === "}") return { text, values: listOf(parts.slice(1, -1)) };
  // An expression stands in several places of the formula: in brackets it is one value in all of them.
  return { text: `(${text})`, values: null };
}

/** The value that tokens write out; undefined when they calculate. */
function valueOf(tokens: readonly Token[]): Scalar | undefined {
  const [first, second, ...rest] = tokens;
  if (first === undefined || rest.length > 0) return undefined;
  if (second !== undefined) {
    return first.value === "-" && second.type === "number" ? -Number(second.value) : undefined;
  }
  if (first.type === "number") return Number(first.value);
  if (first.type === "string") return first.value.slice(1, -1).replace(/""/g, '"');
  return first.type === "bool" ? first.value.toUpperCase() === "TRUE" : undefined;
}

/** The cells of `{1,"a";2,"b"}`; null when one of them is no plain value. */
function listOf(tokens: readonly Token[]): readonly (readonly Scalar[])[] | null {
  const rows: Scalar[][] = [[]];
  let cell: Token[] = [];
  for (const token of [...tokens, { type: "operator", value: ";" }]) {
    if (token.type !== "operator" || (token.value !== "," && token.value !== ";")) {
      cell.push(token);
      continue;
    }
    const value = valueOf(cell);
    if (value === undefined) return null;
    rows.at(-1)?.push(value);
    cell = [];
    if (token.value === ";") rows.push([]);
  }
  return rows.slice(0, -1);
}
