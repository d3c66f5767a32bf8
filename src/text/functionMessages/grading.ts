import { catalogue } from "../language";

/** What grades, quotas, ranks and calibration can say. */
export const gradingMessages = catalogue({
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
  amberAboveGreen: { zh: "黄灯线高于绿灯线。", en: "The amber threshold is above the green one." },
  elapsedRange: { zh: "时间进度应在 0 到 1 之间。", en: "The elapsed share must lie between 0 and 1." },
  repeatedLabel: {
    zh: "{argument}中“{value}”出现了不止一次，请只保留一个。",
    en: "{argument} has “{value}” more than once. Keep one of them.",
  },
  twoLabels: {
    zh: "{argument}至少要两个（从最好到最差），现在有 {found} 个。",
    en: "{argument} must be two or more, best first, but there are {found}.",
  },
  noStatus: {
    zh: "{argument}全部为空或标为不适用，没有可以汇总的状态。",
    en: "{argument} holds no status: all of it is empty or marked N/A.",
  },
  emptyGroup: {
    zh: "{argument}第 {position} 个为空或标为不适用，而这一行有得分，请填写。",
    en: "Item {position} of {argument} is empty or marked N/A although its row has a score. Fill it in.",
  },
  dropRange: {
    zh: "{argument}应为不小于 0 的整数（每端去掉几个）或小于 1 的比例，现在是 {value}。",
    en: "{argument} must be a whole number to drop at each end, or a share below 1, but it is {value}.",
  },
  nothingLeft: {
    zh: "共 {found} 个得分，每端去掉 {drop} 个后没有剩下的得分。",
    en: "Dropping {drop} at each end leaves none of the {found} scores.",
  },
  noSpread: { zh: "数值全部相等，标准差为 0，没有 Z 分数。", en: "All values are equal: their standard deviation is 0, so there is no z-score." },
  twoValues: { zh: "{argument}至少要有两个数值，现在有 {found} 个。", en: "{argument} must hold two values or more, but there are {found}." },
});
