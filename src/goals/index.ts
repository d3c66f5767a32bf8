export { bySeverity, checkDrafts, checkGoals, weightTolerance } from "./checks";
export { branchOf, goalTree } from "./goalTree";
export { departmentId, departmentKey, keyOfDepartmentId, kpiId, strategyId } from "./ids";
export { indicatorByCode, indicators, suits } from "./library";
export { draftOf, proposeKpis, type ProposalRequest } from "./propose";
export { jobByCode, jobs, roleName, roleTypes, type RoleDescription } from "./roles";
export { searchIndicators } from "./search";
export { addKpi, rebalanceWeights, removeKpi } from "./weights";
export type * from "./types";
