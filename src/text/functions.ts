import { catalogue, say, type Language, type Message } from "./language";

/** Names of the arguments of KPI.* as people see them; the Chinese ones are the parameter names of the zh-CN metadata. */
export const argumentNames = catalogue({
  actual: { zh: "实际值", en: "actual" },
  target: { zh: "目标值", en: "target" },
  direction: { zh: "方向", en: "direction" },
  method: { zh: "计分方法", en: "method" },
  parameter: { zh: "方法参数", en: "parameter" },
  cap: { zh: "封顶分", en: "cap" },
  floor: { zh: "保底分", en: "floor" },
  values: { zh: "数值", en: "values" },
  weights: { zh: "权重", en: "weights" },
  type: { zh: "平均方式", en: "type" },
  missing: { zh: "缺失处理", en: "missing" },
  sum_rule: { zh: "权重合计规则", en: "sum_rule" },
  score: { zh: "得分", en: "score" },
  bounds: { zh: "分数线", en: "bounds" },
  labels: { zh: "标签", en: "labels" },
  attain: { zh: "完成率", en: "attain" },
  green: { zh: "绿灯线", en: "green" },
  amber: { zh: "黄灯线", en: "amber" },
  elapsed: { zh: "时间进度", en: "elapsed" },
});

export type ArgumentName = keyof typeof argumentNames;

/** What went wrong in a KPI.* function, and what to do. `{argument}` is already quoted (see `quoted`). */
export const functionMessages = catalogue({
  noActual: {
    zh: "没有实际值：{argument}为空或标为不适用，请先填报；缺失不按 0 计。",
    en: "No actual: {argument} is empty or marked N/A. Fill it in; missing is never counted as 0.",
  },
  noTarget: {
    zh: "没有目标值：{argument}为空或标为不适用，请先设定目标。",
    en: "No target: {argument} is empty or marked N/A. Set a target first.",
  },
  noValue: {
    zh: "{argument}为空或标为不适用，请先填写；缺失不按 0 计。",
    en: "{argument} is empty or marked N/A. Fill it in; missing is never counted as 0.",
  },
  missingItem: {
    zh: "{argument}第 {position} 个为空或标为不适用，而缺失处理选了“报错”。",
    en: "Item {position} of {argument} is empty or marked N/A, and missing is set to error.",
  },
  nothingToAverage: {
    zh: "{argument}中没有可以平均的数值。",
    en: "{argument} holds nothing to average.",
  },
  notANumber: {
    zh: "{argument}应为数字，现在是“{value}”。",
    en: "{argument} must be a number, but it is “{value}”.",
  },
  notALabel: {
    zh: "{argument}第 {position} 个为空，请填写文字。",
    en: "Item {position} of {argument} is empty. Give it a text.",
  },
  emptyItem: {
    zh: "{argument}第 {position} 个为空，请填写数字或删去该行。",
    en: "Item {position} of {argument} is empty. Enter a number or leave the row out.",
  },
  unknownOption: {
    zh: "{argument}没有“{value}”这个选项，可选：{choices}。",
    en: "{argument} has no choice “{value}”. Choose one of: {choices}.",
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
  shapes: {
    zh: "{argument}是 {first}，{other}是 {second}：区域大小要一致，或只给一个单元格。",
    en: "{argument} is {first} but {other} is {second}: ranges must have the same size, or be a single cell.",
  },
  labelCount: {
    zh: "{argument}有 {found} 个，与 {bounds} 条分数线不配：从高到低时标签应为 {falling} 个，从低到高时应为 {rising} 个。",
    en: "{argument} has {found} items for {bounds} bounds: falling bounds need {falling} labels, rising bounds {rising}.",
  },
  labelsForRising: {
    zh: "分数线从低到高排列时，请同时给出{argument}，从最低一档写起。",
    en: "With rising bounds give {argument} too, from the lowest band up.",
  },
  threeLabels: {
    zh: "{argument}应为三个（从最好到最差），现在有 {found} 个。",
    en: "{argument} must be three, best first, but there are {found}.",
  },
  weightsSum: {
    zh: "{argument}合计为 {value}，应为 100%（或 1）。",
    en: "{argument} add up to {value}; they must total 100% (or 1).",
  },
  worstIsTarget: { zh: "最差可接受值不能等于目标值。", en: "The worst acceptable value must differ from the target." },
  badIsTarget: { zh: "不允许值不能等于满意值（目标值）。", en: "The bad value must differ from the target." },
  capBelowFloor: { zh: "封顶分低于保底分。", en: "The cap is below the floor." },
  negativeTolerance: { zh: "允许偏差不能为负数。", en: "The tolerance must not be negative." },
  outerBelowTolerance: { zh: "外侧偏差小于允许偏差。", en: "The outer tolerance is below the tolerance." },
  unsortedBounds: { zh: "{argument}要严格从低到高或从高到低排列。", en: "{argument} must rise or fall strictly." },
  tooFewPoints: { zh: "{argument}为空：至少要有一行。", en: "{argument} is empty: it needs at least one row." },
  negativeWeight: { zh: "权重不能为负数。", en: "A weight must not be negative." },
  zeroWeights: { zh: "权重全部为 0。", en: "All weights are 0." },
  notPositive: { zh: "几何平均要求所有数值大于 0。", en: "A geometric mean needs values above 0." },
  amberAboveGreen: { zh: "黄灯线高于绿灯线。", en: "The amber threshold is above the green one." },
  elapsedRange: { zh: "时间进度应在 0 到 1 之间。", en: "The elapsed share must lie between 0 and 1." },
  outOfRange: { zh: "数字过大，无法计算。", en: "The numbers are too large to compute with." },
  zeroActual: { zh: "反比法：实际值为 0，无法相除。", en: "Inverse: the actual is 0, so there is nothing to divide by." },
  zeroTarget: { zh: "目标值为 0，无法计算完成率。", en: "The target is 0, so there is no attainment." },
  zeroValue: { zh: "调和平均：数值为 0，无法相除。", en: "Harmonic mean: a value is 0, so there is nothing to divide by." },
});

export type FunctionMessageKey = keyof typeof functionMessages;

/** What a place in a message is filled with: a text in both languages, or what is the same in both. */
export type FunctionMessageParameters = Readonly<Record<string, Message | string | number>>;

/** An argument's name as a message shows it. Chinese adds the English word, which is the one in the documentation. */
export function quoted(name: ArgumentName): Message {
  const { zh, en } = argumentNames[name];
  return { zh: `“${zh}”（${en}）`, en: `“${en}”` };
}

/** A message in one language, or in both when the language is not known. */
export function functionText(
  key: FunctionMessageKey,
  parameters: FunctionMessageParameters,
  language: Language | null,
): string {
  if (language === null) return `${functionText(key, parameters, "zh-CN")} ${functionText(key, parameters, "en-US")}`;
  const words: Record<string, string | number> = {};
  for (const [place, value] of Object.entries(parameters)) {
    words[place] = typeof value === "object" ? say(value, language) : value;
  }
  return say(functionMessages[key], language, words);
}
