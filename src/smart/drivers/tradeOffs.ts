import { deed, less, lessHan } from "./deeds";
import { remembering } from "../remember";
import type { Span } from "../types";

/** Something that is done and what suffers from it, whichever of the two the goal asks for and whichever its parent. */
interface TradeOff {
  readonly deed: RegExp;
  readonly suffers: RegExp;
  /** What the deed is commonly done for: where the other goal wants that too, nothing is in conflict. */
  readonly serves?: RegExp;
}

const fewer = `fewer|less(?! than)|${less}|shorten|limit|end(?! of)`;
const fewerHan = `${lessHan}|下调|降低|缩短`;
const more = "(?:more(?! than)|rais|increas|lift|boost|doubl|extend|lengthen|prolong|add|introduc|requir|put up|grant|relax|loosen)(?:e|es|s|ed|ing)?";
const moreHan = "上调|提[升高至到]|增[加长至到设]|新增|加[大设至到]|延长|扩[大到至]|放宽|放开|翻倍|上浮|追加";

const money = /revenue|income|profit|margin|saving|cost|spend|budget|收入|利润|毛利|成本|费用|支出|节约|降本|收益/i;
const customers = /customer|buyer|shopper|user|guest|visitor|passenger|subscri|\bmembers\b|order|trial|churn|loyal|retention|repurchase|satisf|rating|market share|volume|\bsold\b|demand|footfall|traffic|enrol|admission|\bwin\b|tenders?|客户|用户|会员|顾客|旅客|游客|乘客|复购|口碑|好评|买家|满意|下单|新客|老客|销量|订单|份额|占有率|转化|流失|业务量|件量|单量|成交|交易额|客流|车流|入住|中标|签单|招生|生源/i;
const receivable = /\bcash\b|receivable|bad debt|overdue|write-?off|default|\bdso\b|collection|现金|应收|回款|逾期|坏账|资金占用/i;

