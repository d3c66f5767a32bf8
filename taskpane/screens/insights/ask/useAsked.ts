import { useMemo } from "react";
import { answer, formulaFor, restate, titleOf, type Answer } from "../../../../src/insights/ask/answer";
import type { Understanding, Vocabulary } from "../../../../src/insights/ask/types";
import { understand } from "../../../../src/insights/ask/understand";
import type { Language } from "../../../../src/text/language";
import type { InsightsReading } from "../../../../src/workbook/types";

export interface Answered {
  readonly kind: "answered";
  readonly answer: Answer;
  /** How the question was understood. */
  readonly restated: string;
  /** The same as a title in a sheet. */
  readonly title: string;
  /** What gives the same in a cell, where there is such a formula. */
  readonly formula: string | null;
}

/** What became of a question. */
export type Asked =
  | Answered
  | Exclude<Understanding, { readonly kind: "question" }>;

/** The answer to a question from what was read; worked out anew when that changes. Null while nothing is asked. */
export function useAsked(text: string | null, vocabulary: Vocabulary, reading: InsightsReading, language: Language): Asked | null {
  return useMemo(() => {
    if (text === null) return null;
    const understanding = understand(text, vocabulary);
    if (understanding.kind !== "question") return understanding;
    const { question } = understanding;
    const { asked } = reading;
    return {
      kind: "answered", answer: answer(question, reading), restated: restate(question, language), title: titleOf(question, language),
      formula: asked === null ? null : formulaFor(question, asked.headings, asked.written),
    };
  }, [text, vocabulary, reading, language]);
}
