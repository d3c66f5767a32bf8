import { catalogue } from "./language";

/** What department files say and what is said about them; the pane's own words are in `text/pane/files`. */
export const filesText = catalogue({
  asValue: {
    zh: "这个单元格是导出时的数值：它的公式没有对应的 Excel 原生公式，不会随填报变化。",
    en: "This cell holds the value at the time of export: its formula has no native Excel equivalent, so it does not follow what is filled in.",
  },
  usedOffline: {
    zh: "本表不需要加载项。请只填写黄色单元格，填完后把文件发回；行和列可以移动，隐藏的编号请不要删除。",
    en: "This sheet works without the add-in. Fill in the yellow cells only and send the file back; rows and columns may move, but keep the row ids.",
  },
  suggestHere: { zh: "改进建议（每格一条，可不填）", en: "Suggestions (one in each cell, if any)" },
  earlierSuggestion: { zh: "{words}（{became}）", en: "{words} ({became})" },
  fileName: { zh: "{period} {who} 评审表", en: "{period} {who} review" },
  allFiles: { zh: "{period} 部门评审表", en: "{period} department files" },

  // Sheets that cannot be read
  unreadToExport: {
    zh: "{who}的评审表找不到“{columns}”列，导出的文件里会没有指标，因此没有导出。请在评审表中把列标题改回“{columns}”，再保存文件。",
    en: "The review sheet of {who} has no column {columns}, so its file would have no KPIs and was not made. Rename the heading back to {columns} on the sheet, then save the files again.",
  },
  unreadToCompare: {
    zh: "“{file}”暂时不能核对：{who}的评审表找不到“{columns}”列。请在评审表中把列标题改回“{columns}”，再导入这个文件。",
    en: "“{file}” cannot be compared yet: the review sheet of {who} here has no column {columns}. Rename the heading back to {columns} on the sheet, then import the file again.",
  },

  // Refused files: nothing of them is taken
  broken: { zh: "“{file}”打不开：文件已损坏，或不是 Excel 文件。请让对方重新发送。", en: "“{file}” cannot be opened: it is damaged or no Excel file. Ask for it again." },
  empty: { zh: "“{file}”是空文件，里面什么也没有。请让对方重新发送。", en: "“{file}” is empty: it has no content at all. Ask for it again." },
  plainText: { zh: "“{file}”是文本或 CSV 文件，不是 Excel 文件，对不上行。请让对方在发出的 Excel 文件里填写。", en: "“{file}” is a text or CSV file, not an Excel file, so its rows cannot be told. Have the Excel file that was sent out filled in." },
  pdf: { zh: "“{file}”是 PDF 文件，不是 Excel 文件。请让对方发回填好的 Excel 文件。", en: "“{file}” is a PDF, not an Excel file. Ask for the Excel file that was filled in." },
  openDocument: { zh: "“{file}”存成了 OpenDocument 格式（.ods）。请另存为 .xlsx，再导入。", en: "“{file}” was saved in the OpenDocument format (.ods). Save it as .xlsx, then import it again." },
  archive: { zh: "“{file}”是压缩包。请先解压，再把里面的文件拖到这里。", en: "“{file}” is a compressed folder. Extract it, then drop the files in it here." },
  encrypted: { zh: "“{file}”设了打开密码。请先去掉密码，再导入。", en: "“{file}” has a password. Remove it in Excel, then import the file again." },
  tooLarge: { zh: "“{file}”太大（{size} MB，最多 {most} MB）。请去掉图片等附加内容后再导入。", en: "“{file}” is too large ({size} MB, at most {most} MB). Remove pictures and the like, then import it again." },
  notOurs: { zh: "“{file}”不是从这里导出的部门文件：里面没有识别信息。请让对方在收到的文件里填写。", en: "“{file}” is no department file from here: it has nothing to tell its rows by. Ask for the file that was sent out." },
  stampChanged: { zh: "“{file}”的识别信息被改动过，不能核对。请重新发出文件，再把内容填进去。", en: "The hidden information in “{file}” was changed, so it cannot be compared. Send a new file and have it filled in again." },
  otherWorkbook: { zh: "“{file}”出自另一个工作簿。请在发出它的工作簿里导入。", en: "“{file}” comes from another workbook. Import it in the workbook that it was sent from." },
  otherPeriod: { zh: "“{file}”属于{period}。请先在上面选择这个周期，再导入。", en: "“{file}” belongs to {period}. Choose that period above, then import it again." },
  noSheet: { zh: "这里没有“{file}”对应的评审表（{department}）。请先在“周期”里生成。", en: "There is no review sheet for “{file}” ({department}) here. Generate it under Cycle first." },
  closed: { zh: "“{file}”：{department}本期已结束，结果不再改动。", en: "“{file}”: the period is closed for {department}; its results no longer change." },
  older: { zh: "“{file}”不是最近一次发给{who}的文件。如果仍要使用它，请勾选。", en: "“{file}” is not the file that was last sent to {who}. Tick it if it shall count all the same." },
  repeated: { zh: "“{file}”与“{other}”内容相同，只算一次。", en: "“{file}” says the same as “{other}” and counts once." },
  versions: { zh: "“{file}”与“{other}”是同一份文件的两个不同版本，两份都没有采用。请只导入算数的那一份。", en: "“{file}” and “{other}” are two different versions of one file, so neither was used. Import only the one that counts." },
  noRows: { zh: "“{file}”里找不到发出的任何一行：行编号那一列不在了。请重新发出文件。", en: "None of the rows that were sent is in “{file}”: the column with the row ids is gone. Send the file again." },

  // Findings in a file
  headingChanged: { zh: "{department}：列标题“{heading}”被改成了“{now}”，内容照常读取。", en: "{department}: the heading “{heading}” was changed to “{now}”; its cells were read all the same." },
  inputColumnGone: { zh: "{department}：文件里没有“{heading}”列，这一列保持不变。", en: "{department}: the column “{heading}” is not in the file; nothing changes in it." },
  columnGone: { zh: "{department}：文件里没有“{heading}”列；这里以本工作簿为准。", en: "{department}: the column “{heading}” is not in the file; this workbook's own counts." },
  rowMissing: { zh: "{department}：文件里没有“{kpi}”这一行，它保持不变。", en: "{department}: the row of “{kpi}” is not in the file; it stays as it is." },
  rowTwice: { zh: "{department}：“{kpi}”在文件里出现了不止一次（第 {rows} 行），没有采用。请改成只留一行。", en: "{department}: “{kpi}” is in the file more than once (rows {rows}), so it was not used. Leave one of them." },
  rowGone: { zh: "{department}：“{kpi}”已不在评审表里，文件中的内容没有去处。", en: "{department}: “{kpi}” is no longer on the review sheet, so there is no place for what was filled in." },
  rowNew: { zh: "{department}：文件第 {row} 行“{kpi}”是新加的，没有采用。如需增加指标，请先加进目标树。", en: "{department}: row {row} of the file, “{kpi}”, was added there and is not used. To add a KPI, put it into the goal tree first." },
  unnamed: { zh: "未命名", en: "without a name" },
  inputLocked: { zh: "{department}·{kpi}：“{heading}”现在锁定（已提交，或这个阶段不再填写），文件里的“{value}”没有采用。要改动，请先退回提交或返回上一阶段。", en: "{department}, {kpi}: “{heading}” is locked (submitted, or no longer filled in at this stage), so “{value}” from the file is not taken. To change it, return the submission or go back a stage first." },
  lockedChanged: { zh: "{department}·{kpi}：“{heading}”被从“{before}”改成“{now}”，不采用，以本工作簿为准。", en: "{department}, {kpi}: “{heading}” was changed from “{before}” to “{now}”; not used, this workbook's own counts." },
  formulaReplaced: { zh: "{department}·{kpi}：“{heading}”的公式被换成了“{value}”，不采用，得分在这里重新计算。", en: "{department}, {kpi}: the formula in “{heading}” was replaced by “{value}”; not used, it is calculated here." },
  formulaChanged: { zh: "{department}·{kpi}：“{heading}”的公式被改动，不采用，得分在这里重新计算。", en: "{department}, {kpi}: the formula in “{heading}” was changed; not used, it is calculated here." },
  nothing: { zh: "空白", en: "nothing" },
  errorValue: { zh: "{department}·{kpi}：“{heading}”是错误值 {value}，没有采用。请改正后再导入。", en: "{department}, {kpi}: “{heading}” holds the error {value}, so it was not used. Have it corrected." },
  dateValue: { zh: "{department}·{kpi}：“{heading}”被 Excel 当成了日期，没有采用。请填写数字。", en: "{department}, {kpi}: “{heading}” holds a date, so it was not used. Type a number." },
  notNumber: { zh: "{department}·{kpi}：“{heading}”里的“{value}”不是数字，没有采用。没有数据请填“不适用”。", en: "{department}, {kpi}: “{value}” in “{heading}” is no number, so it was not used. Type N/A where there is none." },
  outOfRange: { zh: "{department}·{kpi}：“{heading}”里的 {value} 超出范围（{minimum}–{maximum}），没有采用。", en: "{department}, {kpi}: {value} in “{heading}” is outside {minimum}–{maximum}, so it was not used." },
  percentTyped: { zh: "{department}·{kpi}：“{heading}”按百分比填写，读作 {read}。", en: "{department}, {kpi}: “{heading}” was typed as a percentage and is read as {read}." },
  numberFromText: { zh: "{department}·{kpi}：“{heading}”里的文本“{value}”读作数字 {read}。", en: "{department}, {kpi}: the text “{value}” in “{heading}” is read as the number {read}." },
  columnGoneHere: { zh: "{department}·{kpi}：本工作簿的评审表没有“{heading}”列，文件中的内容没有去处。", en: "{department}, {kpi}: the review sheet here has no column “{heading}”, so there is no place for what was filled in." },
});
