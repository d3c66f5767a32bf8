import type { Amount } from "./amounts";
import { after } from "./scan";
import type { Clause, NormalText, TimeRole, TimeUnit } from "./types";

/** What a length of time is in its sentence; "metric" is a length that is to be reached: 28 days to hire. */
export interface Duration {
  readonly amount: Amount;
  readonly unit: TimeUnit;
  readonly role: TimeRole | "metric";
  readonly start: number;
  readonly end: number;
  /** Words of the event that a limit of role "event" hangs on. */
  readonly event: string | null;
}

const timeUnits: ReadonlySet<string> = new Set(["second", "minute", "hour", "day", "week", "month", "quarter", "half", "year"]);

export function isTimeUnit(unit: string | null): boolean {
  return unit !== null && timeUnits.has(unit);
}

/** Verbs of handling one case after the other: a limit behind them is a service level. */
const handlingEnglish =
  /\b(?:repl[iy]|respon|answer|return|resol|process|handl|sent|send|seen|treat|refund|revok|mark(?:ed|ing)? |grad(?:e|ed|ing) |carr(?:y|ied) out|turn(?:ed|s)? (?:a)?round|done|remov|grant|served|available|ship|dispatch|acknowledg|confirm|approv|pay|paid|settl|reimburs|clos|fix|repair|escalat|deliver|turnaround|contact|call|issu|invoic|fill|complet|restor|recover|review|post|onboard|quot|react|log|reconcil|publish|screen|report|submit|install|decid|assess|triag|clear)/;
const casesEnglish =
  /\b(?:checks|tickets?|e-?mails?|calls?|requests?|[ei]nquir|complaints?|orders?|invoices?|claims?|incidents?|quer(?:y|ies)|messages?|chats?|cases?|applications?|quotes?|parcels?|returns|refunds?|vacanc|faults?|alerts?|payments?|leads?|expenses?|bugs?|defects?|patients?|shipments?|customers?|breakdowns?|(?:approval|permit|decision|letter|result|applicant|candidate|resident|guest|user|client|supplier|vendor|tenant|student|parent|member|donor|visitor|contractor|freelancer)s)/;
/** Events that come again with every case: not a one-off limit. */
const everyCase = /^ ?(?:of|after|from|following|since|upon|before|prior to) (?:(?:the|their|its|an?|any|each|every|first|initial|being|[a-z]+) )??(?:being (?=[a-z])|receipt|receiv|leav|request|order|submi|report|notif|complaint|hir|join|start date|onboard|purchase|deliver|(?:month|quarter|period|week)[- ]?end|visit|discharge|arriv|contact|[ei]nquir|applic|incident|detect|occurr|invoice|due|regist|admission|departure|event|call|ticket|claim|each|every|interview|booking|sign[- ]?up|graduat|surger|operation|treatment|transplant|birth|shipment|payment|terminat|resign)[a-z]*/;
const handlingChinese = /响应|回复|答复|处[理置]|办[结理]|解决|到[场位]|反馈|回[访电款]|入账|开票|付款|报销|发货|送达|修|恢复|接[听单]|受理|审[批核结]|闭环|上报|出具|交付|[出入]库|配送|退款|赔付|结案|安排|跟进|联系|确认|整改|派单|签收|更新|核[销价]|对账|支付|发出|公[开示]/;

/** Words behind a length of time that make it part of a metric's name: 30日留存率, 90-day retention. */
const metricEnglish = /^[- ]?(?:old|rolling|moving|retention|survival|attrition|turnover|churn|readmission|payback|warranty|service|tenure|notice|average|window|past due|overdue|conversion|failure)/;
const metricChinese = /^(?:以?[内上下])?的?(?:新?(?:员工|客户|用户|人员|新人)?)(?:留存|流失|离职|复购|回款|到期|滚动|移动|平均|账龄|库龄|工龄|司龄|存活|返修|退货|故障|回访|续|未动|未|以上|逾期|转正|保修|质保|内部?转化|再入院|死亡|激活|活跃)/;

