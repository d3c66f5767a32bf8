import type { Span } from "../types";

/** Something that is done and what suffers from it, whichever of the two the goal asks for and whichever its parent. */
interface TradeOff {
  readonly deed: RegExp;
  readonly suffers: RegExp;
  /** What the deed is commonly done for: where the other goal wants that too, nothing is in conflict. */
  readonly serves?: RegExp;
}

const less = "(?:cut|reduc|cancel|halv|suspend|remov|stop|abolish|scrapp?|end|shorten|lower|limit)(?:e|es|s|ed|ing|ting)? (?:[\\w'-]+ ){0,4}?";
const more = "(?:rais|increas|lift|doubl|extend|lengthen|prolong|add|introduc|requir|put up|grant|relax|loosen)(?:e|es|s|ed|ing)? (?:[\\w'-]+ ){0,4}?";
const lessHan = "(?:取消|暂停|停[止用发]|下调|降低|降[至到为]|减少|减[至到为]|缩短|压缩|削减)";
const moreHan = "(?:上调|提高|提[升至到]|增[加至到设]|新增|加[设至到]|延长|扩大|放宽|放开|翻倍|上浮|追加)";

/** Either order of verb and noun in Chinese: 取消会员积分, 质保期由三年缩短为一年. */
function deed(verb: string, verbHan: string, english: string, chinese: string): RegExp {
  return new RegExp(`\\b${verb}(?:${english})\\b|${verbHan}[^,，。；;、]{0,10}(?:${chinese})|(?:${chinese})[^,，。；;、]{0,10}?${verbHan}`, "i");
}

const money = /revenue|income|profit|margin|saving|cost|spend|budget|收入|利润|毛利|成本|费用|支出|节约|降本|收益/i;
const customers = /customer|buyer|shopper|user|guest|visitor|passenger|subscri|order|trial|churn|loyal|retention|repurchase|satisf|rating|market share|volume|客户|用户|会员|顾客|旅客|游客|乘客|复购|口碑|满意|下单|新客|老客|销量|订单|份额|占有率|转化|流失|业务量|件量|单量|成交|交易额|客流|入住/i;
const receivable = /\bcash\b|receivable|bad debt|overdue|write-?off|default|\bdso\b|collection|现金|应收|回款|逾期|坏账|资金占用/i;

