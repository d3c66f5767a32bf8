import { catalogue } from "../language";

/** Words of the pane for KPIs that departments share. */
export const sharedText = catalogue({
  shared: { zh: "协同指标", en: "Shared KPI" },
  enteredBy: { zh: "由{department}填报，这里自动显示。", en: "{department} enters it; it shows here by itself." },
  ownedBy: { zh: "协同，由{department}负责", en: "Shared, owned by {department}" },
  sharedWith: { zh: "协同：{departments}", en: "Shared with {departments}" },
});