/** What a limit hangs on: 系统上线后, 自收到之日起, 入职. */
const eventBefore = /[自从在于]?(?:((?:(?!的)[\u4e00-\u9fffA-Za-z]){1,14}?)(?:之日起|日起|起|之?后|以后)的?第?|((?:(?!的)[\u4e00-\u9fffA-Za-z]){0,10}(?:入职|到岗|收[到货]|接到|下单|收货|到货|签收|上线|验收|签约|投产|开业|中标|竣工|交付)))$/;

/** Labels of how long a goal runs, at the start of what they belong to. */
const runningTime = /(?:^|[，。；;,、(（\s])(?:(?:目标|任务|项目|计划)?(?:完成|[达实]标|达成|实现|整改|实施|建设|考核|执行)?(?:期限?|时限|周期|工期|时间)|为期|限期|历时)为?:?$/;

const runningTimeEnglish = /(?:^|[,;.(] ?)(?:target |project )?(?:time ?frame|timeline|horizon|duration|term|period|deadline)(?: of)?:? ?$|\b(?:for|over|within|in) a period of $/;

/** Decides what each length of time is. The amounts are those of the whole text. */
export function readDurations(normal: NormalText, amounts: readonly Amount[]): Duration[] {
  const durations: Duration[] = [];
  for (const amount of amounts) if (isTimeUnit(amount.unit)) durations.push(readDuration(normal, amount));
  return durations;
}

function readDuration(normal: NormalText, amount: Amount): Duration {
  const { lower } = normal;
  const { start, end } = amount;
  const unit: TimeUnit = amount.unit === "second" ? "minute" : (amount.unit as TimeUnit);
  const clause = clauseAt(normal, start);
  const left = lower.slice(Math.max(clause.start, start - 60), start);
  const right = after(lower, end, 40);
  const give = (role: Duration["role"], from = start, to = end, event: string | null = null): Duration => ({ amount, unit, role, start: from, end: to, event });
  const isHours = unit === "minute" || unit === "hour";
  const isHan = clause.language === "zh-CN";

  if (isHan || /[\u4e00-\u9fff]/.test(left.slice(-2) + right.slice(0, 2))) {
    const wholeLeft = lower.slice(Math.max(0, start - 24), start);
    if (/(?:过去|近|最近|以往|此前|历史|去年|连续|满|每|逐|[^提]前)的?$/.test(left)) {
      if (/[每逐]$/.test(left)) return give("recurring", start - 1);
      if (/(?:连续|满)$/.test(left)) return give("sla", start - 2);
      return give("history", start - 1);
    }
    if (/^(?:以来|来)/.test(right)) return give("history");
    if (/用(?:时|约|不超过)?$/.test(left) && /^的?时间|^(?:完成|内)/.test(right)) return give("fromNow", start - 1, end + 2);
    if (/(?:账龄|库龄|逾期|工龄|司龄|入职|超期|拖欠|滞销|闲置|挂账|年资|未?满|超过|超|大于|已|空置|从业|工作|成立)(?:超过|不满|未满|满|达|达到|大于|在|≥|>)?$/.test(left) && /^(?:以上|以下|以内|及以上|内)?(?:未[\u4e00-\u9fff]{1,3})?的/.test(right)) return give("hours");
    if (/(?:账龄|库龄|工龄|司龄)(?:超过|不满|满|达到?|大于|在|≥|>)?$/.test(left)) return give("hours");
    if (/^期?(?:行动|发展|战略|中期|滚动)?(?:规划|计划|方案|战略)/.test(right)) return give("name");
    // 期限两年, 目标达成期:六个月: how long the goal runs; short ones in days are service levels.
    if (runningTime.test(left) && /^(?:以?内|之内)?(?:$|[，。；;,)）])/.test(right) && !isHours && (unit !== "day" || Number(amount.value) > 14)) return give("fromNow");
    if (/^(?:行动|攻坚|改造|建设|规划|任务)?期(?:内|间|末|届?满|结束)/.test(right)) return give("fromNow");
    if (/(?:^|[，。；;,])(?:用|花|力争|争取|在)?$/.test(left) && /^的?(?:时间)?[,，]?(?:把|将|让|使)/.test(right) && !isHours) return give("fromNow");
    if (/提[前早]了?$/.test(left)) return give("metric");
    const ahead = /(?:未来|今后|接下来|下来|在未来)的?$/.exec(left);
    if (ahead !== null) return give("fromNow", start - ahead[0].length, end + (/^(?:以?之?内|里)/.exec(right)?.[0].length ?? 0));
    const within = /^(?:以内|之内|内|里)/.exec(right);
    // 自即日起90天内: from today.
    const now = /[自从]?(?:即日|今日|今天|当前|现在|目前)起的?$/.exec(left);
    if (now !== null) return give("fromNow", start - now[0].length, end + (within?.[0].length ?? 0));
    if (metricChinese.test(right) && /率|占比|成本|存货/.test(right.slice(0, 14)) && !/^(?:以内|之内|内)(?:完成|实现|达到|将|把|使)/.test(right)) return give("name");
    // 13个月继续率, 24小时办结率: which rate.
    if (/^(?!提[高升]|实现|将|达|完成|压|保持|控制|改|减|增|升|降|后|前)[\u4e00-\u9fff]{1,5}率/.test(right) && !/[至到为在过于以内]$/.test(left) && within === null && lower[end - 2] !== "工") return give("name");
    const event = eventBefore.exec(wholeLeft.slice(Math.max(0, clause.start - start + wholeLeft.length)));
    if (within !== null || /^后?(?:完成|前)/.test(right)) {
      const to = end + (within?.[0].length ?? 0);
      if (event !== null) {
        const what = event[1] ?? event[2] ?? "";
        return isEveryCaseChinese(what) || isHours ? give("sla", start, to) : give("event", start - event[0].length, to, `${what}后${lower.slice(start, to)}`);
      }
      if (isHours) return /(?:控制|压缩|缩短|降|降低|减少|保持|稳定|提升|达|时间|时长|周期|耗时|时效)[到至在为]?[了约]?$/.test(left) ? give("metric", start, to) : give("sla", start, to);
      if (!/^(?:以内|之内|内)[,，]?(?:再)?[压缩降减提增缩]/.test(right) && /(?:控制在|压缩至|压缩到|缩短至|缩短到|降至|降到|降低到|降低至|减少到|减少至|保持在|不超过|周期|天数|时长|时间|时效|账期|小于|低于|稳定在|维持在|平均|为|至|到|在)$/.test(left)) return give("metric", start, to);
      // 5个工作日内处理: a service level; 30天内完成 once, a limit from now.
      const most = lower.slice(start, end).includes("工作") ? 5 : 3;
      if (isCaseHandling(wholeLeft + "|" + right, unit, typeof amount.value === "number" && amount.value <= most)) return give("sla", start, to);
      return give("fromNow", start, to);
    }
    if (/^(?:之?后|以后)/.test(right) && left.length < 4) return give("fromNow", start, end + 1);
    if (event !== null && /日起|之日起/.test(event[0])) return give("sla");
    return give("metric");
  }

  if (/^ (?:ago|earlier)\b/.test(right) || /\b(?:past|last|previous|prior)(?: \w+)? $/.test(left)) return give("history");
  if (/\b(?:every|each|per|a|any)(?: other)? $/.test(left) && /every|each|per/.test(left.slice(-12))) return give(/per $/.test(left) && isHours ? "name" : "recurring");
  if (/\b(?:less than|more than|over|under|at least|with|older than|aged|aged over|up to|minimum of)(?: \w+)? $/.test(left) && /^ ?(?:'s?|’s?|s'| of)? ?(?:service|tenure|experience|old|of age|employment|standing|past due|overdue)/.test(right)) return give("hours");
  if (/\b(?:older than|aged|aged over|past due|outstanding (?:for )?(?:over|more than)|pending (?:for )?(?:over|more than)|exceeding|open (?:for )?(?:over|more than|longer than)|for more than|for over|(?<!\bno )(?:longer|more) than|over) $/.test(left) && /\b(?:older|aged|overdue|due|outstanding|pending|open|inactive|idle|unpaid|receivables|stock|inventory|vacant)\b/.test(left)) return give("hours");
  if (metricEnglish.test(right) && !/\b(?:within|in) (?:the (?:next|coming|following) )?$/.test(left)) return give("name");
  if (lower[end - 1] !== " " && /^ from (?:now|today|the date|signing|start)/.test(right)) return give("fromNow", start, end + 9);
  if (/^ out\b(?! of)|^ from now/.test(right) || (left === "" && /^[:,] /.test(right) && !isHours)) return give("fromNow");
  if (!isHours && (unit !== "day" || Number(amount.value) > 14) && /^ ?(?:$|[,.;)]|from now)/.test(right) && runningTimeEnglish.test(left)) return give("fromNow");
  const ahead = /(?:over|in|during|within|for|across|throughout)? ?(?:the )?(?:next|coming|following|upcoming) $/.exec(left);
  if (ahead !== null) return give("fromNow", start - ahead[0].trimStart().length);
  const within = /\b(within|inside|in under|in less than|in|no later than|not later than|no more than|under|less than|in no more than|up to|at most|in max\.?)(?: a (?:period|maximum) of)? ?(?:a )?$/.exec(left);
  if (within !== null) {
    const from = start - within[0].length;
    const word = within[1]!;
    const rest = lower.slice(end, Math.min(clause.end, end + 60));
    const trigger = everyCase.exec(rest);
    if (trigger !== null) return give("sla", from, end + trigger[0].length);
    if (/^ (?:on average|or (?:less|fewer|faster|sooner))\b|\b(?:each|every) (?:month|week|quarter|day)\b/.test(rest) || /^(?:the )?(?:monthly|weekly|quarterly|daily) /.test(left)) return give("sla", from);
    const event = /^ (?:of|after|from|following) ((?:the |our )?[a-z0-9][a-z0-9' -]{1,40}?)(?=$|[,.;:)]| (?:and|with|by|in|at|for|to|on|so)\b)/.exec(rest);
    const hasEvent = event !== null && word !== "in";
    const isLimit = /^(?:within|inside|in|no later|not later)/.test(word);
    if (/\b(?:to|at|below|under|reach|than|kept|keep|average|time|duration|lead|cycle|is|be|stay|remain)(?: within| to| in)? (?:under |less than |no more than |at most |up to )?$/.test(left) && !/\bcomplet\w* within/.test(left) && word !== "within" && word !== "in") return give("metric", from);
    if (!isLimit) return handlingEnglish.test(left) ? give("sla", from) : give("metric", from);
    if (isHours) return give("sla", from);
    if (event !== null && word !== "in" && /\b(?:launch|go-?live|signing|closing|merger|opening|release|cut-?over|handover|completion|acquisition|kick-?off|award|ipo|migration|move)\b/.test(event[1]!)) return give("event", from, end + event[0].length, event[1]!.replace(/^(?:the|our) /, ""));
    if (unit === "day" && /(?:working|business) days?$/.test(lower.slice(start, end)) && typeof amount.value === "number" && amount.value <= 4 && !/\b(?:this|the next)\b/.test(left)) return give("sla", from);
    const isShort = typeof amount.value === "number" && ((unit === "day" && amount.value <= 20) || (unit === "week" && amount.value <= 2));
    if (isShort && isEveryCase(left, /(?:working|business) days$/.test(lower.slice(start, end)))) return give("sla", from);
    const handled = handlingEnglish.test(left) || handlingEnglish.test(rest);
    const cases = casesEnglish.test(left);
    if (handled && (unit === "day" || unit === "week") && (/\b(?:each|every|any)\b|%|percent/.test(left) || (cases && !isOnce(left)))) return give("sla", from);
    if (/\b(?:time|turnaround|lead time|cycle|response|age|duration)\b.{0,20}$/.test(left) && word === "within" && (unit === "day" || unit === "week")) return give("sla", from);
    if (hasEvent) return give("event", from, end + event[0].length, event[1]!.replace(/^the /, ""));
    return give("fromNow", from);
  }
  const later = /^ (?:after|following|from|before) (?:the |our )?([a-z][a-z'-]*(?: [a-z][a-z'-]*){0,3}?)(?=$|[,.;:)]| (?:and|with|by|in|at|for|to|on|so|of)\b)/.exec(right);
  if (later !== null && !isHours && !everyCase.test(right) && (((unit === "month" || unit === "year") && !/^ from/.test(right)) || /\b(?:launch|go-?live|commissioning|signing|closing|merger|opening|release|cut-?over|handover|approval|completion|acquisition|start|kick-?off|award|ipo|migration|move)\b/.test(later[1]!))) return give("event", start, end + later[0].length, later[1]!);
  if (/\bover $/.test(left) && /^(?:$|[,.;]| (?:by|through|and|for|across|with|in|from)\b)/.test(right) && unit !== "day" && !isHours) return give("fromNow", start - 5);
  if (lower[amount.unitSpan?.start ?? end] === "-" && !/\b(?:to|of|at|reach|achieve|than|under|within) (?:an? |the )?$/.test(left)) return give("sla");
  if (/\bfor (?:a further |another |at least )?$/.test(left)) return give("sla", start - 4);
  return give("metric");
}

