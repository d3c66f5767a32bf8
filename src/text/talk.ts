import { catalogue } from "./language";

/** What people have said, as the page of a meeting and the pane list it. */
export const talkMessages = catalogue({
  toBeTalked: { zh: "先谈这些：未答复的申诉和建议", en: "To be talked about first: what nobody has answered" },
  threads: { zh: "沟通记录", en: "Conversations" },
  wholeSheet: { zh: "整张评审表", en: "The whole sheet" },
  moreIn: { zh: "另有 {count} 条，见“{sheet}”", en: "and {count} more in {sheet}" },
  moreKpis: { zh: "另有 {count} 个指标的沟通记录，见“{sheet}”", en: "and the conversations of {count} more KPIs in {sheet}" },
  moreKpisOne: { zh: "另有 1 个指标的沟通记录，见“{sheet}”", en: "and the conversation of one more KPI in {sheet}" },
  about: { zh: "{kind} · {kpi}", en: "{kind} · {kpi}" },
  said: { zh: "{who}：{words}", en: "{who}: {words}" },

  // Kinds of what is said
  comment: { zh: "备注", en: "comment" },
  message: { zh: "留言", en: "message" },
  suggestion: { zh: "建议", en: "suggestion" },
  answer: { zh: "答复建议", en: "answer to a suggestion" },
  appeal: { zh: "申诉", en: "appeal" },
  appealAnswer: { zh: "答复申诉", en: "answer to an appeal" },
  return: { zh: "退回说明", en: "returned" },
});
