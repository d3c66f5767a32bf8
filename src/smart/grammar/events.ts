import { after, before, groupsAt, nextPlace } from "./scan";
import type { NormalText, TimeExpression } from "./types";

/** One-off project events as limits (T4), and events that come with every case, which are service levels. */
const englishEvent =
  /(?:before|by|until|ahead of|prior to|in time for|no later than|at|upon|on|with)(?: the| our| its)? ((?:(?!until |before )(?:\d+(?:\.\d+)+|[a-z0-9'&-]+) ){0,4}?(?:go-?live|cut-?over|launch(?:es)?|ipo|listing|merger|acquisition|closing|handover|relocation|move|migration|opening|audit|inspection|release|roll-?out|kick-?off|start-?up|restart|flight|commissioning|season|completion|expir(?:y|es)|renewal|conference|trade (?:fair|show)|expo|(?:board|general|annual) meeting|agm|shutdown|deadline|carve-?out|certification|signing|topping-out|refinancing|sop|opens|goes live|closes|starts|begins|ends|ships|(?:design|code|feature) freeze|(?:design|readiness|gate) review|tollgate|sign-?off|ceremony|congress|summit|festival|elections?|ramp-?up|demolition|turnaround|outage|(?:gate|milestone|version|release|sprint|iteration|phase|stage|wave|v) ?\d+(?:\.\d+)*|(?:pilot|trial|test|beta) (?:phase|run)))(?![a-z-]|\.\d)/y;
const places = new RegExp(`(?=(?<![a-z])${englishEvent.source})`, "g");
const chineseEvent =
  /((?:[\u4e00-\u9fffA-Za-z0-9]{0,12}?)(?:ipo|上[线市会]|开[业工学幕馆园展]|[投量]产|验收|搬迁|到期|竣工|交[付割]|发布|审计|评[审估]|并购|切换|启动|换届|试?[投运]行?|申报|招标|签约|汛期|[供采]暖季|旺季|雨季|复审|年审|外审|[年大展]会|董事会|结束|收官|封[顶板]|定[稿型]|割接|换装|试产|转[场产]|大修|受理|获批|核准|开[标庭]|启[用幕]|截止|通车|并网|入住|移交|落地|结项|中标|挂牌|合并|[公内]测|[终初]验|完工|进[场驻]))(?:到来|来临|开始|结束|完成|使用|发电|审议)?(?:之前|以前|前(?![十期台端列置沿景\d三]))/;
const everyCase = /每|各批|逐|发货|出货|付款|出库|入库|投料|上岗|离职|入职|交班|开班|班前|出院|交付(?:客户)?前/;

/** Limits by an event in words; the ones that other expressions already hold are left out by the caller. O(length). */
export function eventsOf({ lower, clauses }: NormalText, taken: readonly TimeExpression[]): TimeExpression[] {
  const events: TimeExpression[] = [];
  for (const { start: from, end: to } of clauses) {
    for (let at = nextPlace(places, lower, from); at < to; at = nextPlace(places, lower, at)) {
      const found = groupsAt(englishEvent, lower, at)!;
      const phrase = found[0];
      const name = found[1]!;
      const end = at + phrase.length;
      const eventStart = end - name.length;
      const isLimit = !/^(?:at|upon|on|with)/.test(phrase);
      const isEvery = /\b(?:each|every|any|all)\b/.test(phrase);
      const isTime = taken.some((time) => time.start < end && time.end > eventStart && time.role !== "start");
      if (isLimit && !isEvery && !isTime) events.push({ start: at, end, role: "event", ends: { event: name }, unit: null, modifiesMetric: false });
      at = end;
    }
    const limit = chineseLimit(lower, from, to, taken);
    if (limit !== null) events.push(limit);
  }
  return events;
}

/** The first Chinese limit of a clause: 系统上线前, 合同到期前. */
function chineseLimit(lower: string, from: number, to: number, taken: readonly TimeExpression[]): TimeExpression | null {
  for (let at = lower.indexOf("前", from); at >= 0 && at < to; at = lower.indexOf("前", at + 1)) {
    const left = before(lower, at, 14).slice(Math.max(0, from - at));
    const start = Math.max(from, at - 14);
    const sentence = lower.slice(start, Math.min(to, at + 2));
    const found = chineseEvent.exec(sentence);
    if (found === null || start + found.index + found[0].length < at) continue;
    const at0 = start + found.index;
    if (everyCase.test(left) || taken.some((time) => time.start < at + 1 && time.end > at0) || /^(?:两|几|几个|\d)/.test(after(lower, at + 1, 2))) continue;
    return { start: at0, end: at0 + found[0].length, role: "event", ends: { event: found[1]! }, unit: null, modifiesMetric: false };
  }
  return null;
}
