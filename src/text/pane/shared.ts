import { catalogue } from "../language";

/** Words of the pane for KPIs that departments share. */
export const sharedText = catalogue({
  shared: { zh: "协同指标", en: "Shared KPI" },
  contributorsHint: { zh: "也可写部门名称，该部门的评审表会显示这个指标。", en: "Or a department: its review sheet then shows this KPI." },
  ownedBy: { zh: "协同，由{department}负责", en: "Shared, owned by {department}" },
});
