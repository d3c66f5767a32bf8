import { fieldsOf } from "./fieldsOfWork";
import type { Span } from "../types";

/** Whoever does the work, and work done so that nothing goes wrong. */
const people = {
  english: "inspectors|engineers|technicians|nurses|staff|staffing|agents|posts|positions|hiring|recruitment|recruiting|headcount|teachers|guards|operators|drivers|carers|doctors|cleaners|testers|team|opening hours|hotlines|counters|second source",
  chinese: "质检员|检验员|安全员|员工|人员|岗位|编制|坐席|热线|招聘|教师|护士|医生|工程师|司机|保安|客服|窗口|夜班|班次|营业时间|服务时间",
};
const care = {
  english: "inspections?|checks|audits|patrols|tests|testing|training|maintenance|servicing|cleaning|sampling|coaching|calibration|backups?|drills|disinfection|security budget|advertising|(?:advertising|marketing|training|maintenance|security|safety) (?:budget|spend|spending)",
  chinese: "检查|巡检|点检|保养|维护|检验|抽检|质检|回归测试|测试|培训|演练|消毒|保洁|清洗|巡查|回访|备份|校准|复核|(?:广告|培训|安全|维修|研发)(?:经费|预算|投入|投放)",
};

/** What may stand behind the name: a rate or a duration of the same work is something else. */
const englishEnd = "(?= (?:by|from|to|in|at|on|of|for|until|and|with|this|next|per|between|during|before|without|after|frequency|frequencies)\\b|[^ \\w]|$)";
const chineseEnd = "(?!的?(?:时间|时长|周期|成本|费用|差错|错误|漏|不合格|投诉|工时|等待|流失|离职|加班|空缺|损耗|缺陷|问题|通过|覆盖|系统|工作量|用时|难|天数))";
const less = "(?:cut|reduc|cancel|halv|suspend|freez|dropp?|remov|clos|stop|skip|postpon|eliminat|trim|abolish)(?:e|es|ed|ing|s)? ";
const lessHan = "(?:取消|暂停|停止|关停|压缩|压减|削减|减少|裁减|冻结|精简|缩减)";
/** Work that has to be done only because something else went wrong. */
const superfluous = /\b(?:failed|repeat|repeated|unnecessary|duplicate|redundant|manual|late|missed|overdue|open|external|temporary|agency|idle|non-)|重复|多余|不必要|冗余|外包|临时|闲置|失败/i;

function pattern({ english, chinese }: typeof people): RegExp {
  return new RegExp(`\\b${less}(?:[\\w'-]+ ){0,5}?(?:${english})${englishEnd}|${lessHan}[^,，。；;、]{0,8}?(?:${chinese})${chineseEnd}|(?:${chinese})(?:数量|人数|频次|次数|频率)?[^,，。；;、率]{0,4}${lessHan}`, "i");
}

const fewerPeople = pattern(people);
const lessCare = pattern(care);
const isSaving = /cost|spend|expense|budget|overhead|margin|profit|saving|productiv|成本|费用|支出|预算|利润|降本|节约|人效|人均产|劳动生产率/i;
const isQuickness = /\b(?:time|days to|lead|faster|cycle)\b|周期|时长|时间|提速|效率/i;

/**
 * The words by which a goal takes away what its parent needs: people, or work done so that nothing goes wrong. Savings are
 * served by that, and so is quickness by less checking.
 */
export function withdrawal(text: string, parent: string): Span | null {
  if (isSaving.test(parent) || fieldsOf(parent).has("cost") || fewerPeople.test(parent) || lessCare.test(parent)) return null;
  const found = fewerPeople.exec(text) ?? (isQuickness.test(parent) ? null : lessCare.exec(text));
  return found === null || superfluous.test(found[0]) ? null : { start: found.index, end: found.index + found[0].length };
}
