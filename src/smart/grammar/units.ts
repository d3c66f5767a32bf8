import { groupsAt } from "./scan";
import { startsOf } from "./starts";
import type { QuantityForm } from "./types";

/** What a unit behind a number makes of it. */
export interface UnitMatch {
  readonly unit: string | null;
  readonly form: QuantityForm;
  /** Added to the number: 半 behind a unit is half of one more. */
  readonly half: number;
  readonly start: number;
  readonly end: number;
}

interface UnitEntry {
  readonly pattern: RegExp;
  readonly unit: string;
  readonly form?: QuantityForm;
}

function unit(name: string, words: string, form: QuantityForm = "cardinal"): UnitEntry {
  return { pattern: new RegExp(`(?:${words})`, "y"), unit: name, form };
}

/** The longest match wins, so the order is free. */
const units: readonly UnitEntry[] = [
  unit("%", " ?%| ?(?:percent|per cent|pct)\\b|pc\\b", "percent"),
  unit("‰", "‰| ?per mille\\b", "percent"),
  unit("point", "[ -]points?\\b|个积分", "points"),
  unit("pp", "(?: ?%| ?percent| ?percentage|-percentage)[ -]points?\\b| ?%-?(?:points?|pts?)\\b| ?(?:pp|ppts?|p\\.p\\.|pts|%pts)\\b|个?(?:百分点|pp|pct)|个?点(?![位击评检餐心赞数子半名\\d一二三四五六七八九十])", "points"),
  unit("bp", "[ -]?(?:bps?|basis[ -]points?)\\b|个?基点|个?bp", "points"),
  unit("x", "x(?![a-z\\d])| ?×(?! ?\\d)|[ -]?fold\\b| times(?= (?:the|as|its|our|more|over|last|today|current|higher|faster|that|what)\\b)|倍(?![增感速数率加])", "multiple"),
  unit(":1", ":1(?!\\d)"),
  unit("times", " times?\\b"),
  unit("CNY", "元(?![旦素件首])| ?(?:yuan|rmb|cny)\\b|块钱?(?![砖石板])|元?人民币|圆整?"),
  unit("USD", "美元|美金|刀(?!具)| ?(?:us )?dollars?\\b| ?usd\\b|\\$"),
  unit("EUR", "欧元| ?euros?\\b| ?eur\\b|€"),
  unit("GBP", "英镑| ?(?:pounds? sterling|pounds|gbp|quid)\\b|£"),
  unit("HKD", "港元|港币| ?hkd\\b"),
  unit("CHF", "瑞郎| ?chf\\b"),
  unit("INR", "卢比| ?(?:inr|rupees?)\\b"),
  unit("JPY", "日元| ?(?:yen|jpy)\\b"),
  unit("second", "秒钟?(?!杀)| ?(?:seconds?|secs?)\\b|s(?![a-z\\d])"),
  unit("ms", "毫秒| ?(?:ms|milliseconds?|msecs?)\\b"),
  unit("minute", "个?分钟|[ -]?(?:minutes?|mins?)\\b| ?min\\b"),
  unit("hour", "个?(?:小时|钟头|课时|学时|工时)|[ -]?(?:business |working |office |opening )?(?:hours?|hrs?)\\b| ?h\\b"),
  unit("day", "个?(?:工作日|自然日|日历日|交易日)|天(?![然猫津气赋际窗花])|个?日(?![常报均益化期历本])|[ -]?(?:(?:business|working|calendar|trading|week|bank)[ -]?)?days?\\b| ?d\\b"),
  unit("week", "个?(?:周(?![年期转边报会一二三四五六日末])|星期(?![一二三四五六日])|礼拜)|[ -]?(?:(?:calendar|working) )?(?:weeks?|wks?)\\b"),
  unit("month", "个月(?!份)|[ -]?(?:(?:calendar|consecutive|straight|full) )?(?:months?|mths?)\\b"),
  unit("quarter", "个季度?|[ -](?:(?:calendar|consecutive|straight|full|fiscal) )?quarters?\\b"),
  unit("half", "个半年"),
  unit("year", "年(?![度级终底末初中报均货轻代内])|年(?=内|级?以[内上下])|个?(?:年度|财年|自然年)|周年|[ -]?(?:(?:calendar|consecutive|straight|full|fiscal) )?(?:years?|yrs?)\\b"),
  unit("point", "分(?![钟之公别析销布店行厂管配享包期级支类拣流解工会数段项散红成摊层化])"),
  unit("person", "人(?![均民工力才次效事员口机类气天数时社文为身大脸员])| ?(?:people|persons|fte|ftes|heads|headcount)\\b"),
];

