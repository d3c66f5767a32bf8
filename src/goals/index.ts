// The checks (`./checks`) are not here: they bring the words of SMART along, which the pane fetches when it needs them.
export { branchOf, goalTree } from "./goalTree";
export { departmentId, departmentKey, keyOfDepartmentId, kpiId, strategyId } from "./ids";
export { industries, industryByCode, type Industry, type IndustryCode } from "./industries";
export { indicatorByCode, indicators, suits } from "./library";
export { draftOf, proposeKpis, type ProposalRequest } from "./propose";
export { jobByCode, jobs, roleName, roleTypes, type RoleDescription } from "./roles";
export { searchIndicators } from "./search";
export { bySeverity } from "./severity";
export { addKpi, rebalanceWeights, removeKpi } from "./weights";
export type * from "./types";
