import type { Scalar } from "../../sheets/plan";

/** A cell's value as it is compared: a blank text is nothing, and lines end alike. */
export function plainScalar(value: unknown): Scalar {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  const text = value.replace(/\r\n?/g, "\n").trim();
  return text === "" ? null : text;
}

/** Files keep 15 digits of a number; the last of the 17 that it has in memory may go. */
const lost = 1e-13;

export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= lost * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}

/** A cell's value as sentences quote it. */
export function shownValue(value: Scalar): string {
  const written = value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}
