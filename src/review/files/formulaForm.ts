import { parseA1Ref } from "@borgar/fx";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { tokensOf } from "../native/tokensOf";

/**
 * A short mark of what a formula in a row says, the same wherever its row and its columns have moved: references are
 * named by the key of their column, and whether they stand in the row itself.
 */
export function formulaForm(formula: string, row: number, keyOf: (column: number) => string): string {
  const text = tokensOf(formula.replace(/^=/, "").replace(/_xl\w+\./g, ""))
    .filter(({ type }) => type !== "whitespace" && type !== "newline")
    .map(({ type, value }) => (type === "range" ? referenceForm(value, row, keyOf) : type === "string" ? value : value.toUpperCase()))
    .join("");
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8);
}

function referenceForm(reference: string, row: number, keyOf: (column: number) => string): string {
  const parsed = parseA1Ref(reference);
  if (parsed === undefined || !("range" in parsed)) return reference.toUpperCase();
  const { top, bottom, left, right } = parsed.range;
  const place = top !== bottom ? "column" : top === row ? "row" : "cell";
  return `<${keyOf(left ?? 0)}:${keyOf(right ?? 0)} ${place}>`;
}
