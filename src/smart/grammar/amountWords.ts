import { badHan } from "../gazetteer/goodOfName";
import { clean, hanNumeralAt } from "./hanNumerals";
import { before, groupsAt, matchAt } from "./scan";
import { startsOf } from "./starts";
import type { QuantityForm } from "./types";
import { fractionAt, ordinalOf, wordNumeralAt } from "./wordNumerals";

/** An amount that is said in words instead of a number. */
export interface WordAmount {
  readonly end: number;
  readonly value: number | null;
  readonly unit: string | null;
  readonly form: QuantityForm;
  readonly change?: "by" | "to" | null;
  readonly implies?: "up" | "down" | null;
}

interface Entry {
  readonly pattern: RegExp;
  readonly read: (groups: RegExpExecArray, lower: string, at: number) => Omit<WordAmount, "end"> | null;
}

const zero = (implies: "down" | undefined = "down"): Omit<WordAmount, "end"> => ({ value: 0, unit: null, form: "zero", change: "to", ...(implies === undefined ? {} : { implies }) });
const all: Omit<WordAmount, "end"> = { value: 100, unit: "%", form: "all", change: "to" };
const indefinite: Omit<WordAmount, "end"> = { value: null, unit: null, form: "indefinite" };
const placeholder: Omit<WordAmount, "end"> = { value: null, unit: null, form: "placeholder" };
const byPercent = (value: number, implies: "up" | "down"): Omit<WordAmount, "end"> => ({ value, unit: "%", form: implies === "up" ? "deltaMultiple" : "percent", change: "by", implies });

/** By a factor of four: up by 300 %, or down to a quarter. */
const byFactor = (times: number, isLess: boolean): Omit<WordAmount, "end"> => (isLess ? byPercent(clean(100 - 100 / times), "down") : byPercent(clean((times - 1) * 100), "up"));

/** What nobody wants to happen: bad names of metrics, and some that name none. */
const incidents = `(?:${badHan.source}|亡|隐患|停[线产]|案件|舆情|火[灾警情]|纠纷|诉|感染|断[供货]|跳闸|中断|泄密|积压|抱怨|通报|举报|溺水|中毒)`;

