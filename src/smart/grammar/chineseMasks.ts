import { after, before } from "./scan";
import type { MaskEntry } from "./englishMasks";
import type { NormalText } from "./types";

const numeral = "(?:\\d{1,4}|[一二三四五六七八九十两]{1,3})";
const documentNouns =
  "策略|报告|计划|规划|方案|预算|手册|白皮书|制度|办法|年鉴|目录|清单|总结|文件|通知|通报|决算|年报|审计|版|战略|协议|章程|(?<!高)标准|指[南引]|细则|规定|条例|政策|责任[书状]|会议精神|教材|工作要点|意见|预案|台账|名录|合同|大会|典礼";
/** Verbs and marks of time: between a year and a document they show that the year is a time. */
const notInName = /[前底末起\d]|内(?![控训容网])|完成|编制|编写|制定|制订|修订|发布|提交|出台|形成|建立|建成|实现|达到|达|提升|提高|降低|新增|签订|签署|通过|取得|获得|招聘|上线|开展|举办|组织|输出|交付|推出|落地|启动|控制|确保|力争|争取|要|需|将|应/;

function isChineseDocument({ lower }: NormalText, start: number, end: number): boolean {
  const name = lower.slice(start, end).replace(/^(?:20)?\d\d年|^[一二三四]季度|^[上下]半年/, "").replace(/^度/, "");
  if (notInName.test(name.slice(0, -2))) return false;
  const right = after(lower, end, 6);
  // The name of a metric or an attribute goes on behind the noun: 预算达成率, 合同额, 计划完成率.
  return !/^(?:[达完执偏准履回兑]成?|额|金额|签约|续|数|率|量|费用|价|招|新|实|力|提|增|降|[前内底末]|目标|控制)/.test(right);
}

/** 成熟度达到3级: a level that closes its clause behind such a word is how much, not which one. */
const notReached = `(?<![至到为在过]${numeral}级(?=$|[，。；;、!?]))`;

