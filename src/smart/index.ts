export { checkGoal } from "./check";
export * from "./types";
