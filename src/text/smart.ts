import type { Cadence } from "../smart/types";
import { catalogue, type Message } from "./language";

/** The five criteria by name. */
export const criterionNames = /* @__PURE__ */ catalogue({
  S: { zh: "具体", en: "Specific" },
  M: { zh: "可衡量", en: "Measurable" },
  A: { zh: "可实现", en: "Achievable" },
  R: { zh: "相关", en: "Relevant" },
  T: { zh: "有时限", en: "Time-bound" },
});

/** Why a criterion is met or not, by reason code. `{words}` are the words of the goal that decided it. */
export const smartReasons = /* @__PURE__ */ catalogue({
  specific: { zh: "说清了做什么：{words}。", en: "Says what is to change or be delivered: {words}." },
  noHead: { zh: "没有说明要改变的指标或要交付的成果。", en: "Names neither a metric that changes nor a thing that is delivered." },
  generic: { zh: "“{words}”太笼统，不是指标。", en: "“{words}” is too general to be measured." },
  noEndState: { zh: "只说了要做，没有说做到什么程度：{words}。", en: "Says what to attend to, not what shall be different: {words}." },
  bare: { zh: "“{words}”没有限定范围，也没有数量。", en: "“{words}” has neither a scope nor an amount." },
  perception: { zh: "“{words}”是感受，须有数值或测量工具才算指标。", en: "“{words}” is a perception: it is a metric only with a number or an instrument." },
  placeholderObject: { zh: "对象还是占位符：{words}。", en: "The object is still a placeholder: {words}." },
  genericDeliverable: { zh: "“{words}”没有主题，不知道是哪一个。", en: "“{words}” has no topic: nobody can tell which one." },
  improvedThing: { zh: "“{words}”改进后是什么样没有说明。", en: "Does not say what an improved “{words}” looks like." },

  quantity: { zh: "有可核对的目标：{words}。", en: "Has a target that can be checked: {words}." },
  frequency: { zh: "有可计数的频次：{words}。", en: "Has a frequency that can be counted: {words}." },
  event: { zh: "完成与否一看便知：{words}。", en: "Anybody can see whether it is done: {words}." },
  benchmark: { zh: "有可查的比较标准：{words}。", en: "Compares with a value that can be looked up: {words}." },
  indefinite: { zh: "“{words}”没有数量。", en: "“{words}” is no amount." },
  placeholderAmount: { zh: "还有没填的空：{words}。", en: "Still to be filled in: {words}." },
  baselineOnly: { zh: "只有现状（{words}），没有目标。", en: "Gives where it stands ({words}), not where it shall be." },
  otherNumber: { zh: "“{words}”不是目标。", en: "“{words}” is no target." },
  processOnly: { zh: "“{words}”没有验收标准。", en: "“{words}” has no acceptance criterion." },
  noTarget: { zh: "没有目标值，也没有可验收的结果。", en: "Has neither a target nor a result that can be accepted." },

  deadline: { zh: "有截止时间：{words}。", en: "Has a deadline: {words}." },
  period: { zh: "有考核期间：{words}。", en: "Has a period: {words}." },
  fromNow: { zh: "有期限：{words}。", en: "Has a time limit: {words}." },
  projectEvent: { zh: "以项目节点为限：{words}。", en: "Is limited by a project event: {words}." },
  metricPeriod: { zh: "指标本身限定了期间：{words}。", en: "The metric belongs to a period: {words}." },
  recurring: { zh: "“{words}”是周期，不是期限。", en: "“{words}” recurs; it is no deadline." },
  sla: { zh: "“{words}”是服务时限，不是目标期限。", en: "“{words}” is a service level, not the deadline of the goal." },
  start: { zh: "“{words}”是开始时间。", en: "“{words}” is a start, not an end." },
  comparison: { zh: "“{words}”是比较基期。", en: "“{words}” is what is compared with." },
  name: { zh: "“{words}”是名称的一部分。", en: "“{words}” is part of a name." },
  vague: { zh: "“{words}”不是确定的时间。", en: "“{words}” is no definite time." },
  placeholder: { zh: "时间还是占位符：{words}。", en: "The time is still a placeholder: {words}." },
  hours: { zh: "“{words}”限定的是范围，不是期限。", en: "“{words}” limits the scope, not the time." },
  noTime: { zh: "没有说明何时完成。", en: "Does not say by when." },

  withinExperience: { zh: "在以往的变化范围之内。", en: "Within what has been done before." },
  harderThanEver: { zh: "比以往任何一期都难，约为最好一期的 {factor} 倍。", en: "Harder than any past period: about {factor} × the best one." },
  belowTrend: { zh: "不超过以往最小的一步，照目前的走势就能达到。", en: "No more than the smallest past step: the trend gets there by itself." },
  beyondExperience: { zh: "所需变化约为最好一期的 {factor} 倍，远超以往经验。", en: "Needs about {factor} × the best change ever seen." },
  neverImproved: { zh: "以往从未朝这个方向变化，而所需变化大于任何一期。", en: "Has never moved this way before, and needs more than any past change." },
  alreadyMet: { zh: "基线已经达到目标，没有可实现的空间。", en: "The baseline meets it already: there is nothing to achieve." },
  nothingToChange: { zh: "目标就是现状。", en: "The target is where it stands now." },
  outOfBounds: { zh: "目标超出了指标可能的取值。", en: "The target is beyond what the metric can be." },
  wrongWay: { zh: "目标与方向相反。", en: "The target lies the wrong way." },
  holdsBound: { zh: "现状符合，保持即可。", en: "Holds now; it is to be kept." },
  ampleRoom: { zh: "现状离界限还很远，不用努力也能保持。", en: "The present level is far from the bound: it is kept without effort." },
  shortHistory: { zh: "历史期数太少，难以判断。", en: "Too few past periods to judge." },
  noHistory: { zh: "缺少基线、目标或历史值，无法判断。", en: "Cannot be judged without baseline, target and history." },

  sameMetric: { zh: "与上级目标是同一指标。", en: "The same metric as the goal above." },
  component: { zh: "是上级指标的组成部分。", en: "Part of the metric above." },
  driver: { zh: "会带动上级指标。", en: "Drives the metric above." },
  constraint: { zh: "是上级目标的前提。", en: "The goal above depends on it." },
  sameArea: { zh: "与上级目标属同一事项。", en: "Part of the matter above." },
  oppositeDirection: { zh: "与上级目标方向相反。", en: "Goes the opposite way of the goal above." },
  worksAgainst: { zh: "会使上级目标变差。", en: "Works against the goal above." },
  noPath: { zh: "看不出与上级目标的关联。", en: "No way is known in which it moves the goal above." },
  goalNotUnderstood: { zh: "看不出目标涉及哪个指标，请确认关联。", en: "Its metric is not known, so the link is for you to confirm." },
  parentNotUnderstood: { zh: "看不出上级目标涉及哪个指标，请确认关联。", en: "The metric of the goal above is not known, so the link is for you to confirm." },
  noParent: { zh: "没有给出上级目标，无法判断。", en: "Cannot be judged without the goal above." },
});

