import { catalogue } from "./language";

/** What is said of data from which actuals are taken; the pane's own words are in `text/pane/data`. */
export const dataText = catalogue({
  title: { zh: "数据", en: "Data" },
  note: {
    zh: "每个指标每个周期一行；也可以直接在这里录入、粘贴或用公式取数，再到“评审”的“取数”中刷新。",
    en: "One row per KPI and period. You may also type, paste or link values here, then use Refresh under Review, Actuals from data.",
  },
  pasted: { zh: "粘贴的内容", en: "Pasted text" },

  // The table as a whole
  nothingThere: { zh: "“{name}”里没有内容。", en: "There is nothing in “{name}”." },
  noHeadings: {
    zh: "“{name}”里找不到标题行：需要一列指标（“指标”或“指标编码”）和一列数值（“实际值”，或“分子”与“分母”）。",
    en: "“{name}” has no row of headings: it needs a column KPI or Code, and a column Actual, or Numerator and Denominator.",
  },
  noHeadingsFound: {
    zh: "找到的标题：{headings}。每个周期一列的表，请用周期作标题，例如“{period}”。",
    en: "Headings found: {headings}. Where each period has a column of its own, its heading is the period, such as {period}.",
  },
  noHeadingsDetail: { zh: "请连同标题行一起选择或粘贴。", en: "Select or paste the headings together with the rows." },

  tooLong: { zh: "“{name}”超过 20 万行，或有没有闭合的引号，没有读取。", en: "“{name}” has more than 200,000 rows, or a quotation mark that is never closed; none of it was read." },
  tooLongDetail: { zh: "请先汇总或筛选，或改正引号。", en: "Add up or filter the rows first, or correct the quotation mark." },
  unclear: { zh: "“{name}”里有几列都可能是实际值：{columns}。没有读取。", en: "In “{name}” several columns may be the actuals: {columns}. None was read." },
  unclearDetail: { zh: "请只把要读的那一列叫作“实际值”。", en: "Call only the one that counts Actual." },
  otherTitle: { zh: "“{name}”的标题写着“{title}”，现在评审的是{period}。没有读取。", en: "The title of “{name}” says {title}, but this is {period}. None of it was read." },
  otherTitleDetail: { zh: "请选择对应的周期，或加一列“周期”。", en: "Choose that period above, or add a column Period." },

  // Rows that cannot be taken
  halfQuotient: { zh: "第 {row} 行“{name}”：分子和分母只填了一个，没有采用。", en: "Row {row}, {name}: only one of numerator and denominator is there, so it is not taken." },
  zeroDenominator: { zh: "第 {row} 行“{name}”：分母是 0，没有采用。", en: "Row {row}, {name}: the denominator is 0, so it is not taken." },
  isError: { zh: "第 {row} 行“{name}”：错误值 {value}，没有采用。", en: "Row {row}, {name}: the error {value} is not taken." },
  isErrorDetail: { zh: "请在数据里改正公式，再读一次。", en: "Correct the formula in the data, then read it again." },
  isText: { zh: "第 {row} 行“{name}”：“{value}”不是数字，没有采用。", en: "Row {row}, {name}: “{value}” is no number, so it is not taken." },
  isTextDetail: { zh: "请填写一个数字；没有数据请留空。", en: "Give one number; leave the cell blank where there is none." },
  isDate: { zh: "第 {row} 行“{name}”：数值是日期，没有采用。", en: "Row {row}, {name}: the value is a date, so it is not taken." },
  unknownPeriod: { zh: "第 {row} 行“{name}”：看不懂周期“{value}”，没有采用。", en: "Row {row}, {name}: “{value}” is no period that is known, so the row is not taken." },
  unknownPeriodDetail: { zh: "可以写 2026Q4、2026-11、11月或日期。", en: "Write 2026Q4, 2026-11, Nov 2026 or a date." },
  noName: { zh: "第 {row} 行有数值，但没有写指标，没有采用。", en: "Row {row} has a value but names no KPI, so it is not taken." },
  noDay: { zh: "第 {row} 行“{name}”：看不懂截至日期“{value}”，没有采用。", en: "Row {row}, {name}: “{value}” is no day that is known, so the row is not taken." },
  noDayDetail: { zh: "请写成 2026-11-30 这样的日期。", en: "Write the day as 2026-11-30." },
  outdated: { zh: "第 {row} 行“{name}”：数据截至 {date}，早于{period}开始，没有采用。", en: "Row {row}, {name}: as of {date}, before {period} began, so it is not taken." },
  outdatedDetail: { zh: "请取新的数据，或改正截至日期。", en: "Get newer data, or correct the day." },
  otherUnit: { zh: "第 {row} 行“{name}”：单位“{unit}”与指标的单位“{own}”不能换算，没有采用。", en: "Row {row}, {name}: {unit} cannot be converted to the KPI's {own}, so it is not taken." },
  otherUnitDetail: { zh: "请统一单位；数据没有单位列时，按指标的单位读取。", en: "Use the KPI's unit; values without a unit are read in it." },
  repeated: { zh: "第 {row} 行“{name}”：与前面的行重复，只算一次。", en: "Row {row}, {name}: says again what a row above says, and counts once." },

  // KPIs
  linked: { zh: "{department} · {kpi}：实际值由别的部门填报，数据里的 {value} 没有采用。", en: "{department}, {kpi}: another department enters this actual, so {value} is not taken." },
  locked: { zh: "{department} · {kpi}：现在锁定，数据里的 {value} 没有采用。", en: "{department}, {kpi}: locked, so {value} is not taken." },
  lockedDetail: { zh: "已提交、已关闭，或这个阶段不再填写。要改动，请先退回提交或返回上一阶段。", en: "It was submitted, the period is closed, or this stage has no more entries. Return the submission or go back a stage first." },
  doubtful: { zh: "{department} · {kpi}：请核对 {read}", en: "{department}, {kpi}: check {read}" },
  tooManyValues: { zh: "{department} · {kpi}：数据里有 {count} 个不同的数值，没有采用。", en: "{department}, {kpi}: the data has {count} different values for it, so none is taken." },
  tooManyValuesDetail: { zh: "请先汇总，或加上日期、月份列，以便按汇总方式合并。", en: "Add them up first, or add a column Date or Month, so that they can be put together." },
  partly: { zh: "{department} · {kpi}：数据只包含本期 {all} 天中的 {days} 天", en: "{department}, {kpi}: the data covers {days} of the {all} days of the period" },
  partlyDetail: { zh: "周期已结束时，请补上其余部分，或确认采用。", en: "Once the period is over, add the rest or choose it all the same." },
  combined: { zh: "{count} 个指标由本期内几行合并而成：{names}", en: "KPIs put together from several rows of the period: {count} ({names})" },
  combinedDetail: { zh: "按指标库的汇总方式：求和、平均、取最后，或分子分母分别相加；没有定义的按单位判断。", en: "As their definitions say: added, averaged, the last one, or numerators over denominators; without a definition, by their unit." },
  stale: { zh: "{count} 个数据早于周期结束日 {end}（最早 {date}）：{names}", en: "Values as of a day before the period ended on {end}: {count}, the oldest of {date} ({names})" },
  future: { zh: "{count} 个数据的截至日期在今天之后（{date}）：{names}", en: "Values as of a day that is yet to come: {count} ({date}; {names})" },
  missing: { zh: "还有 {count} 个指标没有实际值，数据里也没有：{names}", en: "KPIs without an actual, here and in the data: {count} ({names})" },
});
