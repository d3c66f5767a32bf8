import type { Term } from "../text/terms";

/** What has become of somebody's suggestion. */
export type SuggestionState = "open" | "accepted" | "declined" | "done";

export const suggestionStateTerms: readonly Term<SuggestionState>[] = [
  { value: "open", name: { zh: "待答复", en: "open" }, aliases: ["待处理"] },
  { value: "accepted", name: { zh: "已采纳", en: "accepted" }, aliases: ["采纳"] },
  { value: "declined", name: { zh: "未采纳", en: "declined" }, aliases: ["不采纳"] },
  { value: "done", name: { zh: "已落实", en: "done" }, aliases: ["已完成"] },
];
