import { plainText } from "../../text/parse";

/** What a unit may mean: so many of a base; the base of 万 alone is "". */
interface Meaning {
  readonly base: string;
  readonly factor: number;
}

const magnitudes: Readonly<Record<string, number>> = {
  百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12,
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, bn: 1e9, billion: 1e9, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7,
};

/** The units of each base with how many of it they are. Months have no fixed number of days, working days no fixed number of hours. */
const bases: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  元: { 元: 1, 人民币: 1, rmb: 1, cny: 1, "¥": 1 },
  美元: { 美元: 1, usd: 1, $: 1, us$: 1 },
  欧元: { 欧元: 1, eur: 1, "€": 1 },
  英镑: { 英镑: 1, gbp: 1, "£": 1 },
  港元: { 港元: 1, 港币: 1, hkd: 1 },
  "%": { "%": 1, 百分比: 1, 百分点: 1, 个百分点: 1, percent: 1, pct: 1, percentage: 1, "‰": 0.1, ppm: 1e-4 },
  second: { 秒: 1, second: 1, seconds: 1, 分: 60, 分钟: 60, min: 60, mins: 60, minute: 60, minutes: 60, 小时: 3600, h: 3600, hr: 3600, hrs: 3600, hour: 3600, hours: 3600, 天: 86_400, 日: 86_400, day: 86_400, days: 86_400, 周: 604_800, week: 604_800, weeks: 604_800 },
  month: { 月: 1, 个月: 1, month: 1, months: 1, 季: 3, 季度: 3, 年: 12, year: 12, years: 12 },
  gram: { 克: 1, g: 1, 千克: 1e3, 公斤: 1e3, kg: 1e3, kgs: 1e3, 吨: 1e6, t: 1e6, tonne: 1e6, tonnes: 1e6 },
  metre: { 米: 1, m: 1, 千米: 1e3, 公里: 1e3, km: 1e3 },
  litre: { 升: 1, l: 1, 立方米: 1e3, m3: 1e3 },
  watt: { 度: 1, 千瓦时: 1, kwh: 1, mwh: 1e3 },
  person: { 人: 1, 名: 1, 位: 1, people: 1, person: 1, persons: 1 },
  time: { 次: 1, times: 1 },
};

const meanings = new Map<string, readonly Meaning[]>();
for (const [base, units] of Object.entries(bases)) {
  for (const [unit, factor] of Object.entries(units)) meanings.set(unit, [...(meanings.get(unit) ?? []), { base, factor }]);
}

/** Amounts of these are measured: a number with 万 alone is none of them. */
const measured: ReadonlySet<string> = new Set(["%", "second", "month", "gram", "metre", "litre", "watt"]);

/** What an amount in the first unit is to be multiplied by to be in the second; null where nothing tells. */
export function unitFactor(from: string, to: string): number | null {
  const [[part, ...per], [whole, ...perWhole]] = [from, to].map((unit) => fold(unit).split("/")) as [string[], string[]];
  if (per.join("/") !== perWhole.join("/")) return null;
  const pairs = meaningsOf(part ?? "").flatMap((one) => meaningsOf(whole ?? "").map((other) => [one, other] as const));
  const [one, other] = pairs.find(([{ base }, { base: wanted }]) => base === wanted)
    ?? pairs.find(([{ base }, { base: wanted }]) => (base === "" || wanted === "") && !measured.has(base) && !measured.has(wanted)) ?? [];
  return one === undefined || other === undefined ? null : one.factor / other.factor;
}

/** Whether a unit is a mere magnitude or has one: 万, k $, 亿元. */
export function hasMagnitude(unit: string): boolean {
  return meaningsOf(fold(unit).split("/")[0] ?? "").some(({ base, factor }) => factor !== 1 && !measured.has(base));
}

function fold(unit: string): string {
  return plainText(unit).normalize("NFKC").replace(/\s*\/\s*/g, "/").replace(/\s+/g, " ");
}

/** Magnitudes before what they count (万元, kusd, k$) and behind it ($k). */
const before = /^([十百千万亿]+|(?:k|mn|m|bn)(?=$|usd|[$¥€£])|(?:mio|thousand|million|billion|lakhs?|crores?)$)(.*)$/;
const behind = /^([$¥€£])(k|mn|m|bn)$/;

/** 万元 → 10,000 of 元; k $, $k and USD k → 1,000 of 美元; m is a million or a metre. */
function meaningsOf(unit: string): readonly Meaning[] {
  const known = meanings.get(unit) ?? [];
  if (known.length > 0 && magnitudes[unit] === undefined) return known;
  let factor = 1;
  const base = unit.split(" ").map((word) => {
    const [, magnitude = "", rest = ""] = before.exec(word.replace(behind, "$2$1")) ?? [];
    if (magnitudes[magnitude] === undefined) return word;
    factor *= magnitudes[magnitude];
    return rest;
  }).filter((word) => word !== "").join(" ");
  return [...known, ...(meanings.get(base) ?? [{ base, factor: 1 }]).map((each) => ({ ...each, factor: each.factor * factor }))];
}