export const chineseMasks: readonly MaskEntry[] = [
  { kind: "list", pattern: new RegExp(`(?<![\\d一二三四五六七八九十]月|[日号年底末度节])前(?:${numeral})[名强大位甲]?(?![个季周月天日年%成]|\\d)`, "y"), holds: isNoChineseRank },
  { kind: "list", pattern: new RegExp(`(?:世界|中国|全球|民营|全国|行业|财富)?(?:\\d{2,4}|百|[一二三四五六七八九十]{1,2})强(?![化调度])`, "y"), holds: isNoChineseRank },
  { kind: "standard", pattern: /等保(?:\d\.\d|[一二三四]级|\d级)|国[三四五六][AaBb]?(?:排放)?标准|国[五六](?![家天])|[一二三四五]标一体/y },
  { kind: "version", starts: "digit", pattern: /\d+(?:\.\d+){1,2}(?=[版\u4e00-\u9fff]{0,2}(?:版|系统|升级|平台|战略|时代|改造|工程|模式))版?|\d{4}版|(?:19|20)\d\d款|\d+(?:\.\d+){0,2}版(?![权面块])/y },
  { kind: "version", pattern: new RegExp(`(?:第${numeral}(?:阶段|批次?|轮|代|版|章|条|届|期|梯队|方(?![案面])|产业|类|部分|步|组|分公司|事业部|项目部|标段|医院|车间|工厂)|${numeral}期(?![间限末初望货权待刊内])(?=$|[\\u4e00-\\u9fff，。；])|${numeral}[级类](?![\\d])(?!人才|别)${notReached}|[A-Za-z]类|${numeral}标段|${numeral}代(?=机|产品|系统|平台|车|芯|技术))`, "y") },
  { kind: "version", starts: "digit", pattern: new RegExp(`\\d{1,3}[级期类型](?![间限人])${notReached}`, "y") },
  { kind: "document", starts: "digit", pattern: new RegExp(`(?:20)?\\d\\d年度?[\\u4e00-\\u9fff]{0,12}?(?:${documentNouns})`, "y"), holds: isChineseDocument },
  { kind: "document", starts: "han", pattern: new RegExp(`(?:[一二三四]季度|[上下]半年)(?!优化|完善|改[进造]|重构|升级|精简|梳理)[\\u4e00-\\u9fff]{0,6}?(?:报告|季报|总结|简报|会议纪要|财报|报表)`, "y"), holds: isChineseDocument },
  { kind: "method", starts: "digit", pattern: /(?:[3-9]|1[0-2])s(?=管理|标准|现场|活动|检查|理念|与|和|、|推行|体系|培训|考核|评分|达标|$|，|。)|8d(?=报告|改善|方法|$|，)|\d[dgc](?=打印|网络|产品|认证|技术|检测|基站|套餐|用户|渗透|终端|手机|$|，)|5g|360[度°](?=[\u4e00-\u9fff]|$)|5w[12]h|4m1e|80[/:]20法则|二八(?:原则)/y },
  { kind: "place", pattern: new RegExp(`${numeral}(?:号|#)?(?:楼(?!盘)|栋|幢|层(?![级次面])|号线|号(?:车间|厂房?|仓库?|门|地块|店|机[组台]?|高?炉|井|矿|码头|泊位|航站楼|站|窑|库|[馆院厅塔闸桥船场门]|[生产]*线|基地)|车间|厂区?(?!商)|仓库?(?!储)|分厂|会议室|街|环(?![节比境保])|病区)(?![\\d])`, "y"), holds: isPlace },
  { kind: "place", starts: "digit", pattern: /\d{1,4}#(?:机组?|炉|线|楼|车间|机|井|变)?/y },
  { kind: "group", pattern: new RegExp(`(?:\\d{1,5}|[一二三四五六七八九十百两]{1,4})[多余]?人(?:规模)?的?(?:大?团队|小组|班组|队伍|部门|科室|车间|编制|客服|项目组|工作组)`, "y") },
  { kind: "group", starts: "han", pattern: /(?:团队|部门|小组|班组|科室|车间|公司|中心|门店|项目组|编制|我部)(?:目前|现|共|现有|共有|有|共计|合计){1,2}(?:\d{1,6}|[一二三四五六七八九十百两]{1,5})[多余]?[名人位家个](?:员工|成员|同事|人)?/y },
  { kind: "group", starts: "han", pattern: /[组班队科部]\d{1,4}名?人(?=[与和、,，及])/y },
  { kind: "group", starts: "digit", pattern: /(?:[5-9]0|0[05])后(?![台续期勤])/y },
  { kind: "hours", starts: "digit", pattern: /\d{1,2}(?:点(?:[半整钟]|\d{1,2}分)?|时)(?=[前之后以至到]|$|[，。；])/y },
  { kind: "programme", pattern: /(?:工业|制造|社会|零售|营销|质量|物流|商业|党建|管理|数字化|服务)[1-5]\.0|十[一二三四五六七]五(?:规划)?(?!期间|时期|末|期末)|中国制造2025|2030(?:议程|愿景)|双[碳控创高新减随重拥百品]|两[化会学山型业]|[两三]免[一二三]减半|三(?:[包农公废无高会重支全]|级(?!(?<=[至到为在过]三级)(?:$|[，。；;、!?])))|四(?:[化新有好自意]|个(?:意识|自信|全面|服务))|五[险位育险金]一?金?|六西格玛|七天无理由|百日(?:攻坚|行动)/y },
  // Number characters inside ordinary words, where a measure seems to follow; others are no numbers without one
  { kind: "word", starts: "han", pattern: /[两三四]班(?=倒|制|[两三]?运转)|[统单]一|一(?:次性|次(?=解决|通过|合格|交验|成功|检验|修复)|对一|起|点(?![\d一二三四五六七八九])|部分)|十分(?![钟之])|百分(?![之点百])|[千万]家|[三五]星|三级(?=医院|甲)|万户|千方百计|万一/y },
];

function isNoChineseRank({ lower }: NormalText, start: number): boolean {
  return !/(?:进入|跻身|位列|位居|排名|名列|进|保持|达到|稳居|居|闯入)[\u4e00-\u9fff]{0,8}$/.test(before(lower, start, 14));
}

/** 三层 of a building, not 三部手机: the measure is a place when no amount of it is being delivered. */
function isPlace({ lower }: NormalText, start: number, end: number): boolean {
  return !/(?:新增|新建|新开|至少|达到?|完成|开设|增加|建设|建成|打造|拍摄|制作|每月|每季度?|每年|[≥≤至到了])$/.test(before(lower, start, 6)) && !/^[两多]/.test(lower.slice(start, end));
}
