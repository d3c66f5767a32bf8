import type { KpiResult, PeriodId } from "../review/types";
import { contentHash, contentOf, inOrder, plainText, pushIdOf, type LogContent } from "./content";
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
export function freeze({ results, ...parts }: EnvelopeParts): Envelope {
  return freezeContent({ ...parts, content: contentOf(results) });
}

export function freezeContent({ revision, content, by, at, ...place }: Omit<EnvelopeParts, "results"> & { readonly content: readonly LogContent[] }): Envelope {
  const [department, period] = [plainText(place.department), plainText(place.period)];
  return {
    pushId: pushIdOf(department, period, revision, content),
    department,
    period,
    revision,
    content: inOrder(content),
    hash: contentHash(department, period, content),
    by: plainText(by),
    at,
  };
}

/** The rows of the log that an envelope becomes. */
export function rowsOf({ content, ...head }: Envelope): LogRow[] {
  return content.map((row, index) => ({ ...row, ...head, seq: index + 1, of: content.length }));
}