const unitStarts = startsOf(units, ({ pattern }) => pattern);

/** Measures of Chinese that count something. */
const measures =
  /(?:人[次天日]|[车架班场批户台]次|台套|标准箱|平方米|平方公里|立方米|平米|公里|公?斤|千克|千瓦时|千瓦|兆瓦|公顷|毫米|个|名|位|家|件|项|次|份|篇|台|套|条|辆|部|门|款|场|座|处|吨|米|亩|单|户|笔|张|组|例|起|宗|批|班|节|间|支|只|盒|箱|瓶|袋|本|册|幅|期|届|轮|级|层|遍|趟|页|字|度|克|升|类|种|对|枚|颗|粒|顶|艘|架|头|所|栋|片|块|株|卷|档|㎡|m²|m³|kwh|kw|mw|kg|km|t(?![a-z]))/y;
const latinMeasures = /(?:(?<=\d)(?:[pcglvw]|ct|ha|hl)| ?(?:tonnes?|tons?|kwh|mwh|kw|mw|kg|km|miles?|litres?|liters?|(?:sq(?:uare|\.)? )(?:m|ft|metres?|meters?|feet|miles?)|sqm|m[²³23]|gb|tb|mb|ppm|dpmo|mph|°c|℃|co2e?|tco2e?)|gwh|wh|mah|[km]?hz|d[bt]|[mk]?pa|bar|[mc]m|m[gl]|rpm|ntu|ddds?|[a-z]{1,5}[²³23]?\/(?!day|week|month|quarter|year|shift|annum)[a-z]{1,4}[²³23]?)(?![a-z\d])/y;

const stopWords = new Set(
  "by in on at for with from to of per a an the and or during within over under before after until each every than as is are be was were while when that which who across among between through throughout into onto out up down off via vs versus if so but not no more less fewer higher lower better than this next last these those our their its his her using without against below above about total on-time annually monthly weekly daily quarterly yearly inside including plus".split(" "),
);
const irregularPlurals = /^(?:people|staff|children|women|men|personnel|hires|fte|ftes|headcount|mice|feet|data|media|criteria|sku|skus)$/;
const word = / ((?:[a-z][a-z'’/&-]*)|(?:[a-z]\d))/y;

/** The unit or counted noun behind a number; null when nothing is counted there. */
export function unitAt(lower: string, at: number): UnitMatch | null {
  let best: UnitMatch | null = null;
  for (const { pattern, unit: name, form = "cardinal" } of unitStarts(lower, at)) {
    const found = groupsAt(pattern, lower, at);
    if (found === null || at + found[0].length <= (best?.end ?? at)) continue;
    const end = at + found[0].length;
    best = { unit: name, form, half: 0, start: at, end };
  }
  if (best !== null) return withHalf(lower, best);
  const measure = groupsAt(measures, lower, at) ?? groupsAt(latinMeasures, lower, at);
  if (measure !== null) return withHalf(lower, { unit: measure[0].trim(), form: "cardinal", half: 0, start: at, end: at + measure[0].length });
  return countedNounAt(lower, at);
}

/** 一年半, 两个月半, 三倍半, and 两个半月 whose half stands inside. */
function withHalf(lower: string, match: UnitMatch): UnitMatch {
  return lower[match.end] === "半" && lower[match.end + 1] !== "年" ? { ...match, half: 0.5, end: match.end + 1 } : match;
}

/** "six firmware updates": the first plural among the next four words. The number ends before it. */
function countedNounAt(lower: string, at: number): UnitMatch | null {
  let next = at;
  for (let count = 0; count < 4; count++) {
    const found = groupsAt(word, lower, next);
    if (found === null || stopWords.has(found[1]!)) return null;
    const end = next + found[0].length;
    const name = found[1]!;
    if ((name.length > 2 && name.endsWith("s") && !name.endsWith("ss")) || irregularPlurals.test(name)) {
      return { unit: name, form: "cardinal", half: 0, start: next + 1, end };
    }
    next = end;
  }
  return null;
}
