export { normalise } from "./normalise";
export { readMasks } from "./masks";
export { readQuantities } from "./quantities";
export { deadlineOf, type ReadingDay } from "./deadlines";
export { readGoalText, readNormal } from "./reading";
export * from "./types";