/** Potholes fixed, permit decisions: a verb of handling with things of which more keep coming. */
export function isEveryCase(left: string, isWorking = false): boolean {
  return (isWorking || handlingEnglish.test(left)) && !isOnce(left) && /\b(?!(?:this|less|plus|across|process|access|business|always)\b)[a-z]{3,}s\b/.test(left);
}

/** Whether the cases are a stock to be cleared once: the open complaints, 500 orders. */
function isOnce(left: string): boolean {
  return /\b(?:the|these|those|both|open|remaining|outstanding|backlog|pending|overdue|existing|this|our|final|signed|a|an)\b|\d/.test(left);
}

/** A project event that happens once; any other 后 comes with every case. */
function isEveryCaseChinese(event: string): boolean {
  return !/(?:上线|投[产运用]|签[约订署]|验收|立项|开[业工馆园盘街]|上市|竣工|发布|启[动用]|中标|[并收]购|交割|[获报]批|批复|试运行|搬迁|生效|切换|割接|割交|挂牌|交付|改[造版制]|完工|成立|合并|重组|ipo|到期|定[稿型标]|封顶|落[成地]|达产|通车|并[网表]|迁移|升级|扩建|大修|取得|入驻|接管|移交|评审|换届)$/.test(event) || /每|单$/.test(event);
}