export type SmartReason = keyof typeof smartReasons;

/** What to add or change, by reason code; a reason without an entry needs nothing. */
export const smartSuggestions = /* @__PURE__ */ catalogue({
  noHead: { zh: "写出要改变的指标，或要交付的具体成果。", en: "Name the metric that shall change, or the thing that shall be delivered." },
  generic: { zh: "换成能测量的指标，例如周期、合格率、人均产出，并注明是哪个流程或产品。", en: "Replace it with something that is measured (a lead time, a defect rate, output per head) for one process or product." },
  noEndState: { zh: "写明结果：提高、降低、保持到多少，或完成哪一项。", en: "Say the result: raise, cut or keep to how much, or what is complete." },
  bare: { zh: "补上范围（产品、区域、客群）或数量。", en: "Add a scope (product, region, group) or an amount." },
  perception: { zh: "补上数值或测量工具，例如 NPS、问卷得分。", en: "Add a number or an instrument, such as NPS or a survey score." },
  placeholderObject: { zh: "把占位符换成具体对象。", en: "Replace the placeholder with what is meant." },
  genericDeliverable: { zh: "写明主题或名称，例如“售后退换货制度”。", en: "Give its topic or name, as in “returns policy for online orders”." },
  improvedThing: { zh: "写明改进后的结果，例如少几步、快多少、由谁验收。", en: "Say what is true afterwards: how many steps fewer, how much faster, accepted by whom." },

  indefinite: { zh: "换成数字。", en: "Replace it with a number." },
  placeholderAmount: { zh: "填入目标值。", en: "Fill in the target." },
  baselineOnly: { zh: "补上要达到的数值。", en: "Add the value that shall be reached." },
  otherNumber: { zh: "补上目标值，或可验收的完成标志。", en: "Add a target, or an event that shows completion." },
  processOnly: { zh: "补上目标值，或“上线、通过验收”这样的完成标志。", en: "Add a target, or an event that shows completion (live, signed, accepted)." },
  noTarget: { zh: "补上目标值，或可验收的完成标志。", en: "Add a target, or an event that shows completion." },

  recurring: { zh: "补上考核到何时为止，例如“全年每月”。", en: "Add until when, as in “each month until December”." },
  sla: { zh: "补上从何时起、到何时为止按此考核。", en: "Add by when this service level shall hold." },
  start: { zh: "补上结束时间。", en: "Add the end." },
  comparison: { zh: "补上完成时间。", en: "Add by when." },
  name: { zh: "补上完成时间。", en: "Add by when." },
  vague: { zh: "换成日期或季度。", en: "Replace it with a date or a quarter." },
  placeholder: { zh: "填入日期。", en: "Fill in the date." },
  hours: { zh: "补上完成时间。", en: "Add by when." },
  noTime: { zh: "补上完成时间，例如“9月30日前”。", en: "Add by when, as in “by 30 September”." },

  harderThanEver: { zh: "写明靠什么做到，并设阶段目标。", en: "Say what makes it possible, and set steps on the way." },
  belowTrend: { zh: "可以提高目标；照最好一期再来一次是 {better}。", en: "Aim higher: the best step once more gives {better}." },
  beyondExperience: { zh: "降低目标（照最好一期再来一次是 {better}），或写明新增的条件。", en: "Aim lower (the best step once more gives {better}), or say what is new." },
  neverImproved: { zh: "写明靠什么扭转，或先求稳定。", en: "Say what turns it round, or aim to hold it first." },
  alreadyMet: { zh: "核对基线和目标。", en: "Check baseline and target." },
  nothingToChange: { zh: "核对基线和目标。", en: "Check baseline and target." },
  outOfBounds: { zh: "核对目标和单位。", en: "Check the target and its unit." },
  wrongWay: { zh: "核对目标和方向。", en: "Check target and direction." },
  ampleRoom: { zh: "可以收紧界限。", en: "Consider a tighter bound." },
  shortHistory: { zh: "补齐历史值，至少四期。", en: "Give at least four past values." },
  noHistory: { zh: "补齐基线、目标和历史值。", en: "Give baseline, target and past values." },

  oppositeDirection: { zh: "调整方向，或换一个上级目标。", en: "Change the direction, or the goal that it serves." },
  worksAgainst: { zh: "调整目标，或换一个上级目标。", en: "Change the goal, or the goal that it serves." },
  noPath: { zh: "写明它如何支持上级目标，或换一个上级目标。", en: "Say how it serves the goal above, or choose another." },
  goalNotUnderstood: { zh: "确认它如何支持上级目标。", en: "Confirm how it serves the goal above." },
  parentNotUnderstood: { zh: "确认它如何支持上级目标。", en: "Confirm how it serves the goal above." },
  noParent: { zh: "补上上级目标。", en: "Give the goal above." },
});

