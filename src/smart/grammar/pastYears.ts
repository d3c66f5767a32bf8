/** Improve the plan drawn up in 2022: an object that was made, bought or lost then. */
const objectOfYear =
  /(?:^|[,;] |\band )(?!(?:have|get|see|want|keep|hold)\b)[a-z]+(?: back| up| out| on)? (?:the|our|its|their|those) (?:(?!of )[a-z-]+ ){1,3}(?:drawn up|set up|[a-z]+ed|written|made|built|bought|lost) in $/;
/** Lessons of Q1, 巩固2024年…. */
const belongsBefore = /\b(?:success|lessons|mistakes|findings|data) (?:of|from)(?: the)? $|(?:总结|巩固|[延接]续|弥补|补齐)$/;
/** 按照2025年会议纪要: by what something is done, not how it is assessed. */
const accordingTo = /(?:按照|根据|依据|[参遵比]照)$/;
const paperAfter = /^的?(?![前底末内之以]|口径|实[绩际])[\u4e00-\u9fff]/;
/** 2023年出台的办法, 2023年以前入职的员工, 2024年欠账. */
const belongsAfter =
  /^度?(?:之?前|以前)?(?:[制签修]订|制定|[出发印下][台布发]|建[立成]|采购|购[置入]|形成|发生|遗留|入职|毕业)的|^度?(?:遗留|结转|欠账|缺口|经验(?![值证])|教训|成果(?!转|数|登))/;

/** Whether a stretch of the calendar tells which thing is meant, and not when something is to be reached. */
export function belongsToThing(left: string, right: string): boolean {
  return (objectOfYear.test(left) && !/\d/.test(right)) || belongsBefore.test(left) || belongsAfter.test(right) || (accordingTo.test(left) && paperAfter.test(right));
}

const wasBefore = /(?:\d ?%[^(]{0,20}\((?=[\d.]+ ?%)|\b(?:against|versus|vs\.?|compared (?:with|to)|from|was|were) )[$€£]?\d[\d.,]*(?: ?%| [a-z]+)? (?:in|for|during) $|\bimprove on(?: the| our| its)? $/;
const wasAfter = /^度?[^，。；;,\d]{1,12}\d[\d.]*(?:[%‰]|[\u4e00-\u9fff]{0,3})[，,](?:力争|要)?[降提升增压减缩][\u4e00-\u9fff]{0,2}[至到]/;

/** Against 0.5 % in 2024; 2024年差错率0.5%,降至0.2%: where it stood. */
export function isWhereItStood(left: string, right: string): boolean {
  return wasBefore.test(left) || wasAfter.test(right);
}
