import { catalogue } from "./language";

/** Why the workbook refused: what happened, that nothing was lost, what to do. One entry per code of `WorkbookError`. */
export const workbookErrors = catalogue({
  tableMissing: { zh: "找不到表 {table}。请从备份恢复它，或重新创建目标树；工作簿未作改动。", en: "The table {table} is missing. Restore it or create the goal tree again; the workbook was not changed." },
  columnMissing: { zh: "表 {table} 中找不到列：{columns}。请把列标题改回原名；工作簿未作改动。", en: "The table {table} lacks the columns: {columns}. Rename them back; the workbook was not changed." },
  sheetMissing: { zh: "找不到工作表“{sheet}”。它可能被删除或改名了。", en: "The sheet {sheet} is not there. It may have been deleted or renamed." },
  sheetProtected: { zh: "工作表或工作簿受密码保护，或单元格已锁定，无法写入。请在“设置 › 角色”或 Excel 的“审阅”中取消保护后重试；工作簿未作改动。", en: "A sheet or the workbook is protected with a password, or its cells are locked. Unprotect it (Settings › Role, or Review in Excel) and try again; the workbook was not changed." },
  editing: { zh: "有单元格正在编辑。请按回车结束编辑后重试；工作簿未作改动。", en: "A cell is being edited. Press Enter to finish and try again; the workbook was not changed." },
  busy: { zh: "Excel 正忙，暂时无法响应。请稍后重试；工作簿未作改动。", en: "Excel is busy and did not answer. Try again in a moment; the workbook was not changed." },
  nameTaken: { zh: "名称“{name}”已被占用。请改名后重试；工作簿未作改动。", en: "The name {name} is already in use. Rename it and try again; the workbook was not changed." },
  belowTable: { zh: "表 {table} 的下方有其他内容，无法在其后添加行。请把那些内容移到别处后重试；工作簿未作改动。", en: "Something stands below the table {table}, so rows cannot be added to it. Move it elsewhere and try again; the workbook was not changed." },
  cellsTaken: { zh: "答案需要“{sheet}”的 {area}，其中已有内容：{cells}。请选中右侧和下方都空着的单元格，再插入一次；工作簿未作改动。", en: "The answer needs {area} on \"{sheet}\", where something stands already: {cells}. Select a cell with empty cells beside and below it and insert again; the workbook was not changed." },
  cellsMerged: { zh: "答案需要“{sheet}”的 {area}，其中有合并的单元格：{cells}。请选中别处的单元格，或取消合并，再插入一次；工作簿未作改动。", en: "The answer needs {area} on \"{sheet}\", where cells are merged: {cells}. Select a cell elsewhere, or unmerge them, and insert again; the workbook was not changed." },
  cellsInTable: { zh: "答案需要“{sheet}”的 {area}，其中有表 {table} 的单元格。请选中该表以外的单元格，再插入一次；工作簿未作改动。", en: "The answer needs {area} on \"{sheet}\", which belongs in part to the table {table}. Select a cell outside of it and insert again; the workbook was not changed." },
  generatedSheet: { zh: "“{sheet}”由本加载项生成，会重新绘制，答案不写在这里。请选中其他工作表的单元格，再插入一次；工作簿未作改动。", en: "The add-in has made \"{sheet}\" and may draw it again, so answers do not go there. Select a cell on another sheet and insert again; the workbook was not changed." },
  offSheet: { zh: "答案有 {rows} 行 {columns} 列，从“{sheet}”的 {cell} 开始会超出工作表边缘。请选中更靠左上的单元格，再插入一次；工作簿未作改动。", en: "The answer has {rows} rows and {columns} columns; from {cell} on \"{sheet}\" it would run over the edge of the sheet. Select a cell further up or to the left and insert again; the workbook was not changed." },
  placeProtected: { zh: "“{sheet}”受保护，无法从 {cell} 开始写入答案。请选中未受保护的工作表的单元格，或在“审阅”中取消保护，再插入一次；工作簿未作改动。", en: "\"{sheet}\" is protected, so the answer cannot be written from {cell} on. Select a cell on a sheet that is not, or unprotect it (Review in Excel), and insert again; the workbook was not changed." },
  cancelled: { zh: "已取消，工作簿未作改动。", en: "Cancelled; the workbook was not changed." },
  notUndone: { zh: "写入中断，部分改动未能撤销，请检查刚生成的工作表（{detail}）。", en: "Writing stopped and part of it could not be undone. Check the sheets made just now ({detail})." },
  unexpected: { zh: "Excel 报告了意外错误，已恢复原状：{detail}", en: "Excel reported an unexpected error; everything was put back: {detail}" },
});