/** Placeholders of a rewrite and the question that each asks. */
export const rewriteGaps = /* @__PURE__ */ catalogue({
  metric: { zh: "【指标】", en: "[metric]" },
  baseline: { zh: "【基线值】", en: "[baseline]" },
  target: { zh: "【目标值】", en: "[target]" },
  approver: { zh: "【验收人】", en: "[approver]" },
  time: { zh: "【完成时间】", en: "[date]" },
  owner: { zh: "【负责人】", en: "[owner]" },
  source: { zh: "【数据来源】", en: "[data source]" },
});

export type RewriteGap = keyof typeof rewriteGaps;

export const rewriteQuestions: Readonly<Record<RewriteGap, Message>> = {
  metric: { zh: "用哪个指标来体现？", en: "Which metric shows it?" },
  baseline: { zh: "现在是多少？", en: "Where does it stand now?" },
  target: { zh: "要达到多少？", en: "What value shall be reached?" },
  approver: { zh: "由谁验收？", en: "Who accepts the result?" },
  time: { zh: "何时完成？", en: "By when?" },
  owner: { zh: "由谁负责？", en: "Who owns it?" },
  source: { zh: "数据从哪里取？", en: "Where does the figure come from?" },
};

/** Sentences and pieces of a rewrite. */
export const rewriteTemplates = /* @__PURE__ */ catalogue({
  // A metric that nobody has named yet, with a target alone, with a change, with a level to hold.
  reach: { zh: "{time}，{owner}使{metric}{from}达到{target}{purpose}", en: "{owner} to bring {metric}{from} to {target} {time}{purpose}" },
  move: { zh: "{time}，{owner}将{metric}{from}{verb}至{target}{purpose}", en: "{owner} to {verb} {metric}{from} to {target} {time}{purpose}" },
  hold: { zh: "{time}，{owner}将{metric}保持在{target}{purpose}", en: "{owner} to keep {metric} at {target} {time}{purpose}" },
  inOrderTo: { zh: "，以{deed}", en: ", to {deed}" },
  said: { zh: "（{deed}）", en: " ({deed})" },
  measureOf: { zh: "体现{words}的{metric}", en: "{metric} (as a measure of {words})" },
  from: { zh: "由{baseline}", en: " from {baseline}" },
  since: { zh: "（目前为{baseline}）", en: " from {baseline}" },
  measured: { zh: "（数据来源：{source}）", en: "; measured from {source}" },
  tracked: { zh: "（数据来源：{source}，{cadence}复盘）", en: "; measured from {source}, reviewed {cadence}" },
  owned: { zh: "", en: "; owner: {owner}" },
  accepted: { zh: "，并通过{approver}验收", en: ", approved by {approver}" },
  by: { zh: "{time}前，", en: "by {time}" },
  until: { zh: "{time}前，", en: "until {time}" },
  byThen: { zh: "{time}前，", en: "By {time}, " },
  up: { zh: "提升", en: "raise" },
  down: { zh: "降低", en: "reduce" },
  shorten: { zh: "缩短", en: "reduce" },
  keep: { zh: "保持", en: "keep" },
  bring: { zh: "", en: "bring" },
});