const tradeOffs: readonly TradeOff[] = [
  {
    deed: deed(less, lessHan, "warrant\\w*|guarantees?|(?:free )?samples?|discounts?|promotions?|loyalty|bonus points|rewards?|vouchers?|coupons?|return (?:window|period)|free \\w+", "质保|保修|赠品|免费样品|试用装|积分|优惠|立减|满减|折扣|返现|返利|免费|包邮|无理由退|会员权益|代金券"),
    suffers: customers,
    serves: money,
  },
  { deed: deed(more, moreHan, "prices?|fees?|charges?|tariffs?|fares?", "价格|售价|单价|票价|房价|资费|收费|手续费|租金|运费"), suffers: customers, serves: money },
  {
    deed: deed(more, moreHan, "approvals?|sign-?offs?|signatures?|approval (?:levels?|steps?)", "会签|审批|审核|签字|签批|手续|层级|盖章"),
    suffers: /\btime\b|\bdays?\b|\bhours?\b|faster|quick|on time|same day|及时|周期|时长|时效|提速|\d天|\d个?工作日|小时/i,
  },
  { deed: deed(more, moreHan, "minimum order|order minimum|moq|minimum purchase", "起订量|起送|起购|最低订货"), suffers: /customer|retailer|order|client|inventor|stock|客户|商户|新客|订单|库存/i, serves: money },
  {
    deed: deed(more, moreHan, "(?:customer |dealer |credit |payment )+(?:terms|limits?|lines?)(?! (?:to|for|with|of) suppliers?)", "授信|赊销|信用额度|信用期|客户账期|经销商账期"),
    suffers: receivable,
  },
  { deed: deed(less, lessHan, "advance payments?|down payments?|prepayments?|deposits? from customers", "预付|首付|定金|押金|预收"), suffers: receivable },
  { deed: deed(more, moreHan, "supplier payment terms|payment terms (?:to|of|for|with) suppliers", "供应商账期|应付账期|供应商付款(?:周期|期限)"), suffers: /supplier|供应商/i, serves: receivable },
  {
    deed: deed("(?:clos|shut|sell|mothball|demolish)(?:e|es|s|ed|ing)?(?: down| off)? (?:[\\w'-]+ ){0,4}?", "(?:关[停闭]|停产|拆除|裁撤|撤[销并]|出售)", "lines?|plants?|mills?|stores?|shops?|branches|outlets", "产线|生产线|工厂|车间|机组|门店|网点|分店"),
    suffers: /capacity|output|volume|deposits|coverage|market share|customers|产能|产量|发电量|存款|覆盖|份额|客户数|销售额/i,
    serves: money,
  },
  { deed: deed(more, moreHan, "speeds?|rated load|\\d+% of rated load", "速度|车速|航速|转速|负荷|利用系数"), suffers: /fuel|diesel|energy|wear|\bli(?:fe|ves)\b|lasts|damage|breakage|accident|油耗|能耗|寿命|磨损|破损|事故/i },
  { deed: deed(more, moreHan, "(?:batch|lot) sizes?", "批量"), suffers: /lead time|small order|inventor|stock|flexib|work in progress|交期|交货期|小批|库存|在制|换型/i },
  { deed: deed(more, moreHan, "dividends?|payouts?|buy-?backs?", "分红|派息|回购"), suffers: /equity|solvency|reserve|liquidity|\bcash\b|capital ratio|净资产|资本充足|偿付|现金|权益/i },
  {
    deed: /\bsingle[- ]sourc\w*|\bsole supplier|\bone supplier\b|独家供[货应]|单一供应商|由[两三四五\d]+家[^,，。；;、]{0,6}[为至到][独一1]家/i,
    suffers: /shortage|disrupt|stock-?out|line stop|supply (?:risk|security)|second source|断供|缺料|停线|供应(?:风险|安全)/i,
  },
  {
    // Less often than before
    deed: /\bfrom (?:daily to|weekly to (?!dai)|monthly to (?!dai|week))|\b(?:once|twice) a (?:year|quarter) instead of|每[日天班次][^,，。；;]{0,5}[改调降延减][^,，。；;]{0,3}(?:每[周月季半年两]|隔)|每周[^,，。；;]{0,5}[改调降延减][^,，。；;]{0,3}每[月季半年两]|每月[^,，。；;]{0,5}[改调降延减][^,，。；;]{0,3}每[季半年两]/i,
    suffers: /fail|fault|breakdown|stoppage|defect|error|accident|incident|quality|complaint|fraud|accura|故障|差错|事故|缺陷|质量|隐患|投诉|准确|不合格|停机/i,
    serves: money,
  },
  {
    deed: deed(more, moreHan, "(?:delivery|lead|response|waiting|processing|handling) times?", "交期|交货期|响应时间|等待时间|处理时限|发货时[间限]|回复时限"),
    suffers: customers,
  },
  { deed: deed(more, moreHan, "overtime|weekend (?:work|shifts?)", "加班|周末排班"), suffers: /sick|absen|wellbeing|turnover|attrition|burnout|engagement|病假|离职|流失|敬业|员工满意/i },
  { deed: deed(more, moreHan, "fines|penalties for staff", "罚款|扣罚"), suffers: /engagement|morale|turnover|attrition|敬业|离职|流失|员工满意/i },
  { deed: deed(more, moreHan, "ads|adverts|ad load|pop-?ups", "插播|弹窗|广告位|广告频次"), suffers: /user|retention|active|experience|rating|用户|活跃|留存|体验|评分/i, serves: money },
  { deed: deed(more, moreHan, "access(?: rights)?|admin rights|permissions", "权限"), suffers: /security|breach|leak|phishing|data protection|信息安全|数据安全|泄[密露]/i },
  { deed: deed(more, moreHan, "(?:interest|loan|mortgage|lending) rates?", "贷款利率"), suffers: /loan|lending|mortgage|borrower|贷款/i, serves: money },
  { deed: deed(less, lessHan, "(?:deposit|savings) rates?", "存款利率"), suffers: /deposits|savers|savings balance|存款/i, serves: money },
  {
    deed: deed("(?:tighten|rais)(?:e|es|ed|ing|s)? (?:[\\w'-]+ ){0,4}?", "(?:收紧|提高|抬高)", "criteria|requirements?|thresholds?|eligibility|minimum score", "门槛|准入|录取线|申请条件"),
    suffers: /volume|new (?:customers|members|students|loans)|enrol|admission|applications|subscri|申请量|放款|新客|会员数|招生|贷款余额|用户数|加盟/i,
  },
  { deed: deed(more, moreHan, "SKUs?|variants?|slow-moving (?:articles|items)", "SKU|品种|规格型号"), suffers: /complexity|inventor|stock|changeover|复杂|库存|换型|精简/i },
  {
    deed: deed("(?:hire|recruit|add|appoint)(?:s|ing)? (?:[\\w'-]+ ){0,4}?", "(?:招聘|增聘|增编|扩编|新增)", "staff|people|employees|engineers|clerks|managers|reps|representatives|assistants|posts|agents", "人员|员工|编制|岗位|坐席|专员|[\\d一二三四五六七八九十百]+[人名]"),
    suffers: /(?:headcount|personnel|payroll|labou?r|staff) ?(?:cost|costs|expenses?|spend)?[^.;]{0,12}(?:down|below|reduced|lower)|(?:reduc|cut|lower|trim)\w* [^.;]{0,16}(?:headcount|personnel|payroll|labou?r cost|staff cost)|减员|人[工力]成本[^，。；]{0,6}(?:下降|降低|压|减)|人员(?:编制)?[^，。；]{0,4}(?:压减|精简|减少)/i,
    serves: /agency|temp|overtime|contractor|turnover|attrition|外包|派遣|临时|加班|流失|单位|per (?:unit|tonne)/i,
  },
  { deed: deed(more, moreHan, "(?:customer )?visits|trips|trade fairs|conferences", "拜访|走访|出差|参展"), suffers: /travel (?:cost|expense|spend|budget)|差旅/i },
  {
    deed: deed(more, moreHan, "air freight|air cargo|flights|express (?:shipments|deliveries)|by air", "空运|加急|航空件"),
    suffers: /emission|carbon|co2|(?:freight|transport|logistics|shipping) (?:cost|spend)|碳|排放|运费|物流(?:成本|费)|运输(?:成本|费)/i,
  },
  { deed: deed(more, moreHan, "heating|lighting|air conditioning", "供暖|照明时间|空调"), suffers: /energy (?:use|bill|cost|consumption)|electricity|heating (?:bill|cost)|用电|能耗|电费/i },
  { deed: deed(more, moreHan, "single-use|disposables?|plastic packaging", "一次性"), suffers: /waste|plastic|环保|废弃|垃圾/i },
  { deed: deed(more, moreHan, "class sizes?|caseloads?|(?:pupils|patients|clients) per \\w+", "班额|大班"), suffers: /individual|quality|satisf|rating|care|attention|个性化|质量|满意|成绩/i },
];

/** The words by which a goal does what its parent suffers from, or suffers from what its parent does. */
export function tradeOff(text: string, parent: string): Span | null {
  for (const { deed: done, suffers, serves } of tradeOffs) {
    for (const [doing, suffering] of [[text, parent], [parent, text]] as const) {
      const found = suffers.test(suffering) && serves?.test(suffering) !== true && !done.test(suffering) ? done.exec(doing) : null;
      if (found === null) continue;
      const { 0: words, index } = doing === text ? found : suffers.exec(text)!;
      return { start: index, end: index + words.length };
    }
  }
  return null;
}