/** 各类工单24小时内处理, 投诉3天内办结: a verb of handling with cases, or an "every". */
function isCaseHandling(around: string, unit: TimeUnit, isFew: boolean): boolean {
  if (unit === "month" || unit === "quarter" || unit === "year" || unit === "half") return false;
  const isHandled = handlingChinese.test(around);
  const isStock = /剩余|余下|遗留|存量|历史|积[压案]|拖欠|那\d/.test(around);
  // In so few days one case after the other is done.
  if (isHandled && isFew && unit === "day" && !isStock && !/全部/.test(around)) return true;
  const hasCases = /投诉|来函|诉求|留言|举报|货款|报告|样[本品]|标本|信息(?!系统|化)|工单|订单|报修|邮件|来电|咨询|申请|单据|发票|需求|问题|故障|客诉|报销|询价|合同(?=审)|异常|退货|索赔|每|各类|率|告警|缺陷|简历|费用|查询|请求|事件|时效|病历|样品|快递|包裹/.test(around);
  return isHandled && hasCases && !isStock;
}

export function clauseAt(normal: NormalText, at: number): Clause {
  let low = 0;
  let high = normal.clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (normal.clauses[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return normal.clauses[low] ?? { start: 0, end: normal.text.length, language: "en-US", joint: "start" };
}
