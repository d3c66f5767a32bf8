import { insertFormula, insertText, readCells, readSelection, restoreCell } from "./cells";
import { readGoalCells } from "./goalCells";
import { createGoals, importGoals } from "./goals";
import { writeGoalTexts } from "./goalTexts";
import { goTo } from "./goTo";
import { inExcel } from "./inExcel";
import { readOwnSheet } from "./ownSheet";
import { ignoreFinding, readIgnored, showFinding } from "./plan/ignored";
import { treeReader } from "./plan/readTree";
import { watchSelection } from "./plan/selection";
import { readTargets, writeTargets } from "./plan/targets";
import { deleteTemplate, readTemplates, saveTemplate } from "./plan/templates";
import { readPushes, recordPushes } from "./pushes";
import { resultsOf } from "./results";
import { readFill, writeFill } from "./review/fill";
import { addMessage, recordSubmission } from "./review/submit";
import { decideChange, requestChange } from "./review/changes";
import { checkClosed } from "./review/checkClosed";
import { readFiscalYearStart, writeFiscalYearStart } from "./review/fiscalYear";
import { readCycle } from "./review/readCycle";
import { setDue, stepCycle } from "./review/stepCycle";
import { readReviews } from "./reviews";
import { writeSharedResults } from "./sharedResults";
import { writeSmartMarks } from "./smartMarks";
import { readSummary } from "./summary";
import { turns } from "./turns";
import { watch } from "./watch";
import type { KpiWorkbook } from "./types";

export { openDocumentSettings } from "./documentSettings";
export { openSharedTables } from "./sharedTables";
export { WorkbookError } from "./types";
export type * from "./types";

