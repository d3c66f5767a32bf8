export { normalise } from "./normalise";
export { readMasks } from "./masks";
export { readQuantities } from "./quantities";
export { readTimes } from "./times";
export { readGoalText, readNormal } from "./reading";
export * from "./types";
