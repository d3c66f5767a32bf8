import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import type { KpiResult } from "../review/types";
import type { LogRow } from "./log";

/** The part of a log row that is the result itself, without the push it came with. */
export type LogContent = Pick<
  LogRow,
  "goalId" | "kpi" | "owner" | "value" | "target" | "score" | "weight" | "status" | "unit" | "comment"
>;

const longestText = 32_767; // what a cell of Excel holds

/**
 * Results as they are compared, hashed and sent: in one order, numbers with the 15 digits that Excel keeps, line ends
 * as Excel stores them. Sending and reading back gives the same content again.
 */
export function contentOf(results: readonly KpiResult[]): LogContent[] {
  return inOrder(
    results.map((result) => ({
      goalId: plainText(result.goalId),
      kpi: plainText(result.kpi),
      owner: plainText(result.owner),
      value: digits15(result.actual),
      target: digits15(result.target),
      score: digits15(result.score),
      weight: digits15(result.weight),
      status: plainText(result.status),
      unit: plainText(result.unit),
      comment: plainText(result.comment),
    })),
  );
}

/** One result as text: the same text means the same result. */
export function contentKey(row: LogContent): string {
  const { goalId, kpi, owner, value, target, score, weight, status, unit, comment } = row;
  return JSON.stringify([goalId, kpi, owner, value, target, score, weight, status, unit, comment]);
}

/** Hash of what a department says about a period: 20 characters. */
export function contentHash(department: string, period: string, content: readonly LogContent[]): string {
  return shortHash([department, period, ...inOrder(content).map(contentKey)]);
}

/** Name of a push: the same content in the same revision is the same push. 20 characters. */
export function pushIdOf(department: string, period: string, revision: number, content: readonly LogContent[]): string {
  return shortHash([department, period, revision, ...inOrder(content).map(contentKey)]);
}

export function inOrder(content: readonly LogContent[]): LogContent[] {
  return content
    .map((row) => ({ row, key: contentKey(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The first 100 bits of SHA-256 in base32 (RFC 4648): a letter or digit for every five bits. */
function shortHash(parts: readonly (string | number)[]): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(parts)));
  let text = "";
  for (let bit = 0; bit < 100; bit += 5) {
    const at = Math.floor(bit / 8);
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    text += base32.charAt((pair >> (11 - (bit % 8))) & 31);
  }
  return text;
}

function digits15(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  const rounded = Number(value.toPrecision(15));
  return rounded === 0 ? 0 : rounded; // no minus zero
}

/** Text as a cell gives it back. */
export function plainText(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  return lines.length <= longestText ? lines : lines.slice(0, longestText).replace(/[\ud800-\udbff]$/, "");
}
