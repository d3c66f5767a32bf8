import { groupsAt } from "./scan";
import { startsOf } from "./starts";
import type { TimeRole, TimeUnit } from "./types";

/** Words of time without a date: recurring, vague, base of a comparison, hours. */
interface TimeWord {
  readonly role: TimeRole;
  readonly pattern: RegExp;
  readonly unit?: TimeUnit;
}

const unitsEnglish: readonly (readonly [TimeUnit, string])[] = [
  ["day", "day|morning|evening|night|working day|business day|shift"],
  ["week", "week|fortnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|sprint"],
  ["month", "month|calendar month|period"],
  ["quarter", "quarter"],
  ["half", "half|half-year|six months|semester"],
  ["year", "year|calendar year|fiscal year|annum|12 months|season"],
];

function recurring(unit: TimeUnit, words: string): TimeWord {
  return { role: "recurring", unit, pattern: new RegExp(`(?:${words})`, "y") };
}

const english: readonly TimeWord[] = [
  ...unitsEnglish.map(([unit, words]) => recurring(unit, `(?:(?:by|at|before|on|in|within|during)(?: the)? (?:end|\\d{1,2}(?:st|nd|rd|th)|first|last|start|beginning|close)(?: (?:working |business )?day)? of )?(?:each|every|per|any|every single|every other)(?: and every| second| third| first| last)? (?:${words})s?\\b|(?:a|an) (?:${words})\\b(?=$|[,.;)]| (?:in|for|at|on|by|with|from|and|to|across|during|per|throughout)\\b)`)),
  recurring("day", "daily\\b|day-to-day\\b|day by day\\b|nightly\\b"),
  recurring("week", "weekly\\b|bi-?weekly\\b|fortnightly\\b|week by week\\b"),
  recurring("month", "(?:bi-?)?monthly\\b|month by month\\b|month after month\\b"),
  recurring("quarter", "quarterly\\b|quarter after quarter\\b"),
  recurring("half", "(?:half-yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|twice[- ]yearly)\\b"),
  recurring("year", "(?:annual(?:ly)?|yearly|per annum|p\\.a\\.|annuali[sz]ed)(?![a-z])"),
  recurring("day", "each time\\b|every time\\b|regularly\\b|periodically\\b|at all times\\b|always\\b"),
  { role: "vague", pattern: /(?:as soon as (?:possible)|asap|sooner|soon(?! as)|promptly|quickly|eventually|over time|(?:in|over) (?:the )?(?:near |long |medium |short )?(?:future|term|run)|(?:short|medium|long|near)[- ]term|(?:going|moving) forward|from now on|ongoing|continu(?:ous|al)(?:ly)?|when(?:ever)? (?:possible|needed|necessary|required|appropriate|time (?:permits|allows))|where possible|as (?:needed|required)|timely|in a timely (?:manner|fashion)|immediately|(?<!\b(?:to|be|within|in|of|under|at|than|is|by|least|most|only|from|about) )one day(?! or\b)|some ?day|later on|in time|gradually|(?:over|in) the (?:next|coming) (?:few )?(?:months|years|weeks|quarters)|within (?:a )?reasonable time)\b/y },
  { role: "comparison", pattern: /(?:year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month|month[- ]over[- ]month|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|week[- ]over[- ]week|like[- ]for[- ]like|yoy\b|y-o-y\b|y\/y\b|mom\b|qoq\b|wow\b)/y },
  { role: "hours", pattern: /(?:(?:business|office|working|opening|core|service|night|peak|off-peak|trading)[- ]hours|a?round the clock|out of hours|weekdays|weekends|on (?:working|business) days|during (?:the )?(?:day|night) ?(?:shift)?|overnight)\b/y },
  // The length of a sprint is not known: bound, without a date.
  { role: "fromNow", pattern: /(?:within|in|over) (?:the )?(?:next )?(?:one|two|three|four|five|six|\d) (?:sprints?|iterations?)\b/y },
  { role: "placeholder", pattern: /(?:\[(?:[a-z -]{0,12}(?:date|deadline)|month|quarter|year|time|period|due date|when)[^\]]{0,20}\]|<(?:date|deadline|time|quarter|month|year)[^>]{0,20}>|\{(?:date|deadline|time|quarter)[^}]{0,20}\}|q[x?n_](?![a-z])|q ?\?|(?:dd|mm|xx)[/.-](?:mm|dd|xx)(?:[/.-](?:yyyy|yy|xx))?|yyyy(?:-mm-dd)?|20(?:xx|__|\?\?|yy)|fy ?(?:xx|\?\?|__)|h[x?](?![a-z\d])|(?:by|before|until|due) (?=tb[dca]\b))/y },
];

