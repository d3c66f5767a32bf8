import type { Term } from "../text/terms";

/** What happened to a filled-in review: one event of its record. */
export type SubmissionEvent = "submitted" | "returned" | "appealed" | "answered";

export const submissionEventTerms: readonly Term<SubmissionEvent>[] = [
  { value: "submitted", name: { zh: "已提交", en: "submitted" } },
  { value: "returned", name: { zh: "已退回", en: "returned" } },
  { value: "appealed", name: { zh: "申诉", en: "appeal" } },
  { value: "answered", name: { zh: "申诉已答复", en: "appeal answered" } },
];
