/** Words of the local workbook's own page; the add-in's words are its own. */
export type PageLanguage = "zh-CN" | "en-US";

const WORDS = {
  documentNew: { zh: "工作簿1", en: "Book1" },
  documentSample: { zh: "KPI 示例", en: "KPI sample" },
  hostNote: {
    zh: "本地工作簿：没有 Excel 也能使用 Kpitables，数据只在这台电脑上",
    en: "Local workbook: Kpitables without Excel. Your data stays on this computer",
  },
  newWorkbook: { zh: "新建空白工作簿", en: "New empty workbook" },
  otherLanguage: { zh: "English", en: "中文" },
  ribbon: { zh: "KPI 选项卡", en: "KPI tab" },
  grid: { zh: "工作表", en: "Worksheet" },
  pane: { zh: "Kpitables 任务窗格", en: "Kpitables task pane" },
  splitter: { zh: "调整任务窗格宽度", en: "Resize the task pane" },
  protected: {
    zh: "该单元格受保护，不能修改。请填写黄色单元格；要改其他内容，请到目标树里改，再重新生成评审表。",
    en: "This cell is on a protected sheet and was not changed. Fill in the yellow cells; change anything else in the goal tree and generate the review sheets again.",
  },
  entryRefusedTitle: { zh: "输入的内容不符合要求", en: "This entry is not allowed" },
  entryRefused: { zh: "此值与此单元格定义的数据验证限制不匹配。", en: "This value doesn't match the data validation restrictions defined for this cell." },
  formulaRefusedTitle: { zh: "公式有问题", en: "There's a problem with this formula" },
  formulaRefused: {
    zh: "看不懂这个公式：请检查括号和引号是否成对，运算符前后是否缺少内容。如果要输入的不是公式，请先输入一个单引号（'）。",
    en: "The formula can't be read. Check that brackets and quotation marks come in pairs and that nothing is missing beside an operator. Not typing a formula? Type an apostrophe (') first.",
  },
  findTitle: { zh: "查找和替换", en: "Find and replace" },
  findText: { zh: "查找内容", en: "Find what" },
  findReplacement: { zh: "替换为", en: "Replace with" },
  findMatchCase: { zh: "区分大小写", en: "Match case" },
  findCompleteMatch: { zh: "单元格完全匹配", en: "Match entire cell contents" },
  findNext: { zh: "查找下一个", en: "Find next" },
  findReplace: { zh: "替换", en: "Replace" },
  findReplaceAll: { zh: "全部替换", en: "Replace all" },
  findNothing: { zh: "没有找到符合条件的单元格。", en: "No cell matches." },
  findReplaced: { zh: "已替换 {count} 个单元格。", en: "Cells changed: {count}." },
  close: { zh: "关闭", en: "Close" },
  notDone: { zh: "无法执行此操作", en: "This cannot be done" },
  notDoneText: {
    zh: "所选单元格不允许这样做：请检查选区是否只包含表格或合并单元格的一部分，或者已经与另一张表格重叠。",
    en: "The selected cells do not allow it. Check whether they are only a part of a table or of merged cells, or overlap another table.",
  },
  formulaLeft: {
    zh: "结果中有看不懂的公式，因此没有更改任何单元格。请检查替换后的括号和引号是否成对，运算符前后是否缺少内容。",
    en: "The result would have a formula that can't be read, so no cell was changed. Check that brackets and quotation marks still come in pairs after the change and that nothing is missing beside an operator.",
  },
  insertTitle: { zh: "插入", en: "Insert" },
  insertVertical: { zh: "活动单元格下移", en: "Shift cells down" },
  insertHorizontal: { zh: "活动单元格右移", en: "Shift cells right" },
  insertRows: { zh: "整行", en: "Entire row" },
  insertColumns: { zh: "整列", en: "Entire column" },
  deleteTitle: { zh: "删除", en: "Delete" },
  deleteVertical: { zh: "下方单元格上移", en: "Shift cells up" },
  deleteHorizontal: { zh: "右侧单元格左移", en: "Shift cells left" },
  deleteRows: { zh: "整行", en: "Entire row" },
  deleteColumns: { zh: "整列", en: "Entire column" },
  linkTitle: { zh: "插入超链接", en: "Insert hyperlink" },
  linkHelp: { zh: "工作簿里的位置以 # 开头，例如 #Sheet1!A1。", en: "A place in this workbook begins with #, for example #Sheet1!A1." },
  linkText: { zh: "要显示的文字", en: "Text to display" },
  linkAddress: { zh: "地址", en: "Address" },
  continueAnyway: { zh: "是否继续？", en: "Continue?" },
  retry: { zh: "重试", en: "Retry" },
  cancel: { zh: "取消", en: "Cancel" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  ok: { zh: "确定", en: "OK" },
  manualCalculation: { zh: "手动计算：按 F9 重新计算", en: "Manual calculation: press F9 to calculate" },
  functionHelp: { zh: "{name} 的帮助", en: "Help on {name}" },
  filterOf: { zh: "筛选“{heading}”", en: "Filter “{heading}”" },
  filterSearch: { zh: "搜索", en: "Search" },
  filterValues: { zh: "要显示的值", en: "Values to show" },
  filterAll: { zh: "（全选）", en: "(Select All)" },
  filterBlanks: { zh: "（空白）", en: "(Blanks)" },
  filterNotAll: { zh: "只列出前 10,000 项，请搜索其余各项。", en: "Only the first 10,000 values are listed. Search for the others." },
  filterNone: { zh: "没有匹配的项。", en: "No matches." },
  filterClear: { zh: "清除“{heading}”的筛选", en: "Clear filter from “{heading}”" },
  tearsTable: {
    zh: "这样移动单元格会拆散表格或合并单元格，没有执行。请插入或删除整行、整列，或者选中表格的全部列（行）再操作。",
    en: "Nothing was moved: it would tear a table or a merged cell apart. Insert or delete entire rows or columns, or select the whole width (or height) of the table.",
  },
  tearsByMoving: {
    zh: "没有移动：表格的标题行、汇总行和整列不能离开表格，合并单元格不能只移动或覆盖一部分，表格之间不能重叠。请选中整个表格或合并单元格，或者移到空白的位置。",
    en: "Nothing was moved: a table keeps its heading row, totals row and columns, a merged cell moves or is covered as a whole, and tables do not lie over each other. Select the whole table or merged cell, or choose an empty place.",
  },
  pastesOffSheet: {
    zh: "没有粘贴：从这里开始放不下剪切的单元格，会超出工作表。请选择更靠上或靠左的单元格再粘贴。",
    en: "Nothing was pasted: the cells that were cut would reach beyond the sheet from here. Select a cell further up or to the left and paste again.",
  },
  filterProtected: { zh: "工作表受保护，不能筛选。", en: "This sheet is protected: filters cannot be changed." },
  sortAscending: { zh: "升序排序", en: "Sort A to Z (smallest first)" },
  sortDescending: { zh: "降序排序", en: "Sort Z to A (largest first)" },
  failed: {
    zh: "本地工作簿无法启动。请刷新页面；若仍然失败，请在终端按 Ctrl+C 停止后重新运行 npm start。",
    en: "The local workbook could not start. Reload the page; if it fails again, stop it in the terminal with Ctrl+C and run npm start once more.",
  },
} as const;

export type PageWord = keyof typeof WORDS;

export function word(key: PageWord, language: PageLanguage): string {
  return language === "zh-CN" ? WORDS[key].zh : WORDS[key].en;
}

/** What a standard error means, where the function that gave it says no more. */
const ERRORS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  "#SPILL!": { zh: "结果要占用多个单元格，而其中有的不是空的，或超出了工作表、位于表格中。请先清空这些单元格。", en: "The result needs several cells, and some of them are not empty, are merged, lie in a table or beyond the sheet. Clear them first." },
  "#VALUE!": { zh: "公式里有类型不对的值，或者函数的参数太少或太多。", en: "A value is of the wrong type, or a function has too few or too many arguments." },
  "#NAME?": { zh: "公式里有认不出的函数名或名称，请检查拼写。", en: "The formula holds a name that is not known. Check the spelling of functions and names." },
  "#REF!": { zh: "公式引用的单元格已不存在。", en: "The formula refers to cells that are no longer there." },
  "#DIV/0!": { zh: "公式除以了零或空单元格。", en: "The formula divides by zero or by an empty cell." },
  "#N/A": { zh: "没有找到要查的值，或这里没有数据。", en: "The value looked for was not found, or there is no data here." },
  "#NUM!": { zh: "数值超出了函数能计算的范围。", en: "A number is outside what the function can work out." },
  "#NULL!": { zh: "公式中两个区域没有共同的单元格。", en: "Two ranges in the formula have no cell in common." },
  "#CALC!": { zh: "这个公式的数组结果无法计算，例如结果为空。", en: "The array of this formula cannot be worked out; it may be empty." },
  "#BUSY!": { zh: "正在计算，请稍候。", en: "Still working on it." },
};

export function errorWord(code: string, language: PageLanguage): string | null {
  const text = ERRORS[code];
  return text ? (language === "zh-CN" ? text.zh : text.en) : null;
}

/** `?lang=` decides; without it the browser's language does. */
export function pageLanguage(search: string, browserLanguage: string): PageLanguage {
  return /^zh\b/i.test(new URLSearchParams(search).get("lang") ?? browserLanguage) ? "zh-CN" : "en-US";
}
