import type { Capability } from "../../src/review/roles";
import type { KpiWorkbook } from "../../src/workbook/types";

/**
 * What somebody must be able to do for a command that writes, or that reads what people are paid or all data at once. Other readings are cut
 * to what a role sees instead (`scopedWorkbook`); what is not here is everybody's. Proposing a KPI is an edit of the tree, and any cell of one's own
 * can be reworded: whoever sees goals may do both, and the tree says of which goals.
 */
export const commandNeeds = {
  createGoals: "buildGoals", importGoals: "buildGoals",
  editGoals: "goals", writeTargets: "editGoals", writeSmartMarks: "editGoals", writeGoalTexts: "goals", showTier: "editGoals",
  ignoreFinding: "checkGoals", showFinding: "checkGoals", addOkr: "checkGoals",
  writeIndicators: "library", saveTemplate: "buildGoals", deleteTemplate: "buildGoals",
  // Restoring formulas generates the sheet again.
  generateReviews: "restore", stepCycle: "runCycle", setDue: "runCycle", copyCycle: "runCycle", writeFit: "runCycle",
  requestChange: "runCycle", decideChange: "runCycle", rememberExport: "runCycle", writeReviewInputs: "runCycle", takeData: "runCycle",
  writeFill: "fill", recordSubmission: "fill", addMessage: "fill", addSuggestions: "fill", stepSuggestion: "answer",
  consolidate: "writeResults", makeDashboard: "writeResults", writeShareSafeOptions: "results", drawShareSafe: "results",
  readIncentives: "incentives", makeIncentiveRules: "incentives", makeIncentiveList: "incentives", approveIncentives: "incentives", makeStatements: "incentives",
  readExportData: "exportData",
  saveNotes: "meeting", makeMeetingPage: "meeting",
  recordPushes: "push", writeSharedResults: "shared",
  hideRecordSheets: "administer", protectSheets: "administer", writeLimits: "administer", writeFiscalYearStart: "administer",
} as const satisfies Partial<Readonly<Record<keyof KpiWorkbook, Capability>>>;

export type GuardedCommand = keyof typeof commandNeeds;

export function isGuarded(command: PropertyKey): command is GuardedCommand {
  return Object.hasOwn(commandNeeds, command);
}