const chinese: readonly TimeWord[] = [
  { role: "fromNow", pattern: /[在于]?(?:未来|今后|接下来)?(?:[一二两三四五六\d])个?(?:迭代|冲刺)(?:周期)?(?:之内|以内|内)/y },
  recurring("day", "[每逐]个?(?:工作日|天|日|班|晚|早)(?!益)|日均|日常|当[日天]|当班"),
  recurring("week", "[每逐]一?个?(?:周|星期|礼拜)[一二三四五六日天末]?|每(?:两|2|双)周|周均|周度|双周"),
  recurring("month", "[每逐按各]一?个?(?:月度?)(?:(?:[0-3]?\\d|[一二三]?十?[一二三四五六七八九]?)[日号](?:之?前)?|底前?|末前?|初|上旬|中旬|下旬)?|月均|月度|当月|次月(?:[0-3]?\\d[日号])?(?:之?前)?|月月|每(?:两|2)个月"),
  recurring("quarter", "[每逐按各]一?个?季度?[末底]?|季度(?![末底内])|当季(?!度末)"),
  recurring("half", "[每逐]个?半年度?|半年度(?!末)|半年一次"),
  recurring("year", "[每逐历]一?年度?[底末初]?|年均|年度(?![内末底])|常年|年年|年化|按年"),
  recurring("day", "[每逐](?:次|单|笔|批次?|场|期|轮|例)(?!均)|定期|不定期|经常性?|随时|常态化|例行"),
  { role: "vague", pattern: /(?:尽[快早速]|近期|短期内?|中?长期|适时|及时(?![率性])|早日|逐步|(?:今后|未来)(?!\d|[一二三两四五六七八九十半]|社区|工厂)|未来几(?:年|个月)|持续(?!时间)|不断|长效|有条件时|抓紧|第一时间|立即|马上|下一步|如期|按[时期](?!率)|平时|平常|始终|一直)/y },
  { role: "comparison", pattern: /(?:[与和同]?(?:较|比|相比|对比|相较于?|超过|高于|低于|优于|超)?(?:同比|环比)|(?:较|比|相比|对比|相较于?|与|和|同)(?:上一?(?:年度?|季度?|个?月|周期|期|财年)|去年|往年|前年|历史|以往|之前|以前)(?:同期|同月)?(?:水平|相比|数据|平均)?|去年同期|上年同期)/y },
  { role: "history", pattern: /(?:过去|最近|近)(?:几年|几个月|年|期)(?!度)|历年|往年|以往|历史上/y },
  { role: "hours", pattern: /(?:营业|工作|上班|办公|服务)(?:时[间段](?!长)|期间)|高峰(?:期|时段)|夜班|白班|节假日|周末|双休日|全天候|晚间|凌晨/y },
  { role: "placeholder", pattern: /(?:[xX×_？?*]{1,4}|某|[△○〇]{1,3})个?(?:年|月|季度|日|周|财年)(?:(?:[xX×_？?*]{1,4})[月日])*[底末]?(?:之?前)?|(?:20)?[xX×_?？]{2}年|【[^】]{0,6}(?:日期|时间|截止|期限|年份|月份|季度)[^】]{0,12}】|【[^】]{0,20}】(?=之?前)|__+年__+月(?:__+日)?|某[年月日季]|日期待定/y },
];

export interface TimeWordMatch {
  readonly role: TimeRole;
  readonly unit: TimeUnit | null;
  readonly end: number;
}

const englishStarts = startsOf(english, ({ pattern }) => pattern);
const chineseStarts = startsOf(chinese, ({ pattern }) => pattern);

/** The longest word of time that starts at an offset, the start of a word. */
export function timeWordAt(lower: string, at: number, isHanStart: boolean): TimeWordMatch | null {
  let best: TimeWordMatch | null = null;
  for (const { role, pattern, unit = null } of (isHanStart ? chineseStarts : englishStarts)(lower, at)) {
    const groups = groupsAt(pattern, lower, at);
    // "by a quarter" is an amount.
    if (groups !== null && /^an? /.test(groups[0]) && /\b(?:by|least|than|nearly|almost|about|minus|plus|down|up|of) $/.test(lower.slice(Math.max(0, at - 8), at))) continue;
    if (groups !== null && at + groups[0].length > (best?.end ?? at)) best = { role, unit, end: at + groups[0].length };
  }
  return best;
}
