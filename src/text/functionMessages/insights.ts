import { catalogue } from "../language";

/** What control charts and forecasts can say. */
export const insightMessages = catalogue({
  twoValuesNeeded: {
    zh: "{argument}至少要有两个数值，现在有 {found} 个。",
    en: "{argument} needs two values or more, but there are {found}.",
  },
  noValues: { zh: "{argument}中没有数值。", en: "{argument} holds no values." },
  notAboveZero: { zh: "{argument}应大于 0。", en: "{argument} must be above 0." },
  nothingElapsed: {
    zh: "{argument}为 0：本期尚未开始，无法推算全期。",
    en: "{argument} is 0: nothing of the period has passed, so there is no pace to go by.",
  },
  gapInSeries: {
    zh: "{argument}第 {position} 个为空或标为不适用：序列中间缺数时不作预测，请先补齐。",
    en: "Item {position} of {argument} is empty or marked N/A. A series with a gap is not forecast: fill it in first.",
  },
  seriesTooShort: {
    zh: "{method}至少需要 {needed} 个数值，{argument}现在有 {found} 个。",
    en: "The method {method} needs {needed} values or more, but {argument} has {found}.",
  },
  constantRange: { zh: "{argument}应在 0 到 1 之间。", en: "{argument} must lie between 0 and 1." },
  seasonNeeded: {
    zh: "{method}需要{argument}：一个季节有几期，例如按月为 12，按季为 4。",
    en: "The method {method} needs {argument}: the periods in a season, such as 12 for months or 4 for quarters.",
  },
});
