import { insertFormula, insertText, readCells, readSelection, restoreCell } from "./cells";
import { readGoalCells } from "./goalCells";
import { createGoals, importGoals, readGoalsOf } from "./goals";
import { writeGoalTexts } from "./goalTexts";
import { goTo } from "./goTo";
import { inExcel } from "./inExcel";
import { readOwnSheet } from "./ownSheet";
import { readPushes, recordPushes } from "./pushes";
import { consolidateReviews, resultsOf } from "./results";
import { generateReviews, readReviews } from "./reviews";
import { writeSharedResults } from "./sharedResults";
import { writeSmartMarks } from "./smartMarks";
import { readSummary } from "./summary";
import { watch } from "./watch";
import type { KpiWorkbook } from "./types";

export { openDocumentSettings } from "./documentSettings";
export { openSharedTables } from "./sharedTables";
export { WorkbookError } from "./types";
export type * from "./types";

/** The open workbook, over Office.js. Every failure is a `WorkbookError`. */
export function openWorkbook(): KpiWorkbook {
  return {
    readSummary: () => inExcel(readSummary),
    createGoals: (request, work) => inExcel((context) => createGoals(context, request, work), work?.signal),
    importGoals: (request, work) => inExcel((context) => importGoals(context, request, work), work?.signal),
    readOwnSheet: () => inExcel(readOwnSheet),
    readGoals: () => inExcel(readGoalsOf),
    generateReviews: (request, work) => inExcel((context) => generateReviews(context, request, work), work?.signal),
    readReviews: (period) => inExcel((context) => readReviews(context, period)),
    consolidate: (period, work) => inExcel((context) => consolidateReviews(context, period, work), work?.signal),
    readResults: () => inExcel(resultsOf),
    recordPushes: (records) => inExcel((context) => recordPushes(context, records)),
    readPushes: () => inExcel(readPushes),
    writeSharedResults: (request, work) => inExcel((context) => writeSharedResults(context, request, work), work?.signal),
    goTo: (address) => inExcel((context) => goTo(context, address)),
    readSelection: () => inExcel(readSelection),
    readCells: (reference) => inExcel((context) => readCells(context, reference)),
    insertFormula: (formula) => inExcel((context) => insertFormula(context, formula)),
    restoreCell: (inserted) => inExcel((context) => restoreCell(context, inserted)),
    insertText: (text) => inExcel((context) => insertText(context, text)),
    readGoalCells: () => inExcel(readGoalCells),
    writeGoalTexts: (changes) => inExcel((context) => writeGoalTexts(context, changes)),
    writeSmartMarks: (marks) => inExcel((context) => writeSmartMarks(context, marks)),
    watch,
  };
}
