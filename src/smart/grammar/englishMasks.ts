import { before, after } from "./scan";
import type { MaskKind, NormalText } from "./types";

/** One class of names. */
export interface MaskEntry {
  readonly kind: MaskKind;
  /** Sticky; tried where a word starts. */
  readonly pattern: RegExp;
  readonly starts?: "digit" | "letter" | "han";
  /** The pattern is for the letters as they were written. */
  readonly isCased?: boolean;
  /** A digit is among so many characters. */
  readonly digitWithin?: number;
  readonly holds?: (normal: NormalText, start: number, end: number) => boolean;
}

/** No quantity: neither a sign of percent nor a scale nor anything counted stands behind the number. */
const bare = "(?![\\d%‰]|[.,/]\\d| ?(?:percent|per cent|pp|bps|points?|times|x\\b|million|billion|thousand|bn|mn)|[kmb]\\b|[万亿千百个件条元倍成折分人名家次年月日天])";
const count = "(?:\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
const words = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|a dozen|\\d{1,5})";
const documents =
  "(?:(?!(?:the|a|an|our|is|are|be|we|will|by|and|to|in|for|on|at|with|from|of) )[a-z&-]+ ){0,3}?(?:plan|report|budget|strateg(?:y|ies)|polic(?:y|ies)|handbook|edition|audit|survey|roadmap|charter|guidelines?|manual|program(?:me)?|catalog(?:ue)?|brochure|agenda|accounts|statements?|framework|agreement|contract|conference|newsletter|version|deck|pack|campaign|presentation|forecast|vision|season|goals|calendar(?! year))\\b";
/** Behind these words a year or quarter is a time and no part of the document's name. */
/** A year that runs to its own calendar is a time whatever stands before it. */
const timeWord = /\b(?:in|by|before|during|until|till|through|throughout|end of|since|within|,)(?: the)? $/;

/** Whether a year in front of a document's name belongs to it. */
function isDocument({ lower }: NormalText, start: number, end: number): boolean {
  if (timeWord.test(before(lower, start, 16))) return false;
  // "2026 budget adherence" is a metric, "2026 plan to 95 %" is none.
  return !/^(?:-|s? (?:adherence|accuracy|variance|attainment|compliance|utili[sz]ation|completion|deviation|overrun|value|volume|rate|conversion|score|response)\b)/.test(after(lower, end, 16)) && !/\b(?:complet|deliver|finish|reach|achiev|increas|reduc|launch|cut|rais|grow|to|hir|and)[a-z]* /.test(lower.slice(start, end));
}

/** A capitalised name inside a sentence with a number behind it that counts nothing: Windows 11, Model 3. */
function isProduct({ text, lower }: NormalText, start: number, end: number): boolean {
  const left = before(lower, start, 24);
  // SharePoint 2019: with a capital within, it is an edition.
  if (left === "" || (/(?:19|20)\d\d$/.test(lower.slice(start, end)) && !/[a-z][A-Z]|^(?:Word|Outlook|Visio|Exchange|Acrobat|Revit|Visual Studio|Inventor|Photoshop) /.test(text.slice(start, end))) || /[.;:,。，；\n] ?$/.test(left)) return false;
  const name = text.slice(start, text.lastIndexOf(" ", end - 1));
  if (/^(?:By|To|At|In|On|For|Of|And|Or|The|A|An|From|With|Than|Least|Most|Under|Over|Above|Below|Within|Reach|Hire|About|Per|Vs|Up|Down|Train|Win|Add|Sign|Open|Launch|Complete|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Q[1-4]|H[12]|FY|EUR|USD|CNY|RMB|GBP|CHF|JPY|HKD|SGD|AUD|CAD|INR|Of|Target|Score|NPS|CSAT|OEE|Week|Top)$/.test(name)) return false;
  return /^(?:$|[.,;:)，。；]| (?:by|for|in|on|at|and|or|to|across|with|within|before|during|from|upgrade|rollout|roll-out|migration|users?|licen[cs]es?|devices?|laptops?|compatib|deployment|release|implementation|programme|program|project|platform|environment|server|tool|certifi|more [a-z]+ly)\b|[\u4e00-\u9fff])/.test(after(lower, end, 16));
}

/** Words of place in front of what has a number. */
const placed = /\b(?:on|at|in|of|from|for|across) (?:the |all )?(?:[a-z]+ )?$/;