/** The open workbook, over Office.js. Every failure is a `WorkbookError`. */
export function openWorkbook(): KpiWorkbook {
  const readTree = treeReader();
  const inTurn = turns();
  return {
    readSummary: () => inExcel(readSummary),
    createGoals: (request, work) => inTurn(() => inExcel((context) => createGoals(context, request, work), work?.signal)),
    importGoals: (request, work) => inTurn(() => inExcel((context) => importGoals(context, request, work), work?.signal)),
    readOwnSheet: () => inExcel(readOwnSheet),
    readGoals: () => inExcel(readTree),
    editGoals: (request) => inTurn(() => inExcel(async (context) => (await import("./plan/editGoals")).editGoals(context, request))),
    showTier: (request) => inTurn(() => inExcel(async (context) => (await import("./plan/tiers")).showTier(context, request))),
    readOkrs: () => inExcel(async (context) => (await import("./plan/okrs")).readOkrsOf(context)),
    addOkr: (request, work) => inExcel(async (context) => (await import("./plan/okrs")).addOkr(context, request, work), work?.signal),
    readLibrary: () => inExcel(async (context) => (await import("./plan/indicators")).readLibrary(context)),
    writeIndicators: (request) => inExcel(async (context) => (await import("./plan/indicators")).writeIndicators(context, request)),
    readLimits: () => inExcel(async (context) => (await import("./plan/limits")).readLimitsOf(context)),
    writeLimits: (changes, language) => inTurn(() => inExcel(async (context) => (await import("./plan/limits")).writeLimits(context, changes, language))),
    readTemplates: () => inExcel(readTemplates),
    saveTemplate: (template) => inExcel((context) => saveTemplate(context, template)),
    deleteTemplate: (name) => inExcel((context) => deleteTemplate(context, name)),
    lookAtReviews: (request) => inExcel(async (context) => (await import("./review/generateReviews")).lookAtReviews(context, request)),
    generateReviews: (request, work) => inExcel(async (context) => (await import("./review/generateReviews")).generateReviews(context, request, work), work?.signal),
    readReviews: (period) => inExcel((context) => readReviews(context, period)),
    consolidate: (period, work, note) => inExcel(async (context) => (await import("./review/consolidateReviews")).consolidateReviews(context, period, work, note), work?.signal),
    readFill: (period) => inExcel((context) => readFill(context, period)),
    writeFill: (change) => inExcel((context) => writeFill(context, change)),
    recordSubmission: (request) => inExcel((context) => recordSubmission(context, request)),
    addMessage: (table, message) => inExcel((context) => addMessage(context, table, message)),
    addSuggestions: (suggestions, language) => inExcel(async (context) => (await import("./review/suggestions")).addSuggestions(context, suggestions, language)),
    stepSuggestion: (request, language) => inExcel(async (context) => (await import("./review/suggestions")).stepSuggestion(context, request, language)),
    readReviewFiles: (period) => inExcel(async (context) => (await import("./review/reviewFiles")).readReviewFiles(context, period)),
    rememberExport: (sent) => inExcel(async (context) => (await import("./review/reviewFiles")).rememberExport(context, sent)),
    writeReviewInputs: (period, inputs, work) =>
      inExcel(async (context) => (await import("./review/reviewFiles")).writeReviewInputs(context, period, inputs, work), work?.signal),
    readData: (period) => inExcel(async (context) => (await import("./review/data")).readData(context, period)),
    takeData: (request, work) => inTurn(() => inExcel(async (context) => (await import("./review/data")).takeData(context, request, work), work?.signal)),
    readResults: () => inExcel(resultsOf),
    readInsights: () => inExcel(async (context) => (await import("./review/insights")).readInsights(context)),
    insertAnswer: (answer) => inTurn(() => inExcel(async (context) => (await import("./review/insertAnswer")).insertAnswer(context, answer))),
    readMeeting: () => inExcel(async (context) => (await import("./review/meeting")).readMeeting(context)),
    saveNotes: (changes, language) => inExcel(async (context) => (await import("./review/meeting")).saveNotes(context, changes, language)),
    makeMeetingPage: (period, subject, language, work) =>
      inExcel(async (context) => (await import("./review/meeting")).makeMeetingPage(context, period, subject, language, work), work?.signal),
    makeDashboard: (period, work) => inExcel(async (context) => (await import("./review/dashboard")).makeDashboard(context, period, work), work?.signal),
    readIncentives: (period) => inExcel(async (context) => (await import("./review/readIncentives")).readIncentives(context, period)),
    makeIncentiveRules: (language, work) => inTurn(() => inExcel(async (context) => (await import("./review/incentives")).makeIncentiveRules(context, language, work), work?.signal)),
    makeIncentiveList: (period, language, work) =>
      inTurn(() => inExcel(async (context) => (await import("./review/incentiveList")).makeIncentiveList(context, period, language, work), work?.signal)),
    approveIncentives: (request, work) => inTurn(() => inExcel(async (context) => (await import("./review/incentives")).approveIncentives(context, request, work), work?.signal)),
    makeStatements: (period, people, language, work) =>
      inTurn(() => inExcel(async (context) => (await import("./review/incentives")).makeStatements(context, period, people, language, work), work?.signal)),
    readExportData: () => inExcel(async (context) => (await import("./review/exportData")).readExportData(context)),
    readRecordSheets: () => inExcel(async (context) => (await import("./review/recordSheets")).readRecordSheets(context)),
    hideRecordSheets: (isHidden) => inExcel(async (context) => (await import("./review/recordSheets")).hideRecordSheets(context, isHidden)),
    readProtection: () => inExcel(async (context) => (await import("./review/protectSheets")).readProtection(context)),
    protectSheets: (isProtected) => inExcel(async (context) => (await import("./review/protectSheets")).protectSheets(context, isProtected)),
    readShareSafe: () => inExcel(async (context) => (await import("./review/shareSafe")).readShareSafe(context)),
    writeShareSafeOptions: (options) => inExcel(async (context) => (await import("./review/shareSafe")).writeShareSafeOptions(context, options)),
    drawShareSafe: (summary, language, work) =>
      inExcel(async (context) => (await import("./review/shareSafe")).drawShareSafe(context, summary, language, work), work?.signal),
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
    readTargets: () => inExcel(readTargets),
    writeTargets: (targets) => inTurn(() => inExcel((context) => writeTargets(context, targets))),
    readIgnored: () => readIgnored(),
    ignoreFinding: (ignored) => ignoreFinding(ignored),
    showFinding: (id) => showFinding(id),
    watchSelection,
    readCycle: (period) => inExcel((context) => readCycle(context, period)),
    stepCycle: (request, work) => inExcel((context) => stepCycle(context, request, work), work?.signal),
    setDue: (request, work) => inExcel((context) => setDue(context, request, work), work?.signal),
    checkClosed: (period, work) => inExcel((context) => checkClosed(context, period, work), work?.signal),
    requestChange: (request) => inExcel((context) => requestChange(context, request)),
    decideChange: (request) => inExcel((context) => decideChange(context, request)),
    writeFit: (verdicts, language, work) => inExcel(async (context) => (await import("./review/copyCycle")).writeFit(context, verdicts, language, work), work?.signal),
    copyCycle: (request, work) => inExcel(async (context) => (await import("./review/copyCycle")).copyCycle(context, request, work), work?.signal),
    readFiscalYearStart: () => inExcel(readFiscalYearStart),
    writeFiscalYearStart: (month) => inExcel((context) => writeFiscalYearStart(context, month)),
    watch,
  };
}
