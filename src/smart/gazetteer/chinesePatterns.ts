import { spansOf } from "../grammar/scan";
import type { KindLetter } from "./kinds";
import type { Shape } from "./shapes";

interface Suffix {
  readonly kind: KindLetter;
  /** Characters that a name needs before the suffix. */
  readonly before: number;
  readonly suffixes: string;
  readonly perception?: true;
}

/** Endings of metric names. The longest that fits is taken, so 增长率 is not bounded as 率 is. */
const table: readonly Suffix[] = [
  { kind: "g", before: 0, suffixes: "增长率|增速|增幅|增长幅度|降幅|收益率|回报率|投入产出比|投产比|偏差率|降低率|下降率|提升率" },
  { kind: "a", before: 1, suffixes: "达成率|完成率|执行率|周转率|费用率|成本率|覆盖倍数" },
  { kind: "p", before: 1, suffixes: "利润率|毛利率|净利率" },
  { kind: "r", before: 1, suffixes: "率|占比|比例|比重|百分比|覆盖面|份额" },
  { kind: "m", before: 1, suffixes: "额|收入|利润|费用|成本|产值|支出|开支|毛利|价格|单价|均价|费|款项|薪酬|资金|投资|损失|流水|造价" },
  { kind: "d", before: 1, suffixes: "周期|时长|天数|时间|工期|小时数|时效|工时|课时|学时|账期|交期" },
  { kind: "s", before: 1, suffixes: "得分|评分|指数|分数|分值|评级|排名|名次|打分" },
  { kind: "s", before: 2, suffixes: "满意度|知名度|美誉度|认可度|忠诚度|敬业度|认知度|信任度|好感度|幸福感|归属感", perception: true },
  { kind: "s", before: 2, suffixes: "完整度|准确度|活跃度|参与度|健康度|成熟度|集中度|饱和度|贡献度|关注度|透明度|热度|纯度|精度|浓度|温度|湿度|粘度" },
  { kind: "v", before: 1, suffixes: "量|产能|吞吐|库存|面积|里程|吨位|耗|排放|用电|用水|流失|报损|产出" },
  { kind: "c", before: 1, suffixes: "数|人次|场次|频次|频率|差错|投诉|事故|故障|缺陷|纠纷|隐患|订单|工单|积压|班次|台次|客流|席位|点位|逾期" },
];

const suffixes: readonly { readonly text: string; readonly entry: Suffix }[] = table
  .flatMap((entry) => entry.suffixes.split("|").map((text) => ({ text, entry })))
  .sort((a, b) => b.text.length - a.text.length);

/** By the code of their last character. */
const byLast: ReadonlyMap<number, readonly (typeof suffixes)[number][]> = groupByLast();

/** Endings that make no metric whatever stands before them. */
const ordinaryEnding =
  /(?:[有带]温度|效率|概率|草率|坦率|质量|力量|大量|尽量|考量|衡量|测量|能量|商量|少量|适量|定量|变量|计量|(?<![库保留])存量|名额|全额|巨额|大额|小额|足额|多数|少数|基数|系数|参数|无数|倍数|半数|整数|函数|[及段何一]时间|收费|免费|付费|消费|缴费|浪费|自费|公费|计费|[险外]投资)$/;

/** Endings that are metrics only behind another word: 更换次数, but not 次数. */
const bare =
  /^(?:[数重批增存总容分体含流]量|额度|[差限数总金]额|[指次总分点人个字件]数|比[率例重]|(?:上班|工作|营业|规定|业余|固定)?时间|[经话]费|资金|投资|收入|利润|成本|费用|价格|支出|面积|[下新]?订单|工单|库存|名次|排名|周期|时长|天数|时效|同比|[降增]幅)$/;

