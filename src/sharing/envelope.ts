import type { KpiResult, PeriodId } from "../review/types";
import { contentHash, contentOf, plainText, pushIdOf } from "./content";
import type { LogRow } from "./log";
import type { Envelope } from "./types";

export interface EnvelopeParts {
  readonly department: string;
  readonly period: PeriodId;
  readonly revision: number;
  readonly results: readonly KpiResult[];
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** Freezes results for a push. Whatever happens to it afterwards, the same content is sent under the same PushId. */
export function freeze({ revision, results, by, at, ...place }: EnvelopeParts): Envelope {
  const [department, period] = [plainText(place.department), plainText(place.period)];
  const content = contentOf(results);
  return {
    pushId: pushIdOf(department, period, revision, content),
    department,
    period,
    revision,
    results: [...results],
    hash: contentHash(department, period, content),
    by,
    at,
  };
}

/** The rows of the log that an envelope becomes. */
export function rowsOf({ pushId, department, period, revision, results, hash, by, at }: Envelope): LogRow[] {
  const content = contentOf(results);
  return content.map((row, index) => ({
    ...row, pushId, department, period, revision, seq: index + 1, of: content.length, hash, by: plainText(by), at,
  }));
}
