/** Verbs that take away, in both languages. */
export const less = "(?:cutt?|lower|slash|shrink|reduc|cancell?|halv|suspend|freez|dropp?|remov|clos|stopp?|skipp?|postpon|delay|defer|eliminat|trimm?|abolish|scrapp?)(?:e|es|ed|ing|s)?";
export const lessHan = "取消|暂停|停[止用掉发]|叫停|裁[撤掉]|撤[销并]|砍|减[至到为半]|降[至到为]|关[停闭]|压缩|压减|压[到至]|削减|减少|裁减|冻结|精简|缩[减编]|推迟|延[后期]|暂缓|停办";

/** What nobody misses. */
export const needless = "failed|repeat|repeated|unnecessary|duplicate|redundant|idle|unauthori[sz]ed|expired";
export const needlessHan = "重复|多余|不必要|冗余|闲置|失败|违规|过期";

/** What may stand behind the noun: a rate, a duration or a tool of the same thing is something else. */
export const englishEnd =
  "(?= (?:by|from|to|in|at|on|of|for|until|and|with|this|next|per|between|during|before|without|after|frequenc\\w+)\\b| \\d|[^ \\w'’-]|$)";
/** What something has or suffers and what serves it: the head of a name, which in Chinese stands last. */
const heads =
  "时间|时长|周期|时效|差错|错误|故障|漏|不合格|投诉|纠纷|工时|等待|流失|离职|空缺|损耗|缺陷|隐患|问题|延误|通过|准确|及时|覆盖|系统|窗口|难|天数|质量|利用|收入|(?<![费利])率|[意明]度|性";
/** Up to another word of movement or a number. */
export const chineseEnd = `(?!的?(?:成本|费用|加班)|(?:[^,，。；;、\\d\\s至到为由从后并以提降增减]|签到|到[期货店]){0,6}?(?:${heads}))`;

/** What may stand between an English verb and its noun: whatever does not begin another phrase. */
const between = `(?:(?:number|half|days|weeks|months) of |(?!(?:of|about|with|without|in|on|at|from|for|to|by|after|per|through|than|fewer|less|no|${needless})\\b)[\\w'%-]+ ){0,4}?`;
const betweenHan = `(?:(?!${needlessHan})[^,，。；;、]){0,10}`;

/** Something done to a noun, or what else says so; in Chinese either comes first: 取消会员积分, 质保期由三年缩短为一年. */
export function deed(verb: string, verbHan: string, english: string, chinese: string, ...others: readonly string[]): RegExp {
  const either = [
    `\\b(?:${verb}) ${between}(?:${english})${englishEnd}`, `(?:${verbHan})${betweenHan}(?:${chinese})${chineseEnd}`,
    `(?:${chinese})${chineseEnd}${betweenHan}?(?:${verbHan})`, ...others,
  ];
  return new RegExp(either.join("|"), "i");
}
