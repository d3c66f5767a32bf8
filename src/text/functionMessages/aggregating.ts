import { catalogue } from "../language";

/** What averages, roll-ups, periods and weights can say. */
export const aggregatingMessages = catalogue({
  nothingToAverage: {
    zh: "{argument}中没有可以平均的数值。",
    en: "{argument} holds nothing to average.",
  },
  weightsSum: {
    zh: "{argument}合计为 {value}，应为 100%（或 1）。",
    en: "{argument} add up to {value}; they must total 100% (or 1).",
  },
  negativeWeight: { zh: "权重不能为负数。", en: "A weight must not be negative." },
  zeroWeights: { zh: "权重全部为 0。", en: "All weights are 0." },
  notPositive: { zh: "几何平均要求所有数值大于 0。", en: "A geometric mean needs values above 0." },
  zeroValue: { zh: "调和平均：数值为 0，无法相除。", en: "Harmonic mean: a value is 0, so there is nothing to divide by." },
  nothingBelow: {
    zh: "下级没有可以汇总的数值。",
    en: "Nothing below this row has a value to roll up.",
  },
  missingBelow: {
    zh: "下级有缺失的数值或权重，而缺失处理选了“报错”。",
    en: "A value or weight below this row is missing, and missing is set to error.",
  },
  duplicateId: {
    zh: "{argument}中“{id}”出现了不止一次，每行的编号应不相同。",
    en: "{argument} has “{id}” more than once. Every row needs an id of its own.",
  },
  orphanParent: {
    zh: "{argument}中的“{id}”不在编号之列，找不到这个上级。",
    en: "{argument} names “{id}”, which is not among the ids.",
  },
  cycle: {
    zh: "{argument}形成了循环：“{id}”最终成了自己的上级。",
    en: "{argument} go in a circle: “{id}” ends up above itself.",
  },
  denominatorsNeeded: {
    zh: "比率方法需要{argument}：与数值同样大小的区域，现在为空。",
    en: "The method ratio needs {argument}: a range of the same size as the values. It is empty.",
  },
  zeroTotal: { zh: "{argument}合计为 0，无法相除。", en: "{argument} add up to 0, so there is nothing to divide by." },
  zeroPlan: {
    zh: "{argument}中有一期为 0，无法计算该期的完成率。",
    en: "{argument} is 0 in one of the periods, which has no attainment.",
  },
  methodNeeded: { zh: "请填写{argument}，可选：{choices}。", en: "Give {argument}, one of: {choices}." },
  startAfterEnd: { zh: "开始日期晚于结束日期。", en: "The start lies after the end." },
  periodReversed: { zh: "期初日期晚于期末日期。", en: "The first day of the period lies after its last day." },
  noWorkday: { zh: "本期没有工作日（周一至周五），无法相除。", en: "The period has no workday (Monday to Friday), so there is nothing to divide by." },
  notADate: {
    zh: "{argument}是 {value}，不是 Excel 日期（1900 年到 9999 年）。",
    en: "{argument} is {value}, which is no date of Excel's (1900 to 9999).",
  },
  negativeShare: { zh: "{argument}第 {position} 个是负数，不能按它分配。", en: "Item {position} of {argument} is negative: nothing can be split by it." },
  zeroShares: { zh: "{argument}全部为 0，无法按它分配。", en: "{argument} is 0 throughout: nothing can be split by it." },
  assignedTooMuch: {
    zh: "{argument}合计为 {assigned}，超过了原权重合计 {total}。",
    en: "{argument} add up to {assigned}, more than the {total} that the old weights total.",
  },
  notAFlag: {
    zh: "{argument}中的“{value}”应为 TRUE 或 FALSE（1 或 0、是或否）。",
    en: "“{value}” in {argument} must be TRUE or FALSE (1 or 0, yes or no).",
  },
  notSquare: {
    zh: "{argument}应为方阵（行数与列数相等），现在是 {value}。",
    en: "{argument} must have as many rows as columns, but it is {value}.",
  },
  tooManyCriteria: {
    zh: "{argument}最多比较 {most} 项，现在有 {found} 项。",
    en: "{argument} compares {most} items at most, but there are {found}.",
  },
  cellNotPositive: {
    zh: "{argument}第 {row} 行第 {column} 列应为大于 0 的数，现在是“{value}”。",
    en: "Row {row}, column {column} of {argument} must be a number above 0, but it is “{value}”.",
  },
  diagonalNotOne: {
    zh: "{argument}第 {row} 行第 {column} 列在对角线上，应为 1，现在是 {value}。",
    en: "Row {row}, column {column} of {argument} lies on the diagonal and must be 1, but it is {value}.",
  },
  notReciprocal: {
    zh: "{argument}第 {row} 行第 {column} 列是 {value}，应为对称位置 {mirror} 的倒数（误差 3% 以内）。",
    en: "Row {row}, column {column} of {argument} is {value}; it must be 1 divided by {mirror}, the cell across the diagonal (within 3%).",
  },
  gapInRow: {
    zh: "{argument}第 {position} 行有单元格为空或标为不适用。",
    en: "Row {position} of {argument} has a cell that is empty or marked N/A.",
  },
  tooFewRows: {
    zh: "{argument}至少要有两行（每行一个对象），现在有 {found} 行。",
    en: "{argument} needs two rows or more, one per alternative, but has {found}.",
  },
  negativeCell: {
    zh: "熵权法要求数值不为负：第 {row} 行第 {column} 列是 {value}。",
    en: "The method entropy needs values of 0 or more: row {row}, column {column} is {value}.",
  },
  onePerColumn: {
    zh: "{argument}应每列一个，共 {columns} 个，现在有 {found} 个。",
    en: "{argument} must be one per column, {columns} in all, but there are {found}.",
  },
  noTurning: {
    zh: "{argument}第 {position} 个是“越接近越好”：请先换算成越高越好或越低越好。",
    en: "Item {position} of {argument} is “target”: convert that column to higher or lower is better first.",
  },
});
