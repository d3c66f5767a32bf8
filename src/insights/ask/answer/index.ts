import type { Question } from "../types";
import { Answerer } from "./answerer";
import { shaped } from "./shape";
import type { Answer, AskedReading } from "./types";

export type { Answer, AnswerColumn, AnswerRow, AskedHeadings, AskedReading, NumberAnswer, TableAnswer, ValueKind, WrittenNames } from "./types";
export { formulaFor } from "./formula/formulaFor";
export { askedHeadings } from "./headings";
export { writtenNames } from "./names";
export { restate, titleOf } from "./restate";

/** The answer to a question, from the results as they are read. */
export function answer(question: Question, reading: AskedReading): Answer {
  return new Answerer(shaped(question), reading).answer();
}
