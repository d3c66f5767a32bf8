import "./neighbours";
export { checkGoal } from "./check";
export { adviseGoal } from "./judge";
export * from "./types";
