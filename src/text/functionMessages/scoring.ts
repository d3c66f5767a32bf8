import { catalogue } from "../language";

/** What the functions that score one KPI can say. */
export const scoringMessages = catalogue({
  noActual: {
    zh: "没有实际值：{argument}为空或标为不适用，请先填报；缺失不按 0 计。",
    en: "No actual: {argument} is empty or marked N/A. Fill it in; missing is never counted as 0.",
  },
  noTarget: {
    zh: "没有目标值：{argument}为空或标为不适用，请先设定目标。",
    en: "No target: {argument} is empty or marked N/A. Set a target first.",
  },
  onlyLower: {
    zh: "{argument}为“{value}”时不能用反比法：反比法只用于越低越好的指标。",
    en: "{argument} is “{value}”, but the method inverse is for lower-is-better only.",
  },
  parameterNeeded: {
    zh: "{method}需要{argument}：{what}，现在为空。",
    en: "The method {method} needs {argument}: {what}. It is empty.",
  },
  parameterOneNumber: {
    zh: "{method}的{argument}应为一个数字（{what}），现在是 {value} 的区域。",
    en: "The method {method} takes one number as {argument} ({what}), but it is a range of {value}.",
  },
  parameterTwoNumbers: {
    zh: "{method}的{argument}应为一个或两个数字（{what}），现在是 {value} 的区域。",
    en: "The method {method} takes one or two numbers as {argument} ({what}), but it is a range of {value}.",
  },
  parameterTwoColumns: {
    zh: "{method}的{argument}应为两列的表（{what}），现在是 {value}。",
    en: "The method {method} takes a table of two columns as {argument} ({what}), but it is {value}.",
  },
  parameterNotWritten: {
    zh: "{method}的{argument}应为{what}，现在是“{value}”。",
    en: "The method {method} takes as {argument} {what}, but it is “{value}”.",
  },
  worstIsTarget: { zh: "最差可接受值不能等于目标值。", en: "The worst acceptable value must differ from the target." },
  badIsTarget: { zh: "不允许值不能等于满意值（目标值）。", en: "The bad value must differ from the target." },
  capBelowFloor: { zh: "封顶分低于保底分。", en: "The cap is below the floor." },
  negativeTolerance: { zh: "允许偏差不能为负数。", en: "The tolerance must not be negative." },
  outerBelowTolerance: { zh: "外侧偏差小于允许偏差。", en: "The outer tolerance is below the tolerance." },
  extendNeedsTwo: { zh: "只有一个点，无法外推。", en: "A single knot cannot be extended." },
  negativeCount: { zh: "次数不能为负数。", en: "A count must not be negative." },
  limitNeeded: {
    zh: "方式为“{mode}”时需要填写{argument}。",
    en: "The mode {mode} needs {argument}.",
  },
  notATrigger: {
    zh: "{argument}中的“{value}”不是触发标记：请写 TRUE 或 FALSE、1 或 0、是或否。",
    en: "“{value}” in {argument} is no trigger: write TRUE or FALSE, 1 or 0, yes or no.",
  },
  zeroBase: { zh: "比较基数为 0，无法计算差异百分比。", en: "The base is 0, so there is no percentage of it." },
  unreachable: {
    zh: "{argument}为 {value} 分：按{method}，没有实际值能得到这个分数。",
    en: "{argument} is {value}: with the method {method} no actual reaches it.",
  },
  unreachableCap: {
    zh: "{argument}为 {value} 分，超过得分上限 {cap}，达不到。",
    en: "{argument} is {value}, above the cap of {cap}, so no actual reaches it.",
  },
  rowOrColumn: {
    zh: "{argument}是 {value} 的区域，这里只能用一行或一列。",
    en: "{argument} is a range of {value}; give a single row or column here.",
  },
  zeroActual: { zh: "反比法：实际值为 0，无法相除。", en: "Inverse: the actual is 0, so there is nothing to divide by." },
  zeroTarget: { zh: "目标值为 0，无法计算完成率。", en: "The target is 0, so there is no attainment." },
});