const english: readonly Entry[] = [
  { pattern: /(?:zero|nil)\b(?!-| (?:in on|tolerance|based|trust|hour))/y, read: (_, lower, at) => (/from (?:a )?$/.test(before(lower, at, 8)) ? { ...zero(), implies: undefined as never } : zero()) },
  { pattern: /none\b(?! of (?:this|that))|not (?:a single|(?:even )?one)\b|nobody(?= (?:is |gets? |to be )?(?:hurt|injured|harmed|killed))|never\b(?! (?:[a-z]+ )?(?:below|under|above|over|beyond|exceed\w*|more|less|fewer|longer|later)\b)|(?<=(?:avoid|prevent)s? )any\b/y, read: () => zero() },
  { pattern: /no (?!later\b|more\b|less\b|fewer\b|longer\b|one\b|matter\b|need\b|doubt\b|way\b|lower\b|higher\b|greater\b|earlier\b|sooner\b|worse\b|better\b|longer\b|\.|\d|idea\b|problem\b|go\b|wonder\b|such\b|other\b|change\b)(?=[a-z])/y, read: (_, lower, at) => (/\bor $/.test(before(lower, at, 4)) || /^no (?:[a-z-]+ ){1,9}?(?:longer|more|less|fewer|later|above|over|below|under|exceed[a-z]*) (?:than )?(?=[\d$€£]|an? |one|two|three|four|five|six|seven|eight|nine|ten)/.test(lower.slice(at, at + 80)) ? null : zero()) },
  { pattern: /without (?:any |a single |a |an )?(?=(?:[a-z-]+ ){0,2}(?:accidents?|incidents?|injur|errors?|defects?|complaints?|delays?|outages?|downtime|findings?|breach|violations?|penalt|overdue))/y, read: () => zero() },
  { pattern: /(?:(?:completely |fully )?eliminat(?:e|es|ing|ed)|eradicat(?:e|es|ing)|wip(?:e|es|ing) out)\b/y, read: () => zero() },
  { pattern: /(?:every single|every|each(?! other)|all(?! (?:about|over|along|right|but|of a)\b|-)|both(?! (?:by|within|before|until|in)\b)|the entire|the whole|full(?=[ -](?:coverage|compliance|attendance|attainment|adherence|completion|traceability))|fully|a hundred percent)\b/y, read: (groups, lower, at) => universal(groups[0], lower, at) },
  { pattern: /every (second|third|fourth|fifth|tenth)(?= (?!(?:day|week|month|quarter|year|hour|shift|time|mon|tues|wednes|thurs|fri|satur|sun)[a-z]*\b)[a-z])/y, read: ([, nth]) => ({ value: clean(100 / ordinalOf(nth!)!), unit: "%", form: "percent" }) },
  { pattern: /(?:a|one|three) quarters? of an hour/y, read: ([words]) => ({ value: words!.startsWith("three") ? 45 : 15, unit: "minute", form: "cardinal" }) },
  { pattern: /(?:working|business) day (\d{1,2})\b/y, read: ([, day]) => ({ value: Number(day), unit: "day", form: "cardinal" }) },
  { pattern: /an? (?=(?:second|minute|hour|(?:working |business )?day)\b)/y, read: (_, lower, at) => (/\b(?:within|inside|under|than) $|\b(?:from|cut|reduce|shorten|bring)\b.* to $/.test(before(lower, at)) ? { value: 1, unit: null, form: "cardinal" } : null) },
  { pattern: /half\b(?! ?(?:-|an? (?:hour|day|year|point|million|billion|percent(?:age)?|dozen|thousand)\b|year|day|hour|time|way|baked|price|term|hearted|\d))|(?:one|a) half\b/y, read: (_, lower, at) => ({ value: 50, unit: "%", form: "percent", ...(/by $/.test(before(lower, at, 3)) ? { change: "by" as const } : /in $/.test(before(lower, at, 3)) ? { change: "by" as const, implies: "down" as const } : {}) }) },
  { pattern: /halv(?:e|es|ed|ing)\b/y, read: () => byPercent(50, "down") },
  { pattern: /doubl(?:e|es|ed|ing)\b(?!-| (?:check|digit|count|book|entry|click(?!-)|handling|room|shift|bed|down))/y, read: () => byPercent(100, "up") },
  { pattern: /(?:tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing))\b(?!-)/y, read: () => byPercent(200, "up") },
  { pattern: /quadrupl(?:e|es|ed|ing)\b/y, read: () => byPercent(300, "up") },
  { pattern: /quintupl(?:e|es|ed|ing)\b/y, read: () => byPercent(400, "up") },
  { pattern: /(?:by )?a factor of (two|three|four|five|ten|\d(?:\.\d)?)\b/y, read: ([, times], lower, at) => byFactor(wordNumeralAt(times!, 0)?.value ?? Number(times), /\b(?:cut|reduc|lower|shorten|shrink|fewer|less|decreas|bring\w* down)/.test(before(lower, at))) },
  { pattern: /twice as\b/y, read: () => byPercent(100, "up") },
  { pattern: /(two|three|four|five|six|seven|eight|nine|ten)-?fold\b/y, read: ([, count]) => ({ value: 2 + "two three four five six seven eight nine ten".split(" ").indexOf(count!), unit: "x", form: "multiple" }) },
  { pattern: /twice\b(?! (?:a|per|each|every|an|daily|weekly|monthly|yearly|quarterly|annually|in)\b)/y, read: () => ({ value: 2, unit: "x", form: "multiple" }) },
  { pattern: /(?:twice|once|thrice)\b(?= (?:a|per|each|every|an|daily|weekly|monthly|yearly|quarterly|annually)\b)/y, read: ([word]) => ({ value: word === "once" ? 1 : word === "twice" ? 2 : 3, unit: "times", form: "cardinal" }) },
  { pattern: /(?:(?:several|many|numerous|various|dozens|hundreds|thousands|lots|some|few|a few|a number|a couple|a lot|a (?:significant|large|substantial|good) (?:share|part|portion|number|amount)|as (?:many|much) as possible)(?: of)?|significantly|substantially|noticeably|markedly|considerably|dramatically|materially|sharply|greatly|slightly|double[- ]digit|single[- ]digit|significant|substantial|considerable)\b/y, read: () => indefinite },
];

/** "each month" and "every customer email within two hours" are no universal targets; the role is decided later. */
function universal(word: string, lower: string, at: number): Omit<WordAmount, "end"> | null {
  if (/\bat $/.test(lower.slice(Math.max(0, at - 3), at))) return null;
  const right = lower.slice(at + word.length, at + word.length + 40);
  if (/^ (?:other |second |two |three |four |six |\d+ )?(?:day|week|month|quarter|year|hour|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|shift|minute|half|time|fortnight|weekend|season|financial|fiscal|(?:jan|feb|march|apr|may|june?|july?|aug|sep|oct|nov|dec)(?:[a-z]*)|effort|time|kinds?|sorts?)s?\b/.test(right)) return null;
  if (/^ (?:the time|of (?:us|you|this))\b/.test(right)) return null;
  return all;
}

