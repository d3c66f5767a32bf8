import { catalogue } from "./language";
import type { Term } from "./terms";

/** What a factor of a bonus follows. */
export type FactorBasis = "grade" | "score" | "none";

export const factorBasisTerms: readonly Term<FactorBasis>[] = [
  { value: "grade", name: { zh: "等级", en: "grade" } },
  { value: "score", name: { zh: "得分", en: "score" } },
  { value: "none", name: { zh: "不计", en: "none" }, aliases: ["不适用", "-"] },
];

/** How the factors of a bonus come together; the words of KPI.BONUS. */
export const bonusModeTerms: readonly Term<"multiply" | "add">[] = [
  { value: "multiply", name: { zh: "相乘", en: "multiply" }, aliases: ["连乘"] },
  { value: "add", name: { zh: "相加", en: "add" }, aliases: ["加权相加", "加权"] },
];

/** Whose result a person's score is. */
export type ScoreSource = "own" | "department";

export const scoreSourceTerms: readonly Term<ScoreSource>[] = [
  { value: "own", name: { zh: "本人指标", en: "own KPIs" } },
  { value: "department", name: { zh: "部门得分", en: "department" } },
];

/** What stands on the sheets of the incentives, and what is found wrong with them; the pane's own words are in `text/pane/incentives`. */
export const incentiveMessages = catalogue({
  rulesTitle: { zh: "激励规则", en: "Incentive rules" },
  rulesNote: {
    zh: "每条规则一行：部门、岗位留空表示适用于所有人，写得越具体越优先。修改黄色单元格，奖金表立即按新规则计算。",
    en: "One rule per row. A blank department or job means everybody; the most specific rule applies. Change a yellow cell and the bonus lists follow at once.",
  },
  payoutLabel: { zh: "等级系数", en: "Factors by grade" },
  rulesLabel: { zh: "规则", en: "Rules" },
  standardRule: { zh: "标准", en: "Standard" },
  poolsTitle: { zh: "奖金包", en: "Bonus pools" },
  poolsNote: {
    zh: "每个周期、每个奖金包一行：填写金额后，按规则算出的奖金为权重分配，分到最后一分。",
    en: "One row per period and pool. Enter the amount: it is shared in proportion to the bonuses by the rules, to the last cent.",
  },
  listTitle: { zh: "奖金表 · {period}", en: "Bonus list · {period}" },
  listNote: {
    zh: "黄色单元格由您填写：奖金基数是本期的金额。增加人员时直接在表格下方写姓名和部门。",
    en: "Fill in the yellow cells; the base is the amount for this period. To add people, write name and department below the table.",
  },
  listSheet: { zh: "{period} 奖金", en: "{period} Bonus" },
  companyFactor: { zh: "公司系数", en: "Company factor" },
  decimals: { zh: "小数位数", en: "Decimals" },
  people: { zh: "人数", en: "People" },
  byRules: { zh: "按规则应发", en: "By the rules" },
  adjustments: { zh: "调整合计", en: "Adjustments" },
  toPay: { zh: "应发合计", en: "To be paid" },
  poolAmount: { zh: "奖金包金额", en: "Pool amount" },
  poolShares: { zh: "奖金包分配（自动计算）", en: "Shares of the pools (calculated)" },
  payoutsTitle: { zh: "发放记录", en: "Payouts" },
  payoutsNote: {
    zh: "批准一次，每人记一行；之后的更正只记差额，各行相加就是每人的应发金额。",
    en: "Each approval adds a row per person; later corrections add the difference only, so that the rows add up to what everybody is paid.",
  },
  basePrompt: { zh: "本期的奖金基数，例如本季度的工资。", en: "The amount for this period that the target bonus is a share of, such as the quarter's salary." },
  adjustmentPrompt: { zh: "加发填正数，扣减填负数，并写明原因。", en: "Positive adds, negative takes off. Give the reason beside it." },
  amountPrompt: { zh: "本期这个奖金包的总额。", en: "What this pool has in the period." },
  numberFromZero: { zh: "请输入不小于 0 的数，或留空。", en: "Enter a number from 0, or leave it empty." },
  numberOnly: { zh: "请输入数字，或留空。", en: "Enter a number, or leave it empty." },

  // The statement of one person
  statementTitle: { zh: "奖金单 · {person}", en: "Bonus statement · {person}" },
  statementSheet: { zh: "{period} 奖金单 {person}", en: "{period} Statement {person}" },
  statementNote: { zh: "{period} · {department} · 由奖金表生成，含个人薪酬，请单独发给本人。", en: "{period} · {department} · Made from the bonus list. It holds pay: give it to this person alone." },
  howTitle: { zh: "奖金怎样得出", en: "How the bonus came about" },
  byFormula: {
    zh: "基数 × 目标奖金 × 公司系数 × 部门系数 × 个人系数 × 在岗比例",
    en: "base × target bonus × company factor × department factor × person factor × share in post",
  },
  byWeights: {
    zh: "基数 × 目标奖金 ×（{company} × 公司系数 + {department} × 部门系数 + {person} × 个人系数）× 在岗比例",
    en: "base × target bonus × ({company} company factor + {department} department factor + {person} person factor) × share in post",
  },
  atMost: { zh: "{formula}，最多 {cap}", en: "{formula}, at most {cap}" },
  ruleOf: { zh: "规则“{rule}”", en: "rule {rule}" },
  byGrade: { zh: "得分 {score}，等级 {grade}", en: "score {score}, grade {grade}" },
  byGradeOwn: { zh: "本人指标得分 {score}，等级 {grade}", en: "score {score} of own KPIs, grade {grade}" },
  byScore: { zh: "得分 {score}，按发放曲线", en: "score {score}, on the payout curve" },
  notCounted: { zh: "规则规定不计", en: "does not count by the rule" },
  fromPool: { zh: "奖金包“{pool}”按奖金比例分配", en: "from the pool {pool}, in proportion to the bonuses" },
  nextTitle: { zh: "下一等级", en: "The next grade" },
  nextGrade: { zh: "再得 {gap} 分（达到 {from}）即为等级 {grade}，按规则奖金为 {bonus}。", en: "{gap} points more, {from} in all, are grade {grade}: the bonus by the rule would be {bonus}." },
  nextGradeOnly: { zh: "再得 {gap} 分（达到 {from}）即为等级 {grade}。", en: "{gap} points more, {from} in all, are grade {grade}." },
  highestGrade: { zh: "已是最高等级。", en: "This is the highest grade." },
  kpisTitle: { zh: "本人指标", en: "Own KPIs" },
  besidesMoney: { zh: "奖金之外", en: "Besides money" },
  signPerson: { zh: "本人（签名、日期）", en: "Received (name, date)" },
  signManager: { zh: "直接上级（签名、日期）", en: "Manager (name, date)" },

  // Findings
  noRule: { zh: "{person}：没有适用的规则", en: "{person}: no rule applies" },
  noRuleDetail: { zh: "请在“规则”列选择一条，或在激励规则中加一条。", en: "Choose one in the column Rule, or add one to the incentive rules." },
  unknownRule: { zh: "{person}：激励规则里没有“{rule}”", en: "{person}: there is no rule {rule}" },
  noBase: { zh: "还有 {count} 人没有奖金基数：{names}", en: "Without a base: {count} ({names})" },
  noBaseDetail: { zh: "没有基数就没有奖金；不发奖金的人请填 0。", en: "Without a base there is no bonus. Enter 0 for who gets none." },
  noCompanyFactor: { zh: "没有公司系数，所有奖金都空着", en: "Without the company factor there are no bonuses" },
  noCompanyFactorDetail: { zh: "请在奖金表上方的黄色单元格填写；不计公司业绩时填 1。", en: "Enter it in the yellow cell above the list; 1 where the company's result does not count." },
  noScore: { zh: "{person}：没有得分，奖金空着", en: "{person}: no score, so there is no bonus" },
  noScoreDetail: { zh: "本人没有已评分的指标，部门也没有总分。请先汇总，或把这条规则的依据改为“不计”。", en: "There are no scored KPIs of the person's own, nor a department total. Consolidate first, or let the rule follow none." },
  noDepartmentTotal: { zh: "{person}：部门“{department}”没有总分，奖金空着", en: "{person}: {department} has no total, so there is no bonus" },
  noCoefficient: { zh: "等级“{grade}”没有{factor}", en: "The grade {grade} has no {factor}" },
  noCoefficientDetail: { zh: "请在激励规则的等级系数中填写。", en: "Fill it in under Factors by grade on the incentive rules." },
  noTargetBonus: { zh: "规则“{rule}”没有目标奖金比例", en: "The rule {rule} has no target bonus" },
  badRule: { zh: "规则“{rule}”：{reason}", en: "The rule {rule}: {reason}" },
  addNeedsWeights: { zh: "“相加”需要公司、部门、个人三个权重，合计 100%", en: "add needs weights of company, department and person that total 100%" },
  negativeShare: { zh: "目标奖金和奖金上限不能小于 0", en: "target bonus and cap cannot be below 0" },
  badRuleDetail: { zh: "适用这条规则的人没有奖金。请在激励规则中改正。", en: "Nobody under this rule has a bonus. Correct it on the incentive rules." },
  repeatedRule: { zh: "规则“{rule}”有两行，只用前一行", en: "The rule {rule} is there twice; the first one counts" },
  repeatedPerson: { zh: "{department} · {person} 有两行", en: "{department}, {person} is there twice" },
  repeatedPersonDetail: { zh: "同名的两个人请在姓名后加以区分，否则请删除一行。", en: "Tell two people of one name apart by an addition to the name, or delete a row." },
  noReason: { zh: "{person}：调整 {amount} 没有写原因", en: "{person}: the adjustment of {amount} has no reason" },
  negativePay: { zh: "{person}：应发 {amount}，小于 0", en: "{person}: the payout is {amount}, below 0" },
  noPoolAmount: { zh: "奖金包“{pool}”还没有金额，{count} 人的应发空着", en: "The pool {pool} has no amount, so {count} people have no payout" },
  noPoolAmountDetail: { zh: "请在奖金包表中填写。", en: "Enter it on the sheet of the bonus pools." },
  poolRest: { zh: "奖金包“{pool}”还剩 {amount}：受奖金上限所限分不完", en: "{amount} of the pool {pool} are left over, because of the caps" },
  otherCells: { zh: "{person}：{column}是 {shown}，按规则应为 {expected}", en: "{person}: {column} is {shown}; by the rules it is {expected}" },
  otherCellsDetail: { zh: "公式被改动了，或表格已过时。更新奖金表会恢复公式，填写的内容保留。", en: "The formula was changed, or the list is out of date. Updating the list puts the formulas back and keeps what was typed." },
  notOnList: { zh: "有结果但不在奖金表上：{names}", en: "With results, but not on the list: {names}" },
  notOnListDetail: { zh: "更新奖金表会加上他们。", en: "Updating the list adds them." },
  changedScores: { zh: "{count} 人的得分、部门得分或在岗比例与结果不一致：{names}", en: "Score, department score or days in post differ from the results: {count} ({names})" },
  changedScoresDetail: { zh: "结果在生成之后有变化。更新奖金表会采用新的结果。", en: "The results have changed since. Updating the list takes the new ones." },
  withoutResults: { zh: "不再有结果：{names}", en: "No longer with results: {names}" },
  withoutResultsDetail: { zh: "他们的行保留不动。不该发的请删除该行。", en: "Their rows stay. Delete the row of who is not to be paid." },
});
