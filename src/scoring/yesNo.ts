import { Options } from "./options";

/** Yes and no as a cell may say them; a logical value arrives as its word. */
export const yesNo = new Options<boolean>([
  { value: true, label: { zh: "是", en: "TRUE" }, also: ["yes", "y", "1", "真", "有"] },
  { value: false, label: { zh: "否", en: "FALSE" }, also: ["no", "n", "0", "假", "无"] },
]);