const hanNumber = "[一二两三四五六七八九十百\\d]{1,4}";
const chinese: readonly Entry[] = [
  { pattern: /百分之?百(?![分])/y, read: () => all },
  {
    pattern: /([百千万])分之([0-9.]{1,8}|[零〇一二两三四五六七八九十百点]{1,8})/y,
    read: ([, base, written]) => {
      const value = /\d/.test(written!) ? Number(written) : hanNumeralAt(written!, 0)?.value;
      return value === undefined || Number.isNaN(value) ? null : { value: clean(value * (base === "百" ? 1 : base === "千" ? 0.1 : 0.01)), unit: "%", form: value === 100 && base === "百" ? "all" : "percent" };
    },
  },
  {
    // 三分之一, 十户中九户
    pattern: /([二两三四五六七八九十百\d]{1,3})(?:分之|([户个人家名件台次])[中里]有?)([一二两三四五六七八九十\d]{1,3})\2/y,
    read: ([, under, , over]) => {
      const share = (100 * valueOf(over!)) / valueOf(under!);
      return share <= 1000 ? { value: share, unit: "%", form: "percent" } : null;
    },
  },
  // 每三个新客户里有一个
  {
    pattern: /每([二两三四五六七八九十百\d]{1,4})[\u4e00-\u9fff]{1,10}?[里中][至最]?[少低]?有([一二两三四五六七八九十\d]{1,3})(?=[个位名人家户件台单项次])/y,
    read: ([, under, over]) => {
      const share = (100 * valueOf(over!)) / valueOf(under!);
      return share < 100 ? { value: clean(share), unit: "%", form: "percent" } : null;
    },
  },
  // 一成半, 两成, 三成五; 完成 and 成本 have no number in front
  {
    pattern: /([一二两三四五六七八九十\d](?:\.\d)?)成([半一二三四五六七八九])?(?!员(?!工)|[本功长效交品立为果熟型都败套就分因色活人])/y,
    read: ([, tens, more]) => ({ value: clean(valueOf(tens!) * 10 + (more === undefined ? 0 : more === "半" ? 5 : valueOf(more))), unit: "%", form: "percent" }),
  },
  {
    pattern: /([一二三四五六七八九]{1,2}|\d(?:\.\d)?|\d\d)折(?![旧算价线叠合返])/y,
    read: ([, written], lower, at) => {
      const value = valueOf(written!);
      // 打八折 takes 20 % off; 八折 alone is a level of 80 %.
      if (/打$/.test(before(lower, at, 1))) return byPercent(clean(100 - (value >= 10 ? value : value * 10)), "down");
      return { value: clean(value >= 10 ? value : value * 10), unit: "%", form: "percent" };
    },
  },
  { pattern: new RegExp(`翻了?(?:(${hanNumber})?番|(${hanNumber})?倍)|再造一个`, "y"), read: ([, doublings, times]) => byPercent(clean(doublings !== undefined ? (2 ** Math.min(valueOf(doublings), 20) - 1) * 100 : times !== undefined ? valueOf(times) * 100 : 100), "up") },
  { pattern: /倍增(?!计划|器|行动)/y, read: () => byPercent(100, "up") },
  { pattern: /减半|折半|砍半|对半砍|对折|腰斩|减少?一半|降低?一半|下降一半|缩短一半/y, read: () => byPercent(50, "down") },
  { pattern: /一半(?:以上)?|半数(?:以上)?|过半数?/y, read: () => ({ value: 50, unit: "%", form: "percent" }) },
  { pattern: new RegExp(`[零0无](?!人(?!身)|工(?![伤亡])|感(?!染)|[纸线缝忧障碍接息锡尘菌损声售部件食星散钱距容基碳担配条理形烟偿抵论法需])[\\u4e00-\\u9fff]{0,8}?${incidents}(?!运行|时间|天数|间隔|(?<=无.{2,6})[\\u4e00-\\u9fff]{0,2}率)`, "y"), read: (groups, lower, at) => (/[\d.百千万]$/.test(before(lower, at, 1)) || groups[0].length < 2 ? null : zero()) },
  { pattern: /(?:杜绝|消灭|根除|清零|归零(?!心)|(?:下降|降低|降|减少|压降|缩减|压)[为至到](?:零|0(?![\d.]))|(?:为|等于|保持|实现|达到|至|到)零(?![售部件食星散工钱距容基碳担配])|不(?:再|得|能|允许)?(?:发生|出(?=一|任何)|出现|产生|新增)(?!率)(?:任何)?|未发生)/y, read: () => zero() },
  { pattern: /[无没]有?一[例起件个单笔人户次项]|一[例起件个单笔人户次项][也都]?不[留剩存欠]/y, read: () => zero() },
  { pattern: /一[例起件个单笔人户次项][也都]?不[漏落少]/y, read: () => all },
  // 困人事件零发生: what is not to happen stands before it.
  { pattern: /零(?=(?:发生|出现|再发|复发)(?:$|[，。；、,;. ]))/y, read: () => zero() },
  { pattern: /(?:零|0)(?=(?:目标|新增|增长)(?:$|[，。；]))/y, read: (_, lower, at) => (/[\d.]$/.test(before(lower, at, 1)) ? null : zero()) },
  { pattern: /(?:全部|所有|全员(?!劳动|人均)|全体|全覆盖|全量|每一[个位名家项次笔件单台条份间类]?|百分百|人人)/y, read: () => all },
  { pattern: /[各每][个位名家项次笔件单台条份间]?[\u4e00-\u9fff]{1,10}?[均都全](?=[达完实通不须要能配签参覆在有为取按低高超])/y, read: (groups, _, __) => (/[年月季周日天时分次]/.test(groups[0].charAt(1)) ? null : all) },
  { pattern: /(?:若干|数[十百千万][万亿]?(?![分据字])|几[十百千万]|[十百千万]几|好几|几(?=[个家项次名人台件份天场款条种类户倍成])|十几|上[百千万](?=[家个名人次件台万户份])|成[百千倍](?:上[千万])?|多(?=[家个项次名种款条类场方](?![面样元化渠层]))|一(?:批|系列|些|大批|定(?:程度|比例|数量|幅度)?)|大幅度?|明显|显著|进一步|有效(?=[提降减改控增压])|稳步|持续(?=[提降改优增减])|较大(?:幅度)?|大量|部分|大部分|多数|少量|许多|不少(?!于)|成倍|再?上(?:一个)?新?台阶|尽可能|适当|小幅|有所|逐步)/y, read: () => indefinite },
  { pattern: /某(?:个|些|项|类|产品|部门|指标|人|地|系统|项目|客户|区域)?|(?:[xXnN×*_？?△○]{1,4}|○○)(?=%|个百分点|万元|亿元|元|家|个|人|名|件|次|天|项|台|分|倍|成)/y, read: () => placeholder },
];

