import type { GoalNode } from "../../src/goals";
import type { KpiResult, PeriodId } from "../../src/review";
import type { NewSuggestion } from "../../src/review/talk/suggestions";
import { statusWords } from "../../src/text/sheets";
import type {
  FillChange, FillOutcome, FillReading, KpiWorkbook, NewMessage, SubmissionReport, SubmissionRequest, SuggestionReport, SuggestionRequest,
} from "../../src/workbook/types";
import { MemoryBook } from "./memory/book";
import { MemoryCells } from "./memory/cells";
import { MemoryCycle } from "./memory/cycle";
import { MemoryData } from "./memory/data";
import { MemoryExport } from "./memory/export";
import { MemoryFiles } from "./memory/files";
import { MemoryFill } from "./memory/fill";
import { MemoryGoals } from "./memory/goals";
import { MemoryIncentives } from "./memory/incentives";
import { MemoryLibrary } from "./memory/library";
import { MemoryLimits } from "./memory/limits";
import { MemoryMeeting } from "./memory/meeting";
import { MemoryNewGoals } from "./memory/newGoals";
import { MemoryOkrs } from "./memory/okrs";
import { MemoryPushes } from "./memory/pushes";
import { MemoryReviews } from "./memory/reviews";
import { MemoryRoles } from "./memory/roles";
import { MemoryShareSafe } from "./memory/shareSafe";
import { MemorySmart } from "./memory/smart";
import { MemorySuggestions } from "./memory/suggestions";
import { MemorySummary } from "./memory/summary";

interface Areas {
  readonly summary: MemorySummary;
  readonly cells: MemoryCells;
  readonly newGoals: MemoryNewGoals;
  readonly goals: MemoryGoals;
  readonly library: MemoryLibrary;
  readonly limits: MemoryLimits;
  readonly okrs: MemoryOkrs;
  readonly smart: MemorySmart;
  readonly reviews: MemoryReviews;
  readonly meeting: MemoryMeeting;
  readonly roles: MemoryRoles;
  readonly pushes: MemoryPushes;
}

/** What a method of an area is asked with. */
type Asked<Area extends keyof Areas, Method extends keyof Areas[Area]> = Areas[Area][Method] extends (...asked: infer Arguments) => unknown ? Arguments : never;

/**
 * `KpiWorkbook` over plain data: the pane's tests need its answers, not Excel. Its areas of work are in `memory/`; what
 * they ask of each other they ask of the workbook, so that a test that puts a method in the place of one reaches them too.
 */
export class MemoryWorkbook extends MemoryBook implements KpiWorkbook {
  private readonly areas: Areas = {
    summary: new MemorySummary(this, (period, department) => this.filling.standing(period, department)),
    cells: new MemoryCells(this),
    newGoals: new MemoryNewGoals(this),
    goals: new MemoryGoals(this),
    library: new MemoryLibrary(this),
    limits: new MemoryLimits(this),
    okrs: new MemoryOkrs(this),
    smart: new MemorySmart(this),
    reviews: new MemoryReviews(this),
    meeting: new MemoryMeeting(this, () => ({ messages: this.filling.said(), suggestions: this.suggestions.read(), records: this.filling.submissions() })),
    roles: new MemoryRoles(this),
    pushes: new MemoryPushes(this),
  };

  // Methods, not fields: the tests of roles go through the prototype.
  readSummary() { return this.areas.summary.readSummary(); }
  watch(...asked: Asked<"summary", "watch">) { return this.areas.summary.watch(...asked); }

  goTo(...asked: Asked<"cells", "goTo">) { return this.areas.cells.goTo(...asked); }
  readSelection() { return this.areas.cells.readSelection(); }
  readCells(...asked: Asked<"cells", "readCells">) { return this.areas.cells.readCells(...asked); }
  insertFormula(...asked: Asked<"cells", "insertFormula">) { return this.areas.cells.insertFormula(...asked); }
  restoreCell(...asked: Asked<"cells", "restoreCell">) { return this.areas.cells.restoreCell(...asked); }
  insertText(...asked: Asked<"cells", "insertText">) { return this.areas.cells.insertText(...asked); }
  watchSelection(...asked: Asked<"cells", "watchSelection">) { return this.areas.cells.watchSelection(...asked); }
  /** Somebody selects the row of a goal in the sheet. */
  select(...asked: Asked<"cells", "select">) { this.areas.cells.select(...asked); }