/** What follows shows that the last character belongs to the next word: 率先, 数据, 量化, 额外. */
const carriesOn: Readonly<Record<string, string>> = {
  率: "先领队", 数: "据字码量学控智位", 量: "化身产贩子", 额: "外度定", 度: "假过", 费: "用者力尽率", 款: "项待式", 时间: "段点表节", 成本: "会",
  单: "位元独", 件: "事", 次: "数序", 分: "析公", 本: "会", 期: "间限刊", 资: "金源产料", 入: "库职口", 间: "接", 放: "弃松", 水: "平", 投诉: "处", 障: "碍", 存: "储",
};

/** Words that stand before a metric and are no part of its name. */
const boundary =
  /(?:的|把|将|使|让|由|从|到(?![场岗位课货])|至|在|和|与|及(?!时率)|并|对(?![账标])|于|以|为|是|了|较|比|按(?![时期])|每|各|该|其|其他|年度?|月度?|日|季度|半年|全年|本|周(?![转期])|内|前|底|后|末|提升|提高|降低|下降|减少|增加|压降|压减|压缩|控制|确保|保持|实现|完成|达到|达成|收回|追回|清收|发放(?!率)|维持|优化|改善|改进|缩短|力争|争取|保证|加快|加强|强化|推动|推进|扩大|拉动|促进|带动|严控|管控|削减|杜绝|消除|避免|开展|落实|做好|抓好|跟踪|监控|关注|突破|稳定|恢复|做到|超过|低于|高于|不低|不超|月均|年均|逐步|大幅|明显|显著|进一步|持续|全面|有效|切实|不断|努力|尽快|及时)(?=[^率额量数度])/g;

const nameCharacters = /[\u3400-\u9fffA-Za-z/()&+·-]/;
const longestName = 14;

/** Names of metrics known by their ending: 灌装头更换次数, 首营品种审核时长. */
export function chinesePatterns(text: string): readonly Shape[] {
  const found: Shape[] = [];
  for (let end = 2; end <= text.length; end++) {
    const fitting = byLast.get(text.charCodeAt(end - 1))?.find(({ text: suffix }) => text.endsWith(suffix, end));
    if (fitting === undefined || (carriesOn[text.charAt(end - 1)] ?? "").includes(text.charAt(end) || "\n")) continue;
    const stemEnd = end - fitting.text.length;
    const start = startOfName(text, stemEnd);
    const name = text.slice(start, end);
    // 高级技师的占比: of what stands before 的.
    const isOf = fitting.entry.kind === "r" && stemEnd === start && fitting.text.length > 1 && text[start - 1] === "的";
    if (isOf) found.push({ start, end, kind: "r", head: stemEnd, perception: false });
    if (stemEnd - start < fitting.entry.before || name.length < 2 || ordinaryEnding.test(name) || bare.test(name)) continue;
    const { kind, perception } = fitting.entry;
    found.push({ start, end, kind, head: stemEnd, perception: perception ?? false });
  }
  return found;
}

/** Back from the suffix to the nearest sign, number, verb or particle. */
function startOfName(text: string, stemEnd: number): number {
  let start = stemEnd;
  while (start > 0 && stemEnd - start < longestName && nameCharacters.test(text.charAt(start - 1))) start--;
  const before = text.slice(start, stemEnd + 1);
  // 4小时修复率: the unit goes with its number.
  let cut = /\d/.test(text.charAt(start - 1)) ? /^(?:个?小时|分钟|个?工作日|天|日)?/.exec(before)![0].length : 0;
  for (const { end } of spansOf(boundary, before)) if (end <= stemEnd - start) cut = end;
  return start + cut;
}

function groupByLast(): ReadonlyMap<number, readonly (typeof suffixes)[number][]> {
  const groups = new Map<number, (typeof suffixes)[number][]>();
  for (const suffix of suffixes) {
    const last = suffix.text.charCodeAt(suffix.text.length - 1);
    const group = groups.get(last);
    if (group === undefined) groups.set(last, [suffix]);
    else group.push(suffix);
  }
  return groups;
}