const tradeOffs: readonly TradeOff[] = [
  {
    // Money that is handed out
    deed: deed(
      more, moreHan,
      "(?:budgets?|bonus|bonuses|allowances?|subsid\\w+|commissions?|discounts?|salary|salaries|wages|(?:emergency|rush|spot) (?:purchas\\w+|orders|buying))(?!.*(?:supplier|vendor|obtained|negotiated))", "预算|奖金|补贴|津贴|提成|佣金|薪酬|工资|(?:支出|开支)(?!集中|合规|覆盖|透明|占比|比例)|(?:紧急|零星|加急|临时)采购",
      "\\b(?:spend|invest)\\b.{0,40}\\b(?:more|extra|additional)\\b|\\bfree (?:shipping|delivery|returns|meals|parking)\\b|(?<!取消|减少)(?:包邮|免[运邮]费)",
    ),
    suffers: /cost|expens|spend|budget|overhead|费用|成本|支出|预算|费率/i,
  },
  {
    deed: deed(fewer, fewerHan, "leave|holidays?|benefits|bonus(?:es)?|allowances?|premiums?|pay|wages|salar(?:y|ies)|breaks", "年假(?:天数)?|假期|福利(?:费用?)?|补贴|津贴|奖金|薪酬|工资|待遇|调休", "[降减扣欠停]薪|\\b(?:pay|wage|salary) (?:cuts?|freeze)"),
    suffers: /turnover|attrition|resign|leavers|retention|engagement|morale|absen|hire|recruit|敬业|离职|流失|员工满意|招聘|保留/i,
    serves: money,
  },
  {
    deed: deed(fewer, fewerHan, "warrant\\w*|guarantees?|(?:free )?samples?|discounts?|promotions?|loyalty|bonus points|rewards?|vouchers?|coupons?|return (?:window|period|option)s?|free \\w+", "质保|保修|赠品|免费样品|试用装|积分|优惠|立减|满减|折扣|返现|返利|免费|包邮|无理由退|会员权益|代金券"),
    suffers: customers,
    serves: money,
  },
  { deed: deed(more, moreHan, "(?<!share )prices?|fees?|charges?|tariffs?|fares?", "价格|售价|(?<!客)单价|票价|房价|资费|[年会学]费|收费|手续费|租金|运费", "(?<!供应商|原料|材料|避免|控制)[涨提加]价|(?<!supplier )price (?:increase|rise)s?"), suffers: customers, serves: money },
  {
    deed: deed(more, moreHan, "(?<!electronic )(?:approvals?|sign-?offs?|signatures?|approval (?:levels?|steps?)|(?:interview |approval )?rounds)", "(?<!电子)(?:会签|审批|审核|签字|签批|手续|层级|盖章|轮次|环节)"),
    suffers: /\btime\b|\bdays?\b|\bhours?\b|faster|quick|on time|same day|及时|周期|时长|时效|提速|\d天|\d个?工作日|小时|当[天日]/i,
  },
  { deed: deed(more, moreHan, "minimum order(?: \\w+)?|order minimum|moq|minimum purchase|free[- ](?:delivery|shipping) thresholds?", "起订量|包邮门槛|起送|起购|最低订货"), suffers: /customer|retailer|order|client|inventor|stock|客户|商户|用户|新客|订单|库存/i, serves: money },
  {
    deed: deed(more, moreHan, "(?:customer |dealer |credit |payment )+(?:terms|limits?|lines?)(?! (?:to|for|with|of) suppliers?)", "授信|赊销|信用额度|信用期|客户账期|经销商账期"),
    suffers: receivable,
  },
  { deed: deed(more, moreHan, "dividends?|pay-?outs?|share buy-?backs?", "分红|股利|派息|回购"), suffers: /equity|\bcash\b|debt|leverage|liquidity|capital ratio|现金|负债|净资产|资本充足/i },
  {
    deed: deed("(?:clos|shut|sell|mothball|demolish)(?:e|es|s|ed|ing)?(?: down| off)?", "关[停闭]|停产|拆除|裁撤|撤[销并]|出售", "lines?|plants?|mills?|stores?|shops?|branch(?:es)?|outlets", "产线|生产线|工厂|车间|机组|门店|网点|分店"),
    suffers: /capacity|output|volume|deposits|coverage|market share|customers|产能|产量|发电量|存款|覆盖|份额|客户数|销售额/i,
    serves: money,
  },
  { deed: deed(more, moreHan, "(?:batch|lot) sizes?", "批量"), suffers: /lead time|small order|inventor|stock|flexib|work in progress|交期|交货期|小批|库存|在制|换型/i },
  {
    deed: /\bsingle[- ]sourc\w*|\b(?:single|sole|one) supplier\b|独家供[货应]|单一供应商|由[两三四五\d]+家[^,，。；;、]{0,6}[为至到][独一1]家/i,
    suffers: /shortage|disrupt|\black\b|stock-?out|line stop|supply (?:risk|security)|second source|断供|缺[料件]|停线|供应(?:风险|安全)/i,
  },
  { deed: deed(`grow|${more}`, moreHan, "(?<!electric )(?:fleet(?!'s)|vehicles)|floor space", "车队|车辆|面积"), suffers: /emission|carbon|co2|碳|(?:fleet|vehicle|rental|space) (?:cost|expense)|用车|车辆(?:费用|成本)|租金/i },
  // Two ways of which one takes the share of the other
  { deed: deed(`grow|${more}`, moreHan, "exports?|abroad", "出口|外销|海外"), suffers: /domestic (?:share|sales share)|share of domestic|(?:内销|国内)\S{0,4}(?:占比|比例|比重)/i },
  {
    // Less often than before
    deed: /\bfrom (?:daily to|weekly to (?!dai)|monthly to (?!dai|week))|\b(?:once|twice) a (?:year|quarter) instead of|每[日天班次][^,，。；;]{0,5}[改调降延减][^,，。；;]{0,3}(?:每[周月季半年两]|隔)|每周[^,，。；;]{0,5}[改调降延减][^,，。；;]{0,3}每[月季半年两]|[每按]?月度?[^,，。；;]{0,6}[改调降延减][^,，。；;]{0,3}每[季半年两]|\bto (?:random |spot )?(?:samples?|checks)\b|全检[^,，。；;]{0,6}抽/i,
    suffers: /fail|fault|breakdown|stoppage|defect|error|accident|incident|quality|complaint|fraud|accura|故障|差错|事故|缺陷|质量|隐患|投诉|准确|不合格|停机/i,
    serves: money,
  },
  {
    deed: deed(more, moreHan, "(?:delivery|lead|response|waiting|processing|handling) (?:time|promise|window)s?", "交期|交货期|响应时间|等待时间|时[限效]|发货(?:时间|承诺)", "由(?:当|次|隔)日[^,，。；;]{0,4}为[^,，。；;]{0,4}[日天周]"),
    suffers: customers,
  },
  { deed: deed(more, moreHan, "overtime|weekend (?:work|shifts?)", "加班(?:时间)?|周末排班"), suffers: /sick|absen|wellbeing|turnover|attrition|burnout|engagement|病假|离职|流失|敬业|员工满意/i },
  { deed: deed(more, moreHan, "(?:interest|loan|mortgage|lending) rates?", "贷款利率"), suffers: /loan|lending|mortgage|borrower|贷款/i, serves: money },
  { deed: deed(more, moreHan, "SKUs?|variants?|slow-moving (?:articles|items)", "SKU|品种|规格型号"), suffers: /complexity|inventor|stock|changeover|复杂|库存|换型|精简/i },
  {
    deed: deed("(?:hire|recruit|add|appoint)(?:s|ing)?", "招[聘录]|增聘|增编|扩编|新[增招]", "staff|consultants|people|employees|engineers|clerks|managers|reps|representatives|assistants|posts|agents|(?:staff |labour |part-time |working |paid )+hours|shifts", "(?:人员|员工|编制|岗位|坐席|专员)(?!培训|技能)|[\\d一二三四五六七八九十百]+[人名]"),
    suffers: /(?:personnel|payroll|labou?r|staff|external|administrative)(?:ing)? (?:cost|expense|spend|budget)|(?:headcount|personnel|payroll|labou?r|staff)[^.;]{0,12}(?:down|below|reduced|lower)|(?:reduc|cut|lower|trim)\w* [^.;]{0,16}(?:headcount|personnel|payroll|labou?r cost|staff cost)|减员|管理费用|人[工力]成本(?![^，。；]{0,8}(?:准确|归集))|人员(?:编制)?[^，。；]{0,4}(?:压减|精简|减少)/i,
    serves: /agency|temp|overtime|contractor|turnover|attrition|外包|派遣|临时|加班|流失|单位|per (?:unit|tonne)/i,
  },
  {
    deed: deed(`fly|switch|shift|move|send|${more}`, `改[走用为]|转[为向用]?|${moreHan}`, "air freight|air cargo|flights|jets?(?: fleet)?|express (?:shipments|deliveries)|by air", "空运|加急|航空件", "\\bto air (?:freight|cargo)\\b|[每全][^,，。；;]{0,4}空运"),
    suffers: /emission|carbon|co2|net[- ]zero|(?:freight|transport|logistics|shipping) (?:cost|spend)|碳|排放|运费|物流(?:成本|费)|运输(?:成本|费)/i,
  },
  { deed: deed(`write|underwrite|approve|${more}`, `投放|${moreHan}`, "high-risk|subprime|unsecured|uncollateralised", "高风险|无抵押|次级|信用贷款"), suffers: /loss ratio|combined ratio|default|bad debt|non-performing|delinquen|不良|坏账|赔付率|逾期/i },
  { deed: deed(more, moreHan, "speed(?: limits?)?|loads?", "限速|车速|载重"), suffers: /accident|collision|injur|incident|crash|事故|碰撞|伤/i },
  { deed: deed(`build|hold|${more}`, moreHan, "(?:safety |buffer )?stocks?|finished goods|buffers?", "备货|安全库存|备件库存"), suffers: /inventor|stock (?:value|level|turn)|working capital|tied up|库存(?:周转|占用|资金)|存货|资金占用/i },
  { deed: deed("open|build|buy", "新[开建购]|购置", "stores?|plants?|lines?|sites?|machines?", "店|厂|产线|设备|网点"), suffers: /capex|capital (?:expenditure|spend)|资本性?[开支]支/i },
  { deed: deed(more, moreHan, "coal|diesel|lignite", "煤炭?|柴油|燃油"), suffers: /emission|carbon|co2|net[- ]zero|碳|排放/i },
  {
    deed: /\bpay\w* (?:[\w'-]+ ){0,2}(?:suppliers?|vendors?) (?:[\w'-]+ ){0,3}later\b|(?:延长|推迟)[^,，。；;]{0,8}(?:付款|账期)/i,
    suffers: /(?:supplier|vendor)s?\S{0,2} (?:satisf|rat|relation|trust)|供应商\S{0,2}(?:满意|评价|关系)/i,
  },
  { deed: deed(more, moreHan, "class sizes?|caseloads?|(?:pupils|patients|clients) per \\w+", "班额|大班"), suffers: /individual|quality|satisf|rating|care|attention|个性化|质量|满意|成绩/i },
];

/** What a text suffers from. Many goals share the one above, so that this is asked of it once. */
const suffered = remembering((text: string): readonly boolean[] => tradeOffs.map(({ suffers, serves }) => suffers.test(text) && serves?.test(text) !== true));
const done = remembering((text: string): readonly boolean[] => tradeOffs.map(({ deed: act }) => act.test(text)));

/** The words by which a goal does what its parent suffers from, or suffers from what its parent does. */
export function tradeOff(text: string, parent: string): Span | null {
  const [suffering, doing] = [suffered(parent), done(parent)];
  for (const [at, { deed: act, suffers, serves }] of tradeOffs.entries()) {
    const found = doing[at] === true
      ? suffers.test(text) && serves?.test(text) !== true && !act.test(text) ? suffers.exec(text) : null
      : suffering[at] === true ? act.exec(text) : null;
    if (found !== null) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