  createGoals(...asked: Asked<"newGoals", "createGoals">) { return this.areas.newGoals.createGoals(...asked); }
  importGoals(...asked: Asked<"newGoals", "importGoals">) { return this.areas.newGoals.importGoals(...asked); }
  readOwnSheet() { return this.areas.newGoals.readOwnSheet(); }
  readGoals() { return this.areas.goals.readGoals(); }
  editGoals(...asked: Asked<"goals", "editGoals">) { return this.areas.goals.editGoals(...asked); }
  showTier(...asked: Asked<"goals", "showTier">) { return this.areas.goals.showTier(...asked); }
  readTargets() { return this.areas.goals.readTargets(); }
  writeTargets(...asked: Asked<"goals", "writeTargets">) { return this.areas.goals.writeTargets(...asked); }
  readIgnored() { return this.areas.goals.readIgnored(); }
  ignoreFinding(...asked: Asked<"goals", "ignoreFinding">) { return this.areas.goals.ignoreFinding(...asked); }
  showFinding(...asked: Asked<"goals", "showFinding">) { return this.areas.goals.showFinding(...asked); }

  readLibrary() { return this.areas.library.readLibrary(); }
  writeIndicators(...asked: Asked<"library", "writeIndicators">) { return this.areas.library.writeIndicators(...asked); }
  readTemplates() { return this.areas.library.readTemplates(); }
  saveTemplate(...asked: Asked<"library", "saveTemplate">) { return this.areas.library.saveTemplate(...asked); }
  deleteTemplate(...asked: Asked<"library", "deleteTemplate">) { return this.areas.library.deleteTemplate(...asked); }
  readLimits() { return this.areas.limits.readLimits(); }
  writeLimits(...asked: Asked<"limits", "writeLimits">) { return this.areas.limits.writeLimits(...asked); }
  readOkrs() { return this.areas.okrs.readOkrs(); }
  addOkr(...asked: Asked<"okrs", "addOkr">) { return this.areas.okrs.addOkr(...asked); }

  readGoalCells() { return this.areas.smart.readGoalCells(); }
  writeGoalTexts(...asked: Asked<"smart", "writeGoalTexts">) { return this.areas.smart.writeGoalTexts(...asked); }
  writeSmartMarks(...asked: Asked<"smart", "writeSmartMarks">) { return this.areas.smart.writeSmartMarks(...asked); }

  lookAtReviews(...asked: Asked<"reviews", "lookAtReviews">) { return this.areas.reviews.lookAtReviews(...asked); }
  generateReviews(...asked: Asked<"reviews", "generateReviews">) { return this.areas.reviews.generateReviews(...asked); }
  readReviews(...asked: Asked<"reviews", "readReviews">) { return this.areas.reviews.readReviews(...asked); }
  consolidate(...asked: Asked<"reviews", "consolidate">) { return this.areas.reviews.consolidate(...asked); }
  readResults() { return this.areas.reviews.readResults(); }
  makeDashboard(...asked: Asked<"reviews", "makeDashboard">) { return this.areas.reviews.makeDashboard(...asked); }

  readInsights() { return this.areas.meeting.readInsights(); }
  insertAnswer(...asked: Asked<"meeting", "insertAnswer">) { return this.areas.meeting.insertAnswer(...asked); }
  readMeeting() { return this.areas.meeting.readMeeting(); }
  saveNotes(...asked: Asked<"meeting", "saveNotes">) { return this.areas.meeting.saveNotes(...asked); }
  makeMeetingPage(...asked: Asked<"meeting", "makeMeetingPage">) { return this.areas.meeting.makeMeetingPage(...asked); }

  readProtection() { return this.areas.roles.readProtection(); }
  protectSheets(...asked: Asked<"roles", "protectSheets">) { return this.areas.roles.protectSheets(...asked); }
  readRecordSheets() { return this.areas.roles.readRecordSheets(); }
  hideRecordSheets(...asked: Asked<"roles", "hideRecordSheets">) { return this.areas.roles.hideRecordSheets(...asked); }

  recordPushes(...asked: Asked<"pushes", "recordPushes">) { return this.areas.pushes.recordPushes(...asked); }
  readPushes() { return this.areas.pushes.readPushes(); }
  writeSharedResults(...asked: Asked<"pushes", "writeSharedResults">) { return this.areas.pushes.writeSharedResults(...asked); }

  /** What is filled in and submitted. */
  readonly filling = new MemoryFill((period) => this.reviews.get(period) ?? new Map(), () => this.announce());

  readonly suggestions = new MemorySuggestions(() => this.notes, (action) => { this.notes = [...this.notes, action]; }, () => this.announce());

  async readFill(period: PeriodId): Promise<FillReading> {
    this.mayFail("readFill");
    return { ...this.filling.read(period, this.nodes), suggestions: this.suggestions.read().filter((suggestion) => suggestion.period === period) };
  }

  async writeFill(change: FillChange): Promise<FillOutcome> {
    this.call(`writeFill:${change.input}:${change.after}`);
    return this.filling.write(change);
  }

  async recordSubmission(request: SubmissionRequest): Promise<SubmissionReport> {
    this.call(`recordSubmission:${request.event}:${request.by}`);
    return this.filling.record(request);
  }

  async addMessage(_table: string, message: NewMessage): Promise<void> {
    this.call(`addMessage:${message.author}:${message.message}`);
    this.filling.say(message);
  }

