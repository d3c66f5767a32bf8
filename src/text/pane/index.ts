export { frameText } from "./frame";
export { functionsText } from "./insertFunction";
export { planText } from "./plan";
export { reviewText } from "./review";
export { settingsText } from "./settings";
export { shareText } from "./share";
export { smartText } from "./smart";