export const englishMasks: readonly MaskEntry[] = [
  {
    kind: "standard",
    starts: "letter",
    pattern: new RegExp(
      `(?:(?:iso(?:/(?:iec|ts))?|iec|gb(?:[ /]t)?|din|en|ieee|iatf|ansi|ias|ifrs|pci(?: dss)?|soc|cmmi|basel|sox(?: section)?|gdpr(?: art(?:icle)?\\.?)?|article|directive|regulation|act|law|annex)[ -]?)(?:level |type |phase )?(?:\\d[\\d.:/-]*\\d|\\d|i{1,3}v?|iv)[a-z]?(?![a-z])(?:\\([a-z0-9]\\))?${bare}`,
      "y",
    ),
  },
  { kind: "list", starts: "letter", pattern: new RegExp(`(?:top|bottom|fortune|big|s&p|ftse)[ -]?(?:${count}(?![\\d%]|[.,]\\d| ?(?:percent|%)))`, "y"), holds: isNoRank },
  {
    kind: "product",
    starts: "letter",
    pattern: new RegExp(
      `(?:microsoft|office|windows(?: server)?|power bi|excel|iphone|ios|android|python|java|oracle|sql server|sap|industry|society|agenda|vision|horizon|agile|web)[ -]?\\d[\\d.]*[a-z]?${bare}(?! (?:new|users|customers|hours|stores|staff|orders|accounts|people|licen[cs]es|more)\\b)`,
      "y",
    ),
  },
  { kind: "version", starts: "letter", pattern: /v(?:er(?:sion)?\.?)? ?\d+(?:\.\d+){0,3}(?:\.x)?(?![\d%])|(?:rev(?:ision)?\.?|edition) \d+(?:\.\d+){0,3}(?![\d%])|(?:release|build) \d+(?:\.\d+){0,3}(?!\d|%|\.\d| (?:(?!to|in|by|on|for|with|of|at|and|goes|is|has|was|passes)[a-z-]{1,20} ){0,2}(?!goes|is|has|was|passes)[a-z]{2,20}s(?![a-z]))/y },
  { kind: "version", starts: "letter", isCased: true, pattern: /(?:ERP|MES|WMS|CRM|PLM|SRM|TMS|HIS|LIS|PACS|SCADA|OA|BI)[ -]?(?:[A-Z]?\d{1,2}(?:\.\d)?)(?![\d%.])/y },
  { kind: "version", starts: "digit", pattern: /\d{1,3}\.\d{1,3}(?= (?:release|build|update|cut-?over|go-?live|launch)(?![a-z]))/y },
  {
    kind: "version",
    starts: "letter",
    pattern: new RegExp(
      `(?:phase|stage|tier|level|grade|year|class|gen(?:eration)?|wave|sprint|round|part|volume|milestone|priority|severity|category|type|scope|batch|step|gate|track|module|group|shift|team|item)s?[ -](?:\\d{1,3}[a-z]?|i{1,3}|iv|v|vi|one|two|three|four|five)(?:(?: and |/| & |, | or |-|–| to )(?:\\d{1,3}|i{1,3}|iv|two|three|four|five))?(?![a-z])${bare}(?!-)`,
      "y",
    ),
    // Stage 14 matinees
    holds: ({ lower }, start, end) => !/^stage \d\d/.test(lower.slice(start, end)) && (!/^(?:item|step|type|team|shift|group|track|grade|part|class)s? (?:\d+[a-z]?|one|two|three|four|five)$/.test(lower.slice(start, end)) || !/^ [a-z]{3,}s\b/.test(after(lower, end, 16))),
  },
  { kind: "document", starts: "digit", pattern: new RegExp(`(?:19[89]|20[0-4])\\d(?:[/-]\\d\\d)? ${documents}`, "y"), holds: isDocument },
  { kind: "document", starts: "letter", pattern: new RegExp(`(?:fy ?\\d{2,4}|[qh][1-4](?: (?:fy)?\\d{2,4})?|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: 20\\d\\d)?) ${documents}`, "y"), holds: isDocument },
  { kind: "document", starts: "digit", pattern: /(?:19[89]|20[0-4])\d(?:'s)? (?:edition|class|graduates|intake|cohort)\b/y },
  // 6S, 5G, 8D as capitals; a small s may be seconds
  { kind: "method", starts: "digit", isCased: true, pattern: /\d{1,2}[SDGPCRLX](?:[- ](?:audits?|method|system|rule|programme))?(?![A-Za-z0-9])|[1-9][MWPEC]\d[EHMWP](?![A-Za-z0-9])|2FA\b|3PL\b|4PL\b|\d[A-Z]{2,5}(?![A-Za-z0-9%])/y, holds: isNoScale },
  { kind: "method", starts: "digit", pattern: /\d{1,2}s(?= (?:audit|method|programme|program|standard|rule|workplace|score|system|housekeeping|lean))/y },
  { kind: "method", pattern: new RegExp(`${words} (?:whys?|ps of|wastes|moments of|eyes principle|steps? method)\\b`, "y") },
  // The 3-quote rule, four-eyes principle, 360-degree feedback; lengths of time and shares are no names
  {
    kind: "method",
    pattern: new RegExp(`${words}-(?!(?:percent|per|point|basis|fold|million|billion|hundred|thousand|dozen|strong|person|people|member|man|head|hour|minute|second|day|week|month|quarter|year|digit|figure|and|to|plus|unit|pp|month|times|or|points?|star (?:rating|score|review|average|mean)|seat|bed|room|in|of|a|the|half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|one|two|three|four|five|six|seven|eight|nine)\\b)[a-z]{2,}(?:-[a-z]+){0,2}`, "y"),
  },
  { kind: "method", starts: "digit", pattern: /\d{1,3}-\d{1,3}-\d{1,3}(?= (?:plan|rule|day|days|backup|principle|method))|(?:80|70|90|50|60)[/:](?:20|30|10|50|40)(?= (?:rule|principle|analysis|split|model))/y },
  { kind: "method", pattern: /(?:1[:-]1s?|(?:one|1)[- ](?:on|to)[- ](?:ones?|1s?)\b|no one|one of|six sigma|first[- ](?:pass|time|call|contact|line|aid|class|party|response|tier|quality|mover)|(?:first|second|third|final)-year(?= [a-z])|second[- ](?:line|hand|source|tier|level)|third[- ](?:part(?:y|ies)|line)|double[- ](?:check|entry|digit)[a-z]*|half[- ](?:day|hearted|way|time)|triple[- ](?:a|bottom|play)|zero[- ](?:based|trust|day|tolerance|sum|waste|carbon)|net[- ]zero|day (?:one|zero)|all[- ](?:hands|inclusive|round|time|day)|every(?:day|body)|half[- ]price)\b/y },
  { kind: "hours", starts: "digit", pattern: /24 ?[/x×*] ?7(?: ?[/x×*] ?365)?|7 ?[/x×*] ?24(?:小时)?|5 ?[/x×*] ?8(?:小时)?|24 hours a day|\d{1,2}-to-\d{1,2}(?= (?:window|hours|shift|slot))|\d{1,2}(?::\d\d)? ?(?:am|pm)?(?: ?- ?| to )\d{1,2}(?::\d\d)? ?(?:am|pm)|\d{1,2}:\d\d(?: ?(?:am|pm))?(?: ?- ?| to )\d{1,2}:\d\d|\d{1,2}(?::\d\d)? ?(?:am\b|pm\b|a\.m\.|p\.m\.|o'clock\b)|[0-2]?\d:[0-5]\d\b(?!:)/y },
  { kind: "identifier", starts: "digit", pattern: /(?:1[89]|20)\d0s(?![a-z])/y },
  {
    kind: "place",
    starts: "letter",
    pattern: new RegExp(
      `(?:buildings?|floors?|rooms?|lines?|stores?|shops?|warehouses?|plants?|sites?|gates?|terminals?|halls?|blocks?|units?|zones?|areas?|districts?|regions?|routes?|bays?|docks?|cells?|stations?|wards?|branch(?:es)?|depots?|labs?|workshops?|machines?|furnaces?|reactors?|boilers?|mills?|kilns?|press(?:es)?|aisles?|racks?|lots?|tanks?|ovens?|cranes?|trucks?|factor(?:y|ies)|turbines?) ?(?:no\\.? ?|nr\\.? ?|number |#)?\\d{1,4}(?:\\.\\d{1,2})?[a-z]?(?:(?: and | & |, | or |-|/)\\d{1,4}\\b(?!%| ?percent))?${bare}`,
      "y",
    ),
    holds: ({ lower }, start, end) => !/^ (?:new|more|additional|extra|times|days|weeks|months|hours|minutes|percent|people|customers|staff|operators|employees|fte)\b/.test(after(lower, end, 16)) && !/^plant \d{3}|^[a-z]+(?<!s)s \d+ to \d/.test(lower.slice(start, end + 5)),
  },
  { kind: "version", starts: "letter", digitWithin: 20, pattern: new RegExp(`(?:point|question|finding|clause|slide|objective|workstream|pillar|appendix|exhibit|recommendation|paragraph) \\d{1,3}${bare}`, "y") },
  // On filler 2, at autoclave 3: a machine with its number, behind a word of place.
  {
    kind: "place",
    starts: "letter",
    digitWithin: 20,
    pattern: new RegExp(`(?!(?:over|under|after|number|another|order|quarter|offer|inner|outer|further|[a-z]+(?:gh|w|st|tt|rg|nd|lt|v|th|ort|rt)er)\\b)(?:[a-z]{3,}[eo]r|autoclave|lathe|pump|robot|vessel) \\d{1,2}${bare}`, "y"),
    holds: ({ lower }, start) => placed.test(before(lower, start, 24)),
  },
  { kind: "place", pattern: /(?:(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|eighth|tenth)[ -](?:floor|street|line|shift|ward|level|district|building|terminal|place|degree|edition|generation|grade|round|tier|party)\b)/y },
  {
    kind: "group",
    starts: "letter",
    pattern: new RegExp(`(?:teams?|groups?|crews?|department|staff|squad|panel|committee|workforce|office|unit|branch|company|network|fleet) of (?:about |around |over |some |nearly |more than |almost )?${words}(?:[,\\d]{0,7})(?: (?:people|[a-z]+s))?\\b(?![%-]| ?percent)`, "y"),
  },
  { kind: "group", pattern: new RegExp(`${words}-(?:person|people|strong|member|man|head|seat|bed|room|headcount|fte|store|site|employee)\\b(?: [a-z]+)?`, "y") },
  { kind: "identifier", starts: "letter", pattern: /(?:https?:\/\/|www\.)[^\s，。；、]{1,200}/y },
  { kind: "identifier", starts: "letter", digitWithin: 40, pattern: /[a-z]{1,8}(?:-[a-z]{1,8}){0,2}-\d{2,12}(?!\d|%| ?percent)(?:-\d{1,12})?|(?:no|nr|nos)\.? ?#?(?![123](?!\d))\d{1,8}(?![\d%])|(?:ext|po|so|wo|pr|cr|id|ref|ticket|batch|invoice|order|contract|case|account|hotline|sku|epic|story)[ .#:-]{1,2}(?:no\.? ?)?[a-z]{0,3}\d{2,12}\b/y, holds: ({ lower }, start, end) => !/^(?:(?:q|h|fy|mid|by|to|late|early|no|pre|end|close|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-|no \d)/.test(lower.slice(start, end)) },
  { kind: "identifier", starts: "digit", pattern: /#\d{1,8}\b|\d{3,4}-\d{3,4}(?:-\d{3,4}){0,2}(?![\d%])(?! ?(?:万|件|家|人|个|户|units|customers|users|hours|people|orders|eur|usd|leads))|\d+(?:\.\d+){2,3}(?![\d%])|\d{1,6}(?=-[a-z]{2,}\d)|1\d{10}(?!\d)/y, holds: ({ lower }, start, end) => !/^(?:19[89]|20[0-4])\d[-.]\d{1,2}[-.]\d{1,2}$|^\d{1,2}\.\d{1,2}\.(?:20)?\d\d$|^(?:19[89]|20[0-4])\d-(?:19[89]|20[0-4])\d$/.test(lower.slice(start, end)) },
  { kind: "programme", starts: "digit", pattern: /(?:211|985|996|007|12345|12315|110|119|120|315)(?=[高院工大热电晚平号投制])|3·15/y },
  // Names with the number written on: Office365, S/4HANA, A320, B2B, M365, P1; not Q3, FY26, USD500, NPS60分
  {
    kind: "product",
    starts: "letter",
    digitWithin: 20,
    pattern: new RegExp(`(?!(?:[qh][1-4]|f?cy\\d|fy\\d|c?w\\d|kw\\d|usd|eur|cny|rmb|gbp|hkd|jpy|us\\$|x\\d?%|eo[ymq]\\b|f?ye\\d|[ckd]?m[23]\\b))[a-z][a-z/&.]{0,14}-?\\d{1,5}[a-z]{0,8}(?![a-z])${bare}(?!以上|以下|以内|美元|欧元)`, "y"),
    holds: ({ lower }, start, end) => !/^(?:mid|early|late|by|to|pre|post|sub|no|end|over|under|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-|^(?:h[12]|q[1-4])fy|^[a-z/&.]*(?:率|nps|csat|dau|mau|gmv|oee|roi|roe|arpu|sku)\d/.test(lower.slice(start, end)),
  },
  { kind: "product", starts: "letter", isCased: true, pattern: new RegExp(`[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2} \\d{1,4}${bare}`, "y"), holds: isProduct },
];

/** Entering the top ten is a target: a place, not a list. */
function isNoRank({ lower }: NormalText, start: number): boolean {
  return !/(?:rank|ranked|enter|reach|into|among|place|placed|finish|be|make|join|climb|move)(?:s|ing)?(?: to)?(?: in| into| within| among)?(?: the)?(?: (?:industry|national|world))? $/.test(before(lower, start, 40));
}

/** 5M and 3K are amounts; 5S after "under" is seconds. */
function isNoScale({ lower }: NormalText, start: number, end: number): boolean {
  return !/[$€£¥] ?$|(?:under|below|within|than|≤|<|at) ?$/.test(before(lower, start, 10)) && !/^\d+[kmbxw]$/.test(lower.slice(start, end)) && !/^[1-4][qh]/.test(lower.slice(start, end));
}
