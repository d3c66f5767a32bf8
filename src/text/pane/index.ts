export { frameText } from "./frame";
export { planText } from "./plan";
export { reviewText } from "./review";
export { settingsText } from "./settings";
export { shareText } from "./share";
