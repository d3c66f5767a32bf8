import type { Span } from "../types";
import { amountWords, wordAmountAt } from "./amountWords";
import type { CalendarName } from "./calendar";
import { isDigit, isHan, isLetter, isWord } from "./characters";
import { clean, isHanNumeral } from "./hanNumerals";
import { numeralAt } from "./numerals";
import { after, before, fitsAt, groupsAt, matchAt } from "./scan";
import { startsOf } from "./starts";
import type { Mask, NormalText, QuantityForm } from "./types";
import { unitAt } from "./units";
import { ordinalOf } from "./wordNumerals";

/** A quantity before anything is known of the words around it. */
export interface Amount extends Span {
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly unitSpan: Span | null;
  readonly form: QuantityForm;
  readonly change: "by" | "to" | null;
  readonly implies: "up" | "down" | null;
  /** "30 to 40 employees" and the like keep the span of the number alone, for cues to its left and right. */
  readonly numberEnd: number;
}

const currencyBefore = /(?:(us|hk|ca?|au?|s|nt|r)?\$|([€£¥])(?:k ?)?|(usd|eur|cny|rmb|gbp|jpy|hkd|chf|inr|sgd|aud|cad|krw|sek|nok|pln|brl|zar|aed|sar|myr|thb|idr) ?)(?=\d)/y;
const signs: Readonly<Record<string, string>> = { "": "USD", us: "USD", hk: "HKD", c: "CAD", ca: "CAD", a: "AUD", au: "AUD", s: "SGD", nt: "TWD", r: "BRL", "€": "EUR", "£": "GBP", "¥": "CNY", rmb: "CNY" };
const connector = /(?: ?(?:-|~|--) ?| to | or |至|到|或者?|—)了?(?=[\d$€£¥a-z〇零一二两三四五六七八九十百千万廿卅])/y;
const rankWord = /(?:number|no\.?|#|nr\.?) ?(one|two|three|[123])\b(?! ?%|[.,]\d)/y;
const ordinalWord = /(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b/y;
const numberWord = /(?:an?[ -]|(?:half|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|[a-z]{3,5}ty)(?![a-z]))/y;
const numberSign = /[\d±+#-]|正负|[〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖两十拾百佰千仟廿卅半]|[第前](?=[\d一二三四五六七八九十百])/y;
/** Degrees of frost. */
const belowZero = /零下 ?(?=\d)/y;
/** What an amount may start with: anywhere, and at the first letter of a word. */
const anywhere = startsOf([numberSign, currencyBefore, amountWords.gaps, ...amountWords.han], (expression) => expression);
const atWords = startsOf([...amountWords.letters, numberWord, rankWord, ordinalWord], (expression) => expression);

const plusMinusBefore = /(?:±|\+\/-|正负) ?(?=\d)/y;
const placeHan = /(?:第|(?<![月日号年底末度节])前(?![\d一二三四五六七八九十两]{1,3}(?:个|天|日|周|月|季|年|%|小时|成)))(\d{1,4}|[一二三四五六七八九十百]{1,3})[名强位]?/y;
const placeDigits = /(\d{1,4})(?:st|nd|rd|th)\b/y;
const halfOfUnit = /half an?( (?:hour|day|week|month|quarter|year|(?:percentage |basis )?point|percent))\b/y;
const fraction = /(\d{1,2}) ?\/ ?(\d{1,3})(?![\d/])/y;

/** The amounts of a text from left to right, outside of masks and calendar names. O(length). */
export function readAmounts(normal: NormalText, masks: readonly Mask[], calendar: readonly CalendarName[]): Amount[] {
  const amounts: Amount[] = [];
  const taken = [...masks, ...calendar].sort((one, other) => one.start - other.start);
  let next = 0;
  const { lower } = normal;
  for (let at = nextPlace(lower, 0); at < lower.length; at = nextPlace(lower, at)) {
    while (next < taken.length && taken[next]!.end <= at) next++;
    const block = taken[next];
    if (block !== undefined && block.start <= at) {
      at = block.end;
      continue;
    }
    const amount = amountAt(normal, at);
    // 三分之一 holds the word 之一; other names end an amount, and its noun stands behind them: 37 Windows 7 workstations.
    if (amount !== null && (block === undefined || amount.numberEnd <= block.start || ("kind" in block && block.kind === "word" && amount.numberEnd >= block.end))) {
      const noun = block === undefined || amount.end <= block.start || amount.numberEnd > block.start ? null : unitAt(normal.lower, block.end);
      amounts.push(noun === null ? (block === undefined || amount.end <= block.start || amount.numberEnd > block.start ? amount : { ...amount, end: amount.numberEnd, unit: null, unitSpan: null }) : { ...amount, end: amount.numberEnd, unit: noun.unit, unitSpan: { start: noun.start, end: noun.end } });
      at = amounts[amounts.length - 1]!.end;
    } else at = skip(normal.lower, at);
  }
  return amounts;
}

/** The first place from an offset where an amount may start; the end of the text without one. */
function nextPlace(lower: string, from: number): number {
  let at = from;
  while (at < lower.length && !oneFits(anywhere(lower, at), lower, at) && !(isLetter(lower[at]!) && !isLetter(lower.charAt(at - 1)) && oneFits(atWords(lower, at), lower, at))) at++;
  return at;
}

function oneFits(expressions: readonly RegExp[], lower: string, at: number): boolean {
  for (const expression of expressions) if (fitsAt(expression, lower, at)) return true;
  return false;
}

/** Past a run of digits or letters that turned out to be nothing, so that no run is read twice. */
function skip(text: string, at: number): number {
  const kind = isDigit(text[at]!) ? isDigit : isLetter(text[at]!) ? isLetter : null;
  let next = at + 1;
  while (kind !== null && next < text.length && kind(text[next]!)) next++;
  return next;
}

function amountAt(normal: NormalText, at: number): Amount | null {
  const { lower } = normal;
  const character = lower[at]!;
  const isHanStart = isHan(character);
  if (isWord(character) && isLetter(character) && isWord(lower.charAt(at - 1) || " ") && !isDigit(lower.charAt(at - 1))) return null;
  const plusMinus = "±+正".includes(character) ? matchAt(plusMinusBefore, lower, at) : 0;
  if (plusMinus > 0) {
    const amount = numberAmountAt(normal, at + plusMinus);
    return amount !== null && typeof amount.value === "number" ? { ...amount, start: at, value: [-amount.value, amount.value] } : amount;
  }
  const frost = character === "零" ? matchAt(belowZero, lower, at) : 0;
  if (frost > 0) {
    const amount = numberAmountAt(normal, at + frost);
    return amount !== null && typeof amount.value === "number" ? { ...amount, start: at, value: -amount.value } : amount;
  }
  const word = isLetter(character) || isHanStart || isDigit(character) || "[【<{_×…#?%*".includes(character) ? wordAmountAt(lower, at, isHanStart || isDigit(character)) : null;
  if (word !== null) {
    const { end, value, unit, form, change = null, implies = null } = word;
    const noun = form === "all" || form === "zero" ? null : unitAt(lower, end);
    const counted = noun !== null && unit === null && form !== "indefinite" && (form !== "placeholder" || noun.start === end || noun.form !== "cardinal") ? noun : null;
    // 若干百分点 is one amount.
    const tail = form === "indefinite" && noun !== null && noun.start === end && noun.form !== "cardinal" ? noun.end : end;
    return withRange(normal, { start: at, end: counted?.end ?? tail, numberEnd: end, value, unit: unit ?? counted?.unit ?? null, unitSpan: noun === null ? null : { start: noun.start, end: noun.end }, form, change, implies });
  }
  const rank = "n#".includes(character) ? groupsAt(rankWord, lower, at) : null;
  if (rank !== null) return bareAmount("ordinal", at, at + rank[0].length, "one1two2three3".indexOf(rank[1]!) < 4 ? 1 : "one1two2three3".indexOf(rank[1]!) < 8 ? 2 : 3);
  const ordinal = isLetter(character) ? groupsAt(ordinalWord, lower, at) : null;
  if (ordinal !== null) return bareAmount("ordinal", at, at + ordinal[0].length, ordinalOf(ordinal[1]!)!);
  const place = isDigit(character) || "第前".includes(character) ? groupsAt(isHanStart ? placeHan : placeDigits, lower, at) : null;
  if (place !== null) return bareAmount("ordinal", at, at + place[0].length, isDigit(place[1]!.charAt(0)) ? Number(place[1]) : (numeralAt(normal, at + 1)?.value ?? 0));
  // +12, -3 %: a sign in front of digits, not a hyphen between words.
  if ("+-".includes(character) && isDigit(lower.charAt(at + 1)) && (at === 0 || /[ (\u4e00-\u9fff]/.test(lower.charAt(at - 1)))) {
    const amount = numberAmountAt(normal, at + 1);
    if (amount === null) return null;
    // Energy per unit -10 %: by how much, not a level below nothing.
    if (isChange(amount, before(lower, at, 12))) return { ...amount, start: at, change: "by", implies: character === "-" ? "down" : "up" };
    return { ...amount, start: at, value: character === "-" && typeof amount.value === "number" ? -amount.value : amount.value };
  }
  const currency = isHanStart || isDigit(character) ? null : groupsAt(currencyBefore, lower, at);
  if (currency !== null) {
    const amount = numberAmountAt(normal, at + currency[0].length);
    if (amount === null) return null;
    const code = currency[3]?.toUpperCase() ?? currency[2] ?? currency[1] ?? "";
    const isThousands = currency[0].includes("k") && currency[2] !== undefined && typeof amount.value === "number";
    return { ...amount, start: at, value: isThousands ? (amount.value as number) * 1000 : amount.value, unit: signs[code.toLowerCase()] ?? signs[code] ?? code };
  }
  return numberAmountAt(normal, at);
}

function isChange({ unit }: Amount, left: string): boolean {
  return unit !== null && !/^(?:℃|°c|[A-Z]{3})$/.test(unit) && !/(?:\b(?:to|at|of|from|than|below|above|over|under|between|reach|and|is|was)|[至到为在从由于过达比,;]|[<>=≥≤→(]) ?$/.test(left);
}

function bareAmount(form: QuantityForm, start: number, end: number, value: number): Amount {
  return { start, end, numberEnd: end, value, unit: null, unitSpan: null, form, change: null, implies: null };
}

function numberAmountAt(normal: NormalText, at: number): Amount | null {
  const first = simpleAmountAt(normal, at);
  if (first !== null && first.unit === null && typeof first.value === "number") {
    // Eight out of ten students: a share. "4.7 out of 5" is a rating.
    const of = matchAt(/ (?:(?:out )?of|in(?= (?:ten|10|100|five|four|three)(?: |$)(?!(?:working )?(?:day|week|month|quarter|year|hour)s\b))) (?:every )?(?=(?:ten|five|four|three|\d{1,3})(?: (?:[a-z-]+ ){0,2}?[a-z-]+(?:s|people|staff)\b|(?<=in [a-z\d]+|of [a-z]+)(?:$|[,.;]| (?:of|by|before|in|until|this|next)\b)))/y, normal.lower, first.numberEnd);
    const one = of === 0 && first.value === 1 ? matchAt(/ in (?:every )?(?=(?:\d|two|three|four|five|six|eight|ten|twenty|fifty|a hundred)[\d,a-z]*(?: [a-z-]+s?\b|$|[,.;)]))/y, normal.lower, first.numberEnd) : 0;
    const whole = of + one === 0 ? null : numeralAt(normal, first.numberEnd + of + one);
    if (whole !== null && whole.value > 0 && first.value <= whole.value && Number.isInteger(first.value)) {
      return { ...first, end: whole.end, numberEnd: whole.end, value: clean((100 * first.value) / whole.value), unit: "%", form: "percent" };
    }
  }
  return first === null ? null : withRange(normal, first);
}

/** One number with its unit. */
function simpleAmountAt(normal: NormalText, at: number): Amount | null {
  const { lower } = normal;
  const character = lower[at]!;
  if (isDigit(character) && isDigit(lower.charAt(at - 1) || " ")) return null;
  // 零部件, 零件: zero is said in words of its own.
  if (character === "零" && lower[at + 1] !== "点") return null;
  const halfUnit = character === "h" ? groupsAt(halfOfUnit, lower, at) : null;
  if (halfUnit !== null) {
    const end = at + halfUnit[0].length;
    const { unit, form, start } = unitAt(lower, end - halfUnit[1]!.length)!;
    return { ...bareAmount(form, at, end, 0.5), unit, unitSpan: { start, end } };
  }
  const share = isDigit(character) ? groupsAt(fraction, lower, at) : null;
  if (share !== null && Number(share[1]) < Number(share[2]) && (/^(?: of\b|的)/.test(after(lower, at + share[0].length, 4)) || /[低少减降升高增长缩省]了?约?近?$/.test(before(lower, at, 3)))) {
    return { ...bareAmount("percent", at, at + share[0].length, (100 * Number(share[1])) / Number(share[2])), unit: "%" };
  }
  const half = character === "半" && !/[上下每前后一各过大多折减对]/.test(lower.charAt(at - 1)) ? groupsAt(/半个?(年(?![度级])|月(?!刊)|小时|天|日|周|季度|学期)/y, lower, at) : null;
  if (half !== null) {
    const unit = unitAt(lower, at + half[0].length - half[1]!.length) ?? unitAt(`个${half[1]!}`, 0);
    return { ...bareAmount("cardinal", at, at + half[0].length, 0.5), unit: unit?.unit ?? "month", unitSpan: { start: at + 1, end: at + half[0].length } };
  }
  const approximate = isHan(character) ? neighboursAt(lower, at) : null;
  const numeral = approximate ?? numeralAt(normal, at);
  if (numeral === null || !Number.isFinite(numeral.value)) return null;
  let { value } = numeral;
  // "two and a half" is read with the words; 2 1/2 and 3.5 stand on their own; 半 in front of 年 or 个月 is a half.
  const mixed = isDigit(character) ? groupsAt(/ ([1-4])\/([2-5])(?!\d)/y, lower, numeral.end) : null;
  let end = numeral.end;
  if (mixed !== null) {
    value += Number(mixed[1]) / Number(mixed[2]);
    end += mixed[0].length;
  }
  const more = matchAt(/\+(?! ?\d)|[多余来几](?=[个家项次名人台件份天月年万亿元倍种分小吨米公条]|工作日)|plus\b| ?-?odd\b/y, lower, end);
  const scaled = more > 0 ? groupsAt(/[万亿]/y, lower, end + more) : null;
  if (scaled !== null) value *= scaled[0] === "万" ? 1e4 : 1e8;
  const unitStart = end + more + (scaled === null ? 0 : 1);
  const unit = unitAt(lower, unitStart) ?? (more > 0 ? unitAt(lower, end) : null);
  // Make it a greener one: no number.
  if (unit === null && character === "o" && /\b(?:an?|this|that|each|which|another) (?:[a-z-]+ ){1,2}$/.test(before(lower, at, 30))) return null;
  if (unit === null && isHan(character) && !standsAlone(lower, at, end)) return null;
  if (isHan(character) && unit !== null && isArticle(lower, at, unit.end)) return null;
  if (unit === null && (isLetter(lower.charAt(unitStart) || " ") || lower[unitStart] === "_")) return null;
  const own = approximate === null ? clean(value + (unit?.half ?? 0)) : approximate.range;
  return {
    start: at,
    end: unit?.end ?? unitStart,
    numberEnd: unit === null || unit.start > unitStart ? unitStart : unit.end,
    value: own,
    unit: unit?.unit ?? null,
    unitSpan: unit === null ? null : { start: unit.start, end: unit.end },
    form: unit?.form === "percent" && own === 100 ? "all" : (unit?.form ?? "cardinal"),
    change: null,
    implies: null,
  };
}

/** 七八个, 三五天: two neighbouring digits in front of a measure are a range. */
function neighboursAt(lower: string, at: number): { value: number; end: number; range: readonly [number, number] } | null {
  const found = groupsAt(/(一二|两三|二三|三四|四五|五六|六七|七八|八九|三五)(?=[个家项次名人台件份天年万元倍]|个月)/y, lower, at);
  if (found === null) return null;
  const digits = "〇一二三四五六七八九";
  const low = found[0].startsWith("两") ? 2 : digits.indexOf(found[0].charAt(0));
  const high = digits.indexOf(found[0].charAt(1));
  return { value: low, end: at + 2, range: [low, high] };
}

/** A Chinese numeral without a unit counts when it is long, or ends its clause behind a word that leads to a number. */
function standsAlone(lower: string, at: number, end: number): boolean {
  const length = end - at;
  if (length >= 3) return true;
  if (/[到至为达≥≤过于]$/.test(before(lower, at, 1)) && /^(?:$|[，。；、,;. ]|以[上下内])/.test(after(lower, end, 2))) return true;
  return length === 2 && /[十百千万亿]/.test(lower.slice(at, end)) && !/^[百千万十]/.test(lower.slice(at, end));
}

/** 一套, 一个, 一次 that say no more than "a": an amount only where counting is meant. */
function isArticle(lower: string, at: number, end: number): boolean {
  if (lower[at] !== "一" || isHanNumeral(lower.charAt(at + 1))) return false;
  const unit = lower.slice(at + 1, end);
  if (/^(?:倍|%|个?百分点|亿|万|年|个?月|天|周|小时|个?季度|个工作日|元|个小时|分钟|星期)/.test(unit)) return false;
  if (isOccasionCount(lower, at, end)) return false;
  return !/(?:至少(?:[与和同对][\u4e00-\u9fff]{1,3})?(?:进行)?|不少于|不低于|最少|新增|新开|增加|增开|引进|招聘|招录|取得|获得|申请|获批|开设|举办|组织|召开|开展|完成|签约|落地|拿下|发布|≥|达到|再开|每月|每周|每年|每季度?|每人|每日|每天|半年|季度|月|周|年|各|只|仅|聘请|聘用|选聘|[降减缩压并][少低短缩小]?[为到至成]?)(?:了|不少于|至少)?$|每(?:[周月季年日天人店户班台家]|车间|部门)(?:度|末|初|底)?[\u4e00-\u9fff]{0,8}$/.test(before(lower, at, 14));
}

/** 每半年修订一次岗位说明书, 承办竞赛一次: how often, unless it is part of a rate (一次交检合格率). */
function isOccasionCount(lower: string, at: number, end: number): boolean {
  if (!/^[次遍轮回]$/.test(lower.slice(at + 1, end)) || /^(?:性|[\u4e00-\u9fff]{0,9}率)/.test(after(lower, end, 10))) return false;
  return /每(?:个?[天日周月旬]|半?年|个?季|学期|班)[^，。；,;]{0,14}$/.test(before(lower, at, 18)) || (lower[end - 1] === "次" && /^(?:$|[，。；、,; ])/.test(after(lower, end, 1)) && !/[每逐第上下这那再有]$/.test(before(lower, at, 1)));
}

/** Joins 12 to 15, 3-5, 15-20%, 3～5, 100±5 and "between … and …" into a range, unless the first number is where it starts from. */
function withRange(normal: NormalText, first: Amount): Amount {
  const { lower } = normal;
  if (typeof first.value !== "number" || first.form === "zero") return first;
  const plusMinus = matchAt(/ ?(?:±|\+\/-) ?(?=\d)/y, lower, first.end);
  if (plusMinus > 0) {
    const width = simpleAmountAt(normal, first.end + plusMinus);
    if (width !== null && typeof width.value === "number") {
      const by = width.unit === "%" && first.unit !== "%" ? (first.value * width.value) / 100 : width.value;
      return { ...first, end: width.end, numberEnd: width.numberEnd, value: [clean(first.value - by), clean(first.value + by)], unit: width.unit === "%" ? first.unit : (width.unit ?? first.unit) };
    }
  }
  const left = before(lower, first.start, 24);
  const isBetween = /(?:between|介于|[在处]于?|保持在|控制在|稳定在|维持在) ?$/.test(left);
  const joint = isBetween && matchAt(/(?: and |和|与)(?=[\d$€£¥a-z〇零一二两三四五六七八九十百])/y, lower, first.end);
  const length = joint === false || joint === 0 ? matchAt(connector, lower, first.end) : joint;
  if (length === 0) return first;
  if (/(?:from|由|从|自)(?: (?:an? |about |the |around |current(?:ly)? )*| ?|[目现当][前在]的?)(?:[a-z]{0,2}[$€£¥]|[a-z]{3} ?)?$/.test(left) && !isBetween) return first;
  if (isFromTo(lower, first.start, first.end)) return first;
  let at = first.end + length;
  const currency = groupsAt(currencyBefore, lower, at);
  if (currency !== null) at += currency[0].length;
  const second = simpleAmountAt(normal, at);
  if (second === null || typeof second.value !== "number") return first;
  const [low, high] = [scaleOf(first, second), second.value];
  // In the 14 canteens to 60 g: what is counted ends with its noun.
  // Up 12 points to 50: and what has a unit is no lower end of what has none.
  if (lower[first.end] === " " && (first.numberEnd < first.end ? second.unit !== first.unit : first.unit !== null && second.unit === null)) return first;
  const sameUnit = first.unit === null || first.unit === second.unit || second.unit === null || currency !== null;
  if (low >= high || !sameUnit) return first;
  return { ...second, start: first.start, value: [low, high], unit: second.unit ?? first.unit, unitSpan: second.unitSpan ?? first.unitSpan, form: second.form === "cardinal" && first.form === "percent" ? "percent" : second.form === "all" ? "percent" : second.form };
}

/** Crash-free sessions: 99.2% to 99.6%: behind a label, and each with its unit, from one to the other rather than between them. */
export function isFromTo(lower: string, start: number, end: number): boolean {
  return !/\d/.test(lower.charAt(end - 1)) && /[a-z)] ?: $/.test(before(lower, start, 4)) && /^ to [\d$€£¥]/.test(after(lower, end, 5));
}

/** "3-5万" and "3 to 5 million": the scale of the second number belongs to both. */
function scaleOf(first: Amount, second: Amount): number {
  const value = first.value as number;
  if (first.unit !== null || typeof second.value !== "number" || second.value < 1000 || value >= 1000) return value;
  for (const scale of [1e12, 1e9, 1e8, 1e6, 1e4, 1e3]) if (second.value / scale >= 1 && second.value / scale >= value) return clean(value * scale);
  return value;
}