  async addSuggestions(suggestions: readonly NewSuggestion[]): Promise<number> {
    this.call(`addSuggestions:${suggestions.length}`);
    return this.suggestions.addSuggestions(suggestions);
  }

  async stepSuggestion(request: SuggestionRequest): Promise<SuggestionReport> {
    this.call(`stepSuggestion:${request.step}:${request.by}`);
    return this.suggestions.stepSuggestion(request);
  }

  /** Stages, changes and verdicts. */
  readonly cycle = new MemoryCycle({
    goals: () => this.nodes,
    sheets: (period) => [...(this.reviews.get(period)?.keys() ?? [])],
    consolidated: (period) => this.results.filter((result) => result.period === period).map(({ department }) => department),
    call: (name) => this.call(name),
  });
  readonly readCycle: KpiWorkbook["readCycle"] = (period) => this.cycle.readCycle(period);
  readonly stepCycle: KpiWorkbook["stepCycle"] = (request) => this.cycle.stepCycle(request);
  readonly setDue: KpiWorkbook["setDue"] = (request) => this.cycle.setDue(request);
  readonly checkClosed: KpiWorkbook["checkClosed"] = () => this.cycle.checkClosed();
  readonly requestChange: KpiWorkbook["requestChange"] = (request) => this.cycle.requestChange(request);
  readonly decideChange: KpiWorkbook["decideChange"] = (request) => this.cycle.decideChange(request);
  readonly writeFit: KpiWorkbook["writeFit"] = (verdicts) => this.cycle.writeFit(verdicts);
  readonly copyCycle: KpiWorkbook["copyCycle"] = (request) => this.cycle.copyCycle(request);
  readonly readFiscalYearStart: KpiWorkbook["readFiscalYearStart"] = () => this.cycle.readFiscalYearStart();
  readonly writeFiscalYearStart: KpiWorkbook["writeFiscalYearStart"] = (month) => this.cycle.writeFiscalYearStart(month);

  readonly exported = new MemoryExport();
  readonly readExportData: KpiWorkbook["readExportData"] = () => this.exported.readExportData();
  readonly files = new MemoryFiles((name) => this.call(name));
  readonly data = new MemoryData((name) => this.call(name));
  readonly readReviewFiles: KpiWorkbook["readReviewFiles"] = (period) => this.files.readReviewFiles(period);
  readonly readData: KpiWorkbook["readData"] = (period) => this.data.readData(period);
  readonly takeData: KpiWorkbook["takeData"] = (request) => this.data.takeData(request);
  readonly incentives = new MemoryIncentives((name) => this.call(name));
  readonly readIncentives: KpiWorkbook["readIncentives"] = () => this.incentives.readIncentives();
  readonly makeIncentiveRules: KpiWorkbook["makeIncentiveRules"] = () => this.incentives.makeIncentiveRules();
  readonly makeIncentiveList: KpiWorkbook["makeIncentiveList"] = (period) => this.incentives.makeIncentiveList(period);
  readonly approveIncentives: KpiWorkbook["approveIncentives"] = (request) => this.incentives.approveIncentives(request);
  readonly makeStatements: KpiWorkbook["makeStatements"] = (_period, people) => this.incentives.makeStatements(_period, people);
  readonly rememberExport: KpiWorkbook["rememberExport"] = (sent) => this.files.rememberExport(sent);
  readonly writeReviewInputs: KpiWorkbook["writeReviewInputs"] = (period, inputs) => this.files.writeReviewInputs(period, inputs);

  readonly shareSafe = new MemoryShareSafe(() => this.readMeeting(), (name) => this.call(name));
  readonly readShareSafe: KpiWorkbook["readShareSafe"] = () => this.shareSafe.readShareSafe();
  readonly writeShareSafeOptions: KpiWorkbook["writeShareSafeOptions"] = (options) => this.shareSafe.writeShareSafeOptions(options);
  readonly drawShareSafe: KpiWorkbook["drawShareSafe"] = (summary) => this.shareSafe.drawShareSafe(summary);

  /** What somebody types into the sheets: an actual for every KPI of the period that `choose` gives one. */
  fill(period: PeriodId, choose: (row: KpiResult) => number | null): void {
    for (const [department, rows] of this.reviews.get(period) ?? []) {
      this.reviews.get(period)?.set(department, rows.map((row) => {
        const actual = choose(row);
        return { ...row, actual, score: actual, status: actual === null ? "" : statusWords[actual >= 100 ? "onTrack" : "atRisk"][this.language === "zh-CN" ? "zh" : "en"] };
      }));
    }
    this.announce();
  }

  /** A weight typed over in the goals sheet: a fraction. */
  setWeight(kpi: string, weight: number): void {
    this.edit(kpi, { weight });
  }

  /** What somebody types over a row of the goals sheet. */
  edit(goal: string, change: Partial<GoalNode>): void {
    this.nodes = this.nodes.map((node) => (node.goal === goal ? { ...node, ...change } : node));
    this.announce();
  }
}
