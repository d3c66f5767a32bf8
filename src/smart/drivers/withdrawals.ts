import { chineseEnd, englishEnd, less, lessHan, needless, needlessHan } from "./deeds";
import { fieldsOf } from "./fieldsOfWork";
import { remembering } from "../remember";
import type { Span } from "../types";

/** Whoever does the work, and work done so that nothing goes wrong. */
const people = {
  english: "(?:inspector|engineer|technician|nurse|agent|post|position|teacher|guard|operator|driver|carer|doctor|cleaner|tester|service point|outlet|hotline|counter|clinic|ward|help desk|chat(?: function)?)s?|staff|staffing|hiring|recruitment|recruiting|headcount|team|opening hours|service hours|branches|second source",
  chinese: "(?<![会学成动官演店])员工?|人员|岗位|编制|坐席|热线|招聘|教师|护士|医生|工程师|司机|保安|客服|窗口|网点|[门急]诊|服务[站点]|夜班|班次|营业时间|服务时间",
};
const care = {
  english: "inspections?|onboarding|induction|checks|audits|patrols|tests|testing|training|maintenance|servicing|cleaning|sampling|coaching|tutoring|calibration|backups?|drills|disinfection|supervision|(?:code|design|staging|peer|safety|quality) reviews?|security budget|advertising|(?:advertising|marketing|training|maintenance|security|safety|calibration|inspection|research|quality|hygiene|cleaning) (?:budget|spend|spending)|(?:budget|spending) (?:for|on) (?:[\\w'-]+ )??(?:training|maintenance|safety|security|research|advertising)",
  chinese: "检查|巡检|点检|保养|维护|检验|[抽质全]检|回归测试|测试|培训|演练|消毒|保洁|清洗|巡查|回访|备份|校准|复核|旁站|监护|评审|(?:广告|培训|安全|维修|研发)(?:经费|预算|投入|投放)",
};

/** Work that has to be done only because something else went wrong. */
const superfluous = new RegExp(`\\b(?:${needless}|manual|late|missed|overdue|open\\b|external|temporary|agency|non-)|${needlessHan}|外包|临时`, "i");

function pattern({ english, chinese }: typeof people): RegExp {
  return new RegExp(`\\b${less} (?:(?!(?:per|in|at|on|from) )[\\w'-]+ ){0,5}?(?:${english})${englishEnd}|(?:${lessHan})[^,，。；;、]{0,14}?(?:${chinese})${chineseEnd}|(?:${chinese})(?:总?数量?|人数|编制|频[次率]|次数|轮次|课时|天数|金额|标准|强度|比例|占比|费用|经费)?(?:由[^,，。；;、]{1,8})?(?:${lessHan})`, "i");
}

const fewerPeople = pattern(people);
const lessCare = pattern(care);
/** Done less often. */
const rarer = new RegExp(`\\b(?:increase|extend|lengthen|stretch|double)\\w* (?:[\\w'-]+ ){0,4}?(?:inspection|maintenance|service|servicing|audit|test|calibration|cleaning|training) (?:intervals?|cycles?)\\b|(?:${care.chinese})(?:间隔|周期)[^,，。；;、]{0,8}(?:延长|拉长|放宽)|(?:延长|拉长|放宽)[^,，。；;、]{0,6}(?:${care.chinese})(?:间隔|周期)`, "i");
/** Rules made weaker: what they keep out comes in. */
const loosened =
  /\b(?:loosen|relax|waiv|soften|lower|widen|skip)\w* (?:[\w'-]+ ){0,5}?(?:thresholds?|criteria|requirements?|standards?|limits?|tolerances?|controls)\b|\bwithout (?:any )?(?:checks|inspection|approval|review|proof|collateral)\b|(?:放宽|放松|降低|下调)[^,，。；;、]{0,8}(?:门槛|标准|要求|条件|准入|公差)|(?:门槛|标准|准入|公差)[^,，。；;、\d]{0,6}(?:放宽|放松|下调|降低)|免[检审](?!查)|零(?:门槛|首付)/i;
const guarded = ["quality", "safety", "law", "health", "environment", "security"];
const isLoss = /loss|default|bad debt|non-performing|overdue|risk|fraud|theft|不良|坏账|损失|逾期|风险/i;
const isSaving = /cost|spend|expense|budget|overhead|margin|profit|saving|productiv|成本|费用|支出|预算|利润|降本|节约|人效|人均产|劳动生产率/i;
const isQuickness = /\b(?:time|days to|lead|faster|cycle)\b|周期|时长|时间|提速|效率/i;

function spanOf({ 0: words, index }: RegExpExecArray): Span {
  return { start: index, end: index + words.length };
}

/** What a parent wants; many goals share it, so that it is read once. */
const wishesOf = remembering((parent: string): readonly [hasRules: boolean, saves: boolean, isQuick: boolean] => {
  const fields = fieldsOf(parent);
  return [
    isLoss.test(parent) || guarded.some((field) => fields.has(field)),
    isSaving.test(parent) || fields.has("cost") || fields.has("profit") || fewerPeople.test(parent) || lessCare.test(parent),
    isQuickness.test(parent),
  ];
});

/**
 * The words by which a goal takes away what its parent needs: people, work done so that nothing goes wrong, rules that keep
 * losses out. Savings are served by less work, and so is quickness by less checking.
 */
export function withdrawal(text: string, parent: string): Span | null {
  const [hasRules, saves, isQuick] = wishesOf(parent);
  const weaker = hasRules ? loosened.exec(text) : null;
  if (weaker !== null) return spanOf(weaker);
  if (saves) return null;
  const found = fewerPeople.exec(text) ?? (isQuick ? null : (lessCare.exec(text) ?? rarer.exec(text)));
  return found === null || superfluous.test(found[0]) ? null : spanOf(found);
}
