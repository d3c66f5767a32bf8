import { catalogue } from "../language";

/** What any KPI.* function can say. */
export const sharedMessages = catalogue({
  noValue: {
    zh: "{argument}为空或标为不适用，请先填写；缺失不按 0 计。",
    en: "{argument} is empty or marked N/A. Fill it in; missing is never counted as 0.",
  },
  missingItem: {
    zh: "{argument}第 {position} 个为空或标为不适用，而缺失处理选了“报错”。",
    en: "Item {position} of {argument} is empty or marked N/A, and missing is set to error.",
  },
  notANumber: {
    zh: "{argument}应为数字，现在是“{value}”。",
    en: "{argument} must be a number, but it is “{value}”.",
  },
  notALabel: {
    zh: "{argument}第 {position} 个为空，请填写文字。",
    en: "Item {position} of {argument} is empty. Give it a text.",
  },
  emptyItem: {
    zh: "{argument}第 {position} 个为空，请填写数字或删去该行。",
    en: "Item {position} of {argument} is empty. Enter a number or leave the row out.",
  },
  unknownOption: {
    zh: "{argument}没有“{value}”这个选项，可选：{choices}。",
    en: "{argument} has no choice “{value}”. Choose one of: {choices}.",
  },
  shapes: {
    zh: "{argument}是 {first}，{other}是 {second}：区域大小要一致，或只给一个单元格。",
    en: "{argument} is {first} but {other} is {second}: ranges must have the same size, or be a single cell.",
  },
  oneCell: {
    zh: "{argument}应为一个单元格，现在是 {value} 的区域。",
    en: "{argument} takes a single cell, but it is a range of {value}.",
  },
  wholeNumber: {
    zh: "{argument}应为 {least} 到 {most} 之间的整数，现在是 {value}。",
    en: "{argument} must be a whole number from {least} to {most}, but it is {value}.",
  },
  unsortedBounds: { zh: "{argument}要严格从低到高或从高到低排列。", en: "{argument} must rise or fall strictly." },
  notRising: { zh: "{argument}要严格从低到高排列。", en: "{argument} must rise strictly." },
  sameCount: {
    zh: "{argument}有 {found} 个，{other}有 {wanted} 个：个数要相同。",
    en: "{argument} has {found} items but {other} has {wanted}: they need the same number.",
  },
  tooFewPoints: { zh: "{argument}为空：至少要有一行。", en: "{argument} is empty: it needs at least one row." },
  negative: { zh: "{argument}不能为负数，现在有 {value}。", en: "{argument} must not be negative, but there is {value}." },
  allZero: { zh: "{argument}全部为 0 或为空。", en: "{argument} are all 0 or empty." },
  outOfRange: { zh: "数字过大，无法计算。", en: "The numbers are too large to compute with." },
});
