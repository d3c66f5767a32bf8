import { catalogue } from "./language";

/** Words about reading somebody's own KPI sheet. */
export const importText = catalogue({
  definition: { zh: "口径", en: "Definition" },
  number: { zh: "序号", en: "No." },

  // The screen
  title: { zh: "使用现有的表", en: "Use your own sheet" },
  intro: {
    zh: "在工作表里选中您的指标表（连同表头），或只选一个单元格，读取整张表。原表不会有任何改动。",
    en: "Select your KPI list with its headings, or a single cell to read its whole sheet. Nothing in your sheet is changed.",
  },
  read: { zh: "读取选中的单元格", en: "Read the selected cells" },
  readAgain: { zh: "重新读取", en: "Read again" },
  nothing: { zh: "{address} 里没有内容", en: "There is nothing in {address}" },
  nothingAdvice: { zh: "请先点开您的指标表，选中其中的单元格。", en: "Open your KPI list first and select its cells." },
  tooLarge: { zh: "{address} 太大了", en: "{address} is too large" },
  tooLargeAdvice: { zh: "最多读取 10 万个单元格，请只选中指标表那一块。", en: "At most 100,000 cells are read: select just the KPI list." },
  notRecognised: { zh: "没有认出 {address} 的表头", en: "No headings were recognised in {address}" },
  notRecognisedAdvice: {
    zh: "前 20 行里要有一行表头，至少写明“指标”和“权重”或“目标值”等列名。请补上列名，或重新选择区域。",
    en: "One of the first 20 rows must hold headings such as KPI and Weight or Target. Add them, or select other cells.",
  },
  columns: { zh: "各列的含义", en: "What the columns are" },
  columnsOf: { zh: "{address}，表头在第 {row} 行。请核对，可以改。", en: "{address}, headings in row {row}. Check them; you can change them." },
  noColumn: { zh: "（没有这一列）", en: "(no such column)" },
  otherColumns: { zh: "其他列", en: "Other columns" },
  notTaken: { zh: "不导入：{columns}", en: "Not taken over: {columns}" },
  columnName: { zh: "{letters} 列 {heading}", en: "{letters}: {heading}" },
  departmentForAll: { zh: "没有写明部门的行归到", en: "Department of rows that name none" },
  departmentNeeded: { zh: "请填写部门名称。", en: "Enter the name of the department." },
  kpiNeeded: { zh: "请选择哪一列是指标名称。", en: "Choose the column that holds the names of the KPIs." },
  result: { zh: "读到的内容", en: "What was read" },
  resultLine: { zh: "{departments} 个部门，{kpis} 个指标", en: "Departments: {departments} · KPIs: {kpis}" },
  resultSkipped: { zh: "跳过 {count} 行（合计、备注、重复表头等）", en: "Rows that are no KPIs (totals, notes, repeated headings): {count}" },
  nothingRead: { zh: "表头下面没有读到指标。", en: "No KPIs were found under the headings." },
  departmentRow: { zh: "{kpis} 个指标 · 权重 {weight}", en: "KPIs: {kpis} · weight {weight}" },
  import: { zh: "导入 {count} 个指标", en: "Import {count} KPIs" },
  importing: { zh: "正在写入目标树", en: "Writing the goal tree" },
  direction: { zh: "没有写明方向的指标按“越高越好”导入；指标库里同名的指标用库里的方向。", en: "KPIs without a direction are taken as higher is better; those named as in the library take its direction." },

  errorCell: { zh: "{kpi}：{column}是错误值", en: "{kpi}: {column} is an error value" },
  errorCellDetail: { zh: "导入后此处留空；请先改好原表的公式再读取一次，或导入后补填。", en: "It is left blank. Correct the formula and read again, or fill it in afterwards." },
  notANumber: { zh: "{kpi}：{column}“{value}”不是数字", en: "{kpi}: {column} “{value}” is not a number" },
  notANumberDetail: { zh: "导入后此处留空，原文仍在您的表里；请导入后补填一个数字。", en: "It is left blank; your sheet keeps the text. Fill in a number after the import." },
  range: { zh: "{kpi}：{column}“{value}”是一个范围", en: "{kpi}: {column} “{value}” is a range" },
  rangeDetail: { zh: "目标树里填一个数字；请导入后选定目标值，另一端可填在门槛值或挑战值。", en: "The tree takes one number: choose the target after the import; the other end may be the threshold or the stretch value." },
  unknownWord: { zh: "{kpi}：没认出{column}“{value}”", en: "{kpi}: {column} “{value}” was not recognised" },
  unknownWordDetail: { zh: "导入后按默认值处理，可在目标树里改。", en: "The default is used; you can change it in the tree." },
});
