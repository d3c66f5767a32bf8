import { catalogue } from "../language";

/** What averages, roll-ups, periods and weights can say. */
export const aggregatingMessages = catalogue({
  nothingToAverage: {
    zh: "{argument}中没有可以平均的数值。",
    en: "{argument} holds nothing to average.",
  },
  weightsSum: {
    zh: "{argument}合计为 {value}，应为 100%（或 1）。",
    en: "{argument} add up to {value}; they must total 100% (or 1).",
  },
  negativeWeight: { zh: "权重不能为负数。", en: "A weight must not be negative." },
  zeroWeights: { zh: "权重全部为 0。", en: "All weights are 0." },
  notPositive: { zh: "几何平均要求所有数值大于 0。", en: "A geometric mean needs values above 0." },
  zeroValue: { zh: "调和平均：数值为 0，无法相除。", en: "Harmonic mean: a value is 0, so there is nothing to divide by." },
});
