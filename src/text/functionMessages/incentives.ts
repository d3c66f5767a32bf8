import { catalogue } from "../language";

/** What the functions about pay can say. */
export const incentiveMessages = catalogue({
  aboveTarget: {
    zh: "{argument}是 {value}，不能高于目标（1，即 100%）。",
    en: "{argument} is {value}; it must not lie above the target (1, that is 100%).",
  },
  belowTarget: {
    zh: "{argument}是 {value}，不能低于目标（1，即 100%）。",
    en: "{argument} is {value}; it must not lie below the target (1, that is 100%).",
  },
  addNeedsWeights: {
    zh: "相加方式需要{argument}：公司、部门、个人三个权重，现在为空。",
    en: "The mode add needs {argument}: one each for company, unit and individual. It is empty.",
  },
  threeWeights: {
    zh: "{argument}应为三个（公司、部门、个人），现在有 {found} 个。",
    en: "{argument} must be three, for company, unit and individual, but there are {found}.",
  },
  poolCapBelowFloor: {
    zh: "{argument}第 {position} 个低于同一行的下限。",
    en: "Item {position} of {argument} is below the floor of its row.",
  },
  floorsAbovePool: {
    zh: "{argument}合计为 {value}，超过了奖金总额 {pool}。",
    en: "{argument} add up to {value}, which is more than the pool of {pool}.",
  },
});