/** How often something is reviewed, as a rewrite says it. */
export const cadenceWords: Readonly<Record<Cadence, Message>> = {
  day: { zh: "每日", en: "daily" },
  week: { zh: "每周", en: "weekly" },
  month: { zh: "每月", en: "monthly" },
  quarter: { zh: "每季度", en: "quarterly" },
  half: { zh: "每半年", en: "twice a year" },
  year: { zh: "每年", en: "yearly" },
};

/** What text and columns say differently. */
export const contradictionText = /* @__PURE__ */ catalogue({
  target: { zh: "文字中的目标是 {text}，目标值列是 {field}。", en: "The text says {text}, the target column {field}." },
  baseline: { zh: "文字中的基线是 {text}，基线列是 {field}。", en: "The text starts from {text}, the baseline column says {field}." },
  up: { zh: "文字说要提升，目标值 {target} 却低于基线值 {baseline}。", en: "The text says up, but the target {target} is below the baseline {baseline}." },
  saysUp: { zh: "文字说要提升，方向列却是越低越好。", en: "The text says up, the direction column says lower is better." },
  saysDown: { zh: "文字说要降低，方向列却是越高越好。", en: "The text says down, the direction column says higher is better." },
  down: { zh: "文字说要降低，目标值 {target} 却高于基线值 {baseline}。", en: "The text says down, but the target {target} is above the baseline {baseline}." },
});
