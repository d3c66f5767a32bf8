import { after } from "./scan";
import type { Cue, CueKind } from "./types";

/** Words right beside a number that tell what it is; `left` ends at the number, `right` starts behind it. */
interface CueEntry {
  readonly kind: CueKind;
  readonly left?: RegExp;
  readonly right?: RegExp;
}

/** Words that may stand between a cue and its number. */
const between = "(?:(?:an?|the|about|around|approximately|roughly|some|nearly|almost|just|only|current|average(?: of)?|total of|even|ca\\.?) |~ ?|大?约|近|仅)*";

/** English words, and signs or Chinese ones, right before a number; a blank or colon may stand between. */
function left(english: string, others: string): RegExp {
  return new RegExp(`(?:\\b(?:${english})|${others})[ :]?${between}$`);
}

const cueEntries: readonly CueEntry[] = [
  {
    kind: "atLeast",
    left: left(
      "at least|not? (?:less|fewer|worse|lower|smaller|shorter) than|(?:not|never)(?: to)?(?: (?:fall|drop|go|be|dip|slip|sink)s?)? (?:below|under)|minimum(?: of)?|min\\.?|(?:more|greater|higher|better) than|(?:at or )?above|over|exceed(?:s|ing)?|surpass(?:es|ing)?|past",
      "≥|(?:^|[^-=])>=?|不[得应能]?(?:[低少小短下]于)|不下|至少|最[少低]|大于(?:等于)?|超过?|高于|突破|多于",
    ),
    right: /^ ?(?:\+|(?:(?:an?|per|in) [a-z\d,]+ )?\bor (?:more|above|higher|better|greater|over|longer)\b|and (?:above|over|more|up)\b|plus\b|minimum\b|at least\b|的?底线|以上|\(含\)以上|及以上|或以上|之上|起(?![来点因源诉])|\(?含\)?以上)/,
  },
  {
    kind: "atMost",
    left: left(
      "at most|not? more than|no (?:greater|higher|longer|later) than|(?:not(?: to)?|never) exceed(?:ing)?|maximum(?: of)?|max\\.?|(?:less|fewer|lower|shorter|faster|quicker) than|under|(?:at or )?below|up to|within|inside|(?:not|never)(?: to)?(?: (?:be|climb|rise|grow|go|get|creep|run|move)s?)? (?:above|over|beyond)|cap(?:ped)?(?: [a-z-]+){0,4} at|(?:stop|avoid|prevent|never|without)(?: [a-z-]+){0,4} (?:more than|over|above|exceeding)|limited to|limit(?: [a-z-]+){0,4} to",
      "≤|<=?|(?:不[得应能许准可]?|别|勿)(?:超[过出]?|[高多大长晚]于|突破)|不[足到]|[最至]多|最[高长]|小于(?:等于)?|[低少短]于|(?:停止|杜绝|避免|防止|不再)[\\u4e00-\\u9fff]{0,4}(?:超[过出]|[高大]于)|(?:控制|压缩|限制)在|封顶|上限为?",
    ),
    right: /^ ?(?:(?:(?:an?|per|in) [a-z\d,]+ )?or (?:less|fewer|below|lower|under|faster)\b|or under\b|max(?:imum)?\b|at most\b|and below\b|tops\b|的?(?:红线|上限)|以内|以下|之内|内(?![部容外控地存陆])|之下|及以下|或以下|封顶)/,
  },
  { kind: "between", left: left("between", "介于"), right: /^之间/ },
  { kind: "exactly", left: left("exactly|precisely|equal to", "=|等于|恰好") },
  {
    kind: "by",
    left: left(
      "by(?: (?:at least|at most|no less than|more than|over|up to|another|a further))?|up|down|plus|minus|(?:increas|rais|reduc|decreas|grow|cut|lower|improv|boost|lift|trim|fall|drop|sav)(?:e|es|ed|ing|s|t|ting)?(?: by)?|extra|additional|further|another",
      "(?:提[升高速前]|增[长加收速]|上[升涨调]|扩大|降[低本]|下[降调]|减少|[缩压削]减|压[降缩]|缩短|节[约省能]|改善|[涨降减增]幅?|增长率)(?:了|(?:幅度?|率)(?:为|达到?)?)?(?:不[低少]于|不超过|至少|超过?|约|近|在)?",
    ),
    right: /^ ?(?:more(?! [a-z]+ly\b)|fewer|less|larger|smaller|higher|lower|faster|shorter|cheaper|increase|reduction|decrease|growth|improvement|drop|cut|rise|uplift|savings?|decline|gain|raise|up|down|better|greater|additional|lift|year[- ]on[- ]year|yoy|y\/y|的(?:增长|提升|增幅|降幅|降低|下降|涨幅|增速|改善))(?![a-z])/,
  },
  {
    kind: "to",
    left: left(
      "to(?: (?:at least|at most|(?:no )?(?:more|less|fewer) than|under|below|above|over|between|within|or (?:below|above)))?|at(?: least| or (?:above|below))?|reach(?:es|ing)?|achiev(?:e|es|ing)|hit(?:s|ting)?|(?:attain|maintain|keep|hold)(?:s|ing)?|of|is|be|equals?|stays?(?: at)?",
      "[-=]+>|[→⇒至到达为]|达[到成]|完成|实现|保持|(?:保持|稳定|控制|维持)?在",
    ),
  },
  {
    kind: "from",
    left: /(?:\bfrom (?:(?:an?|the|about|around|roughly|nearly|its|our|their|current|currently|present|today'?s|last|this|year'?s|year|quarter'?s|average|baseline|base|level|levels|of|in|value|rate|figure|h[12]|q[1-4]|fy ?\d{2,4}|20\d\d|20\d\d's|january|february|march|april|may|june|july|august|september|october|november|december|just|only|us|usd|eur|\$|€|£) ?){0,6}|[由从自](?!而|动|主|[^\d]{2,8}(?:[每逐]|(?:负责|牵头|组织|开展|实施|完成|[抽检核]查|抽检|[走回]访|培训|[审复]核|盘点|承担|巡检)[^\d]{0,4}$)|业|属|(?<=依从)[率性度]|(?<=自)[行驾媒费考学理检提取购采评习律编拍种养]|[用营助研建制查测控产筹给由]|然|有(?!的)|身|来|于|我|此)(?:(?!提|增|降|减|至|到|达|压|缩|起|完|实|开|上升|下)[^，。；;,、\d]){0,12}(?:\d{2,4}年[度底末]?的?)?(?:(?![提增降减至到达]|起(?![点始步初]))[^，。；;,、\d]){0,6})$/,
  },
  {
    kind: "current",
    left: /(?:\b(?:currently|today|at present|now|was|were|st(?:ands|ood) at|(?:build|improve)(?:s|ing)? (?:up)?on(?: the| our)?|against (?:a |the )?(?:baseline|current) of|baseline(?: is| of|:| =)?|starting point(?: of|:)?|(?<=(?:from|against|on|over|versus|vs\.?|than) (?:a |the |our )?)base of|base:|current(?:ly)?(?: level| rate| value| figure| average)?(?: is| of| at|:)?|last year(?:'s)?(?: level| value)?(?: was| of|:)?|today's)(?: at| about| around| an?| running at)* ?\(?|(?<![比较出于过])(?:目前|现状|当前|(?<!实)现有|基线|基准值?|基数|去年(?:同期)?|上年度?(?:同期)?|(?<![还高草平复])原有?(?![材料油奶煤木辅酒创画件药浆纱纸粮生始则因告版址色地位野声著文])|原来|上季度|上月|现(?:在|为|是|有值)|(?<![实体表出兑呈展重发])现(?=$)|历史(?![遗欠]))(?:(?!提|增|降|减|至|到|达|压|缩|上升|下|保|控|完|实|不|超|低于|高于|突|节|翻|改|优|要|涨|力|争|确)[\u4e00-\u9fff]){0,8}(?:为|是|约|仅|只有|值|水平|:)*|\((?:20)?\d\d年[度末底]?(?:为|是|:)?|\((?:20\d\d|fy ?\d\d|[qh][1-4]|(?:last|prior|previous) [a-z]+)(?: [a-z]+)?:? ?)$/,
    right: /^ ?(?:的?基础上|at present\b|(?:of [a-z]+ )?(?:today|now|last (?:year|quarter|month))\b(?=$|[,.;)])|currently\b|\(?(?:current(?!-| [a-z])|baseline|基线|现状)\)?(?! ?[^\s\d,，;；)）]{0,4} ?\d))/,
  },
  { kind: "versus", left: /(?:\b(?:vs\.?|versus|compared (?:with|to)|against|instead of|(?:up|down|rather) than)(?: an?| the)?|(?:相比|对比|较|(?:^|[^占同环对])比)(?:上年|去年|上季度|上月|同期|上期|目标|行业|预算|计划|(?:20)?\d\d年)(?:度|底|末|同期|水平)?的?) ?$/ },
  {
    kind: "budget",
    left: /(?:\b(?:budget|funding|spend(?:ing)? (?:cap|limit|ceiling)|capex|opex|investment|grant|allocation|funds|capital)(?: [a-z]+){0,2} (?:of|is|at|limit|up to|not exceeding|capped at|within|max\.?|:) ?(?:up to |at most |max\.? |no more than )?|\bbudget:? ?(?:up to |max\.? |of )?|\b(?:spend(?:ing)?|invest(?:ing)?|costing|financed (?:with|by)|funded (?:with|by)|using|for under|with an? (?:spend|outlay) of) (?:up to |no more than |at most |under |less than |within |an? |the |about )*|(?:预算|投入|经费|资金|投资|费用预算|拨款|总投资)(?:金额|总额|总计|合计|规模|费用)?(?:为|约|:|共|计|上限|上限为|不超过|不高于|最多|内)?)$/,
    right: /^ ?(?:(?:of|in|worth of) )?(?:(?:additional|extra|external|new|marketing|training|project|annual|total|seed|the) )?(?:funding|budget|investment|capex|grant|funds?\b)|^(?:以?内?的?)(?:投入|投资|拨款|[\u4e00-\u9fff]{0,4}(?:预算|经费|资金))/,
  },
  {
    kind: "weight",
    left: /(?:\b(?:weight(?:ing|ed)?|(?<!s )worth|counts? (?:for|as)|accounts for|scor(?:e|ed) weight)(?: of| is| at|:|=)? ?\(?|(?:权重|分值|计分|满分|标准分|记|扣|加|计|得)(?:比例|比重|为|占|:|:|的|约)* ?)$/,
    right: /^ ?(?:(?:points? )?(?:of|in|towards?) (?:the |your |my |total |annual |overall )*(?:score|bonus|appraisal|rating|evaluation|scorecard|weight|kpi|incentive)\b|weight(?:ing)?\b|的?(?:权重|分值))/,
  },
  {
    kind: "population",
    left: /(?:(?<!\b(?:per|of an?) )\b(?:purchases?|orders?|invoices?|deals?|contracts?|cases?|claims?|customers?|accounts?|transactions?|projects?|expenses?|items?|payments?|suppliers?|sites|stores|teams) (?:(?:with |worth )?(?:over|above|exceeding|under|below|(?:more|less|fewer) than|of (?:more than|over|at least))) |\b(?:all|our|the|these|those|across(?: all| our| the)?|among(?: all| our| the)?|my|their|its|existing|current|for (?:all|our|the)|assist(?:ing)?(?: the)?|help(?:ing)?(?: the)?|support(?:ing)?(?: the)?|all of (?:our|the)|each of (?:our|the))(?: of)?(?: the| our)? |(?:全体|全部|所有|我部|我司|我们|辖区|全公司|全厂|全[市省县区镇校院]|全集团|公司|集团|现有|现有的|共有|协助|帮助|服务好?|这|该|各|在岗|在册|[组队部室班](?:一?共有?|现有))的?)$/,
    right: /^(?:员工|客户|门店|供应商|人员|经销商|用户|项目|设备|站点|网点|学员|成员|同事|企业|机构|工厂|车间|仓库|店)?(?:范围内?|当中|之中|中的?(?=[^心]))/,
  },
  {
    kind: "frequency",
    left: /(?:双周|[每逐]个?(?:天|日|周|星期|月度?|季度?|年度?|半年|班|两周|双周|旬|次)[\u4e00-\u9fff]{0,8}?|\b(?:each|every|per) (?:day|week|month|quarter|year|shift),?(?: [a-z-]+){0,3} )$/,
    right: /^(?: [a-z-]+(?:(?![a-z])|(?<=-))){0,3} ?(?:\b(?:a|per|each|every|an|any)|\/) ?(?:day|week|month|quarter|year|shift|annum|fortnight|sprint|half-?year|hour)\b|^(?: [a-z-]+(?![a-z-])){0,3} (?:daily|weekly|monthly|quarterly|annually|yearly)\b|^[\u4e00-\u9fff]{0,2}(?:\/|每)(?:天|日|周|月|季度?|年|班)/,
  },
  {
    kind: "scale",
    left: /(?:\bout of(?: a possible| the)? |\d of (?:the |our |all )?|\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) in |\d ?\/ ?|\bper |(?:每|满分|总分|百分制)一?)$/,
    right: /^ ?(?:分?制(?![作成造订定度])|-?point(?: likert)? scale\b|-point (?:likert )?scale\b)|^(?:工时|人|件|车|公里|台|平米)[\u4e00-\u9fff]{0,6}(?:率|能耗|成本|费用|次数|故障)/,
  },
];

/** Every cue that stands directly to the left or right of a number. */
export function cuesAt(lower: string, start: number, numberEnd: number, end: number, from: number): Cue[] {
  const cues: Cue[] = [];
  const leftText = lower.slice(Math.max(from, start - 64), start);
  const rights = (numberEnd === end ? [end] : [numberEnd, end]).map((at) => ({ at, text: after(lower, at) }));
  for (const { kind, left: behind, right: ahead } of cueEntries) {
    const found = behind?.exec(leftText);
    if (found != null && found[0].length > 0) cues.push({ kind, start: start - found[0].length, end: start });
    if (ahead === undefined) continue;
    for (const { at, text } of rights) {
      const next = ahead.exec(text);
      if (next !== null && next[0].length > 0) {
        cues.push({ kind, start: at, end: at + next[0].length });
        break;
      }
    }
  }
  return withoutContained(cues);
}

/** 不高于 holds 高于, "not below" holds "below", and they say the opposite: the longer of two comparators stays. */
function withoutContained(cues: readonly Cue[]): Cue[] {
  const isComparator = ({ kind }: Cue): boolean => kind === "atLeast" || kind === "atMost";
  return cues.filter((cue) => !isComparator(cue) || !cues.some((other) => isComparator(other) && other.kind !== cue.kind && other.end === cue.end && other.start < cue.start));
}
