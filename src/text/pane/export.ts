import { catalogue } from "../language";

/** The Export tab of the Share screen. */
export const exportText = catalogue({
  tab: { zh: "导出", en: "Export" },
  sentence: {
    zh: "把各表存成整齐的数据文件，供数据分析工具使用：一表一个文件，字段名在任何语言下都不变，另附数据字典。工作簿不作改动，文件只存在本机。",
    en: "Saves the tables as tidy files for programs that analyse data: one file per table, field names that are the same in every language, and a data dictionary. The workbook stays as it is, and the file goes nowhere but to this computer.",
  },
  reading: { zh: "正在读取各表", en: "Reading the tables" },
  nothingTitle: { zh: "还没有可导出的数据", en: "Nothing to export yet" },
  nothing: {
    zh: "先在“规划”里创建目标树，或在“评审”里写入汇总结果，再来导出。",
    en: "Create the goal tree under Plan, or write results under Review; then they can be exported.",
  },
  toPlan: { zh: "去规划", en: "Go to Plan" },
  period: { zh: "周期", en: "Period" },
  allPeriods: { zh: "全部周期", en: "All periods" },
  format: { zh: "文件格式", en: "File format" },
  csv: { zh: "CSV", en: "CSV" },
  json: { zh: "JSON", en: "JSON" },
  nameless: { zh: "不含姓名", en: "Without names" },
  namelessHint: {
    zh: "姓名换成 P001 这样的代号，提到姓名的文字和签名留空。从部门和指标仍可能猜出是谁。",
    en: "People become P001 and so on; texts that name them, and signatures, stay blank. Department and KPI may still tell who it is.",
  },
  tables: { zh: "将导出的表", en: "Tables in the export" },
  table: { zh: "表", en: "Table" },
  rows: { zh: "行数", en: "Rows" },
  leftOut: { zh: "自己添加的列不导出（{count} 列）：{columns}", en: "Columns of your own are not exported ({count}): {columns}" },
  ownColumn: { zh: "{table} › {heading}", en: "{table} › {heading}" },
  checks: { zh: "请留意", en: "Worth knowing" },
  noRows: { zh: "所选范围内没有数据。", en: "There are no rows in what was chosen." },
  save: { zh: "导出", en: "Export" },
  saving: { zh: "正在准备文件", en: "Preparing the files" },
  saved: { zh: "已导出", en: "Exported" },
  savedLine: { zh: "“{name}”在浏览器的下载文件夹里，内有 {count} 个表和数据字典。", en: "{name} is where your browser saves downloads. In it: the data dictionary, and tables: {count}." },
});
