import { catalogue } from "../language";

/** The tabs of the Plan screen: its words are there at once, those of its tabs come with them. */
export const planTabsText = catalogue({
  tabs: { zh: "规划内容", en: "Parts of Plan" },
  tree: { zh: "目标树", en: "Tree" },
  checks: { zh: "检查", en: "Checks" },
  smart: { zh: "SMART", en: "SMART" },
  library: { zh: "指标库", en: "Library" },
  okr: { zh: "OKR", en: "OKR" },
});
