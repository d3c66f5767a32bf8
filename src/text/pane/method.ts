import { catalogue } from "../language";

/** The table of points that a method scores by. */
export const methodText = catalogue({
  capHint: { zh: "最高得分，不填为 120", en: "Highest possible score; 120 if left empty" },
  notNumbers: { zh: "请输入数字，或分段表，例如 80%:60; 100%:100。", en: "Enter a number, or a table such as 80%:60; 100%:100." },
  table: { zh: "分段表", en: "Table of points" },
  lower: { zh: "达到目标值的", en: "From (of target)" },
  upper: { zh: "不超过目标值的", en: "Up to (of target)" },
  knot: { zh: "目标值的", en: "At (of target)" },
  points: { zh: "得分", en: "Points" },
  boundOf: { zh: "第 {row} 档界限", en: "Bound of row {row}" },
  pointsOf: { zh: "第 {row} 档得分", en: "Points of row {row}" },
  removeOf: { zh: "删除第 {row} 档", en: "Remove row {row}" },
  add: { zh: "添加一档", en: "Add a row" },
  propose: { zh: "由门槛、目标、挑战生成", en: "From threshold, target and stretch" },
  stepLower: { zh: "取达到的最高一档的得分，低于最低一档得 0 分。", en: "The highest row that is reached counts; below the lowest 0 points." },
  stepUpper: { zh: "取不超过的最低一档的得分，超过最高一档得 0 分。", en: "The lowest row that is not exceeded counts; above the highest 0 points." },
  curve: { zh: "各档之间按直线计算；低于第一档得 0 分，高于最后一档不再变化。", en: "Straight lines from row to row; below the first 0 points, level after the last." },
  unfinished: { zh: "每一档都要填界限和得分，填完即保存。", en: "Every row needs a bound and points; it is saved once they are there." },
  notSaved: { zh: "{reason}还没有保存。", en: "{reason} Not saved yet." },
});
