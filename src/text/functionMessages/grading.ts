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
});
