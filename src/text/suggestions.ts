import { catalogue } from "./language";

/** What suggestions say on their sheet and when a step of theirs has to wait. */
export const suggestionMessages = catalogue({
  title: { zh: "改进建议", en: "Suggestions" },
  note: {
    zh: "每条建议一行：谁、何时、建议什么、是否采纳、结果如何。没有指标的行是对整张评审表的建议。建议不影响周期关闭。",
    en: "One suggestion a row: who, when, what, whether it was accepted and what came of it. A row without a KPI is about the whole sheet. Suggestions never keep a period from closing.",
  },
  gone: { zh: "找不到这条建议：可能已被删除。没有改动。", en: "The suggestion is gone; somebody may have deleted it. Nothing was changed." },
  already: { zh: "这条建议现在是“{state}”，不能再做这一步。请先看看别人的答复。", en: "The suggestion is {state} by now, so this step has to wait. Look at the answer first." },
  hasAction: { zh: "这条建议已经转为行动。", en: "The suggestion has become an action already." },
  actionOpen: {
    zh: "这条建议的行动还在进行。请先在“复盘”中把行动改为“已完成”或“未兑现”，再答复。",
    en: "Its action is still open. Settle the action in Meeting first, then decline.",
  },
  reasonNeeded: { zh: "请写明不采纳的原因，提出人会看到。", en: "Say why it is declined: whoever suggested it will read it." },
  from: { zh: "{author}的改进建议", en: "Suggested by {author}" },
  unnamed: { zh: "未署名者", en: "somebody without a name" },
});
