import { goalEditMessages as text } from "../../text/goalEdits";
import { exactly } from "../../text/numerals";
import type { Refusal } from "../editing/types";
import { exactShares } from "../exactShares";

/** The total by shares, to the last digit; the reason in words where these shares or this total cannot be split. */
export function sharedOut(total: number, shares: readonly number[], decimals: number): readonly number[] | Refusal {
  const parts = exactShares(total, shares, decimals);
  if (parts !== null) return parts;
  // What one share alone could take is not too large: then it is the shares that cancel each other out.
  return exactShares(total, [1], decimals) === null
    ? { refused: text.targetTooLarge, parameters: { total: exactly(total) } }
    : { refused: text.sharesOffZero, parameters: {} };
}
