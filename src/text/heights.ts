import { catalogue } from "./language";

/** What is said of threshold, target and stretch while they are typed. */
export const heightMessages = catalogue({
  thresholdAbove: { zh: "越高越好：门槛值不能高于目标值。", en: "Higher is better: the threshold cannot be above the target." },
  thresholdBelow: { zh: "越低越好：门槛值不能低于目标值。", en: "Lower is better: the threshold cannot be below the target." },
  stretchNotAbove: { zh: "越高越好：挑战值应高于目标值。", en: "Higher is better: the stretch value should be above the target." },
  stretchNotBelow: { zh: "越低越好：挑战值应低于目标值。", en: "Lower is better: the stretch value should be below the target." },
});