function valueOf(written: string): number {
  return /^[\d.]+$/.test(written) ? Number(written) : (hanNumeralAt(written, 0)?.value ?? NaN);
}

/** X %, NN, [target], TBD, __, ×× in both languages. */
const placeholders =
  /(?:[xnyz]{1,3}|#{1,3}|\?{1,3})(?= ?(?:%|percent|per cent|pp\b|days?\b|hours?\b|points?\b|new\b|units?\b|customers?\b|k\b|million\b|people\b|hires\b|times\b|weeks?\b|个百分点|万元|亿元|元|家|个|人|名|件|次|天|项|台|分|倍|成))|(?:xx+|nn+|yy+)(?![a-z\d])|×{1,6}|_{2,40}|…{1,3}(?=%|元|万|个)|tb[dca]\b|to be (?:defined|confirmed|determined|agreed|decided)\b|\[(?![a-z -]{0,12}(?:date|deadline)|month|quarter|year|time|due|when|period)[^\]\n]{0,40}\]|【(?![^】]{0,6}(?:日期|时间|截止|期限|年份|月份|季度)|[^】]{0,20}】之?前)[^】\n]{0,40}】|<(?!date|deadline|month|quarter|year|time)[a-z][a-z _-]{1,30}>|\{(?!date|deadline|month|quarter|year|time)[^}\n]{0,40}\}|待定|待确认|待填/y;

/** What such amounts start with: in front of letters, of Chinese and digits, and gaps of any kind. */
export const amountWords = { letters: english.map(({ pattern }) => pattern), han: chinese.map(({ pattern }) => pattern), gaps: placeholders } as const;
const englishStarts = startsOf(english, ({ pattern }) => pattern);
const chineseStarts = startsOf(chinese, ({ pattern }) => pattern);
const gapStarts = startsOf([placeholders], (pattern) => pattern);

/** The amount in words, or the gap for one, that starts at an offset. */
export function wordAmountAt(lower: string, at: number, isHanStart: boolean): WordAmount | null {
  for (const pattern of gapStarts(lower, at)) {
    const length = matchAt(pattern, lower, at);
    if (length > 0) return { ...placeholder, end: at + length };
  }
  let best: WordAmount | null = null;
  for (const { pattern, read } of (isHanStart ? chineseStarts : englishStarts)(lower, at)) {
    const groups = groupsAt(pattern, lower, at);
    if (groups === null || at + groups[0].length <= (best?.end ?? at)) continue;
    const amount = read(groups, lower, at);
    if (amount !== null) best = { end: at + groups[0].length, value: amount.value, unit: amount.unit, form: amount.form, change: amount.change ?? null, implies: amount.implies ?? null };
  }
  if (best === null && !isHanStart) {
    const share = fractionAt(lower, at);
    if (share !== null) best = { value: share.value, unit: "%", form: "percent", end: share.end };
  }
  return best;
}
