import { branchOf, goalTree, type Finding, type GoalNode } from "../../src/goals";
import { withFreeIds } from "../../src/goals/editing/freeIds";
import { rememberingChecks } from "../../src/goals/checks";
import { departmentWeights, totalWeight } from "../../src/goals/departmentWeights";
import type { LibraryRow } from "../../src/goals/indicators/conflicts";
import type { OwnIndicator } from "../../src/goals/indicators/ownIndicator";
import { standardLimits, type LimitKey, type Limits } from "../../src/goals/limits/limits";
import { rollUpsIn } from "../../src/goals/cascade/rollUp";
import { importedTargets } from "../../src/goals/importing/importedTargets";
import { importedTree } from "../../src/goals/importing/importedTree";
import { indicators } from "../../src/goals/library";
import { plannedRows } from "../../src/goals/targets/periodPlan";
import { targetsAlong } from "../../src/goals/targets/copiedTargets";
import type { TargetRow } from "../../src/goals/targets/targetRows";
import { comparePeriods, type Consolidation, type KpiResult, type PeriodId } from "../../src/review";
import { checkOkrs } from "../../src/goals/okr/checkOkrs";
import { okrTotals } from "../../src/goals/okr/totalWithOkrs";
import type { KeyResult } from "../../src/goals/okr/types";
import type { CorrectionNote } from "../../src/review/consolidation/corrections";
import type { MeetingSubject, ReviewAction } from "../../src/review/meeting/actions";
import type { NoteChange } from "../../src/review/meeting/saveNotes";
import type { NewSuggestion } from "../../src/review/talk/suggestions";
import { defaultGrades } from "../../src/scoring/grade";
import { cellAddress } from "../../src/sheets/address";
import type { Language } from "../../src/text/language";
import { reviewMessages } from "../../src/text/review";
import { statusWords } from "../../src/text/sheets";
import type { MeetingReading, NotesReport } from "../../src/workbook/types";
import type { ProtectedSheet, RecordSheet, SuggestionReport, SuggestionRequest } from "../../src/workbook/types";
import type { LimitChanges } from "../../src/workbook/types";
import type { IndicatorsReport, LibraryReading, StoredTemplate, WriteIndicatorsRequest } from "../../src/workbook/types";
import type {
  AddOkrRequest, OkrsReading, TierRequest,
  FillChange, FillOutcome, FillReading, NewMessage, SubmissionReport, SubmissionRequest,
  CellsReading, CreateGoalsRequest, EditGoalsRequest, GenerateReport, GenerateRequest, GoalCells, GoalsReport, GoalTargets, TargetsReport, IgnoredFinding, KeptGoal, InsertedFormula, GoalsMade, GoalsReading, ImportGoalsRequest, KpiWorkbook, LookRequest, OwnSheet, PushRecord, ReviewsLook, SheetLook, UndoReport, SharedResult, SharedResultsRequest, SmartMark, SmartMarksReport,
  TextChange, TextsReport, Work, WorkbookSummary, WriteReport,
} from "../../src/workbook/types";
import { WorkbookError } from "../../src/workbook/types";
import { MemoryCycle } from "./memoryCycle";
import { MemoryFill } from "./memoryFill";
import { MemoryFiles } from "./memoryFiles";
import { MemoryShareSafe } from "./memoryShareSafe";
import { MemorySuggestions } from "./memorySuggestions";

/** `KpiWorkbook` over plain data: the pane's tests need its answers, not Excel. */
export class MemoryWorkbook implements KpiWorkbook {
  /** Every call that writes or selects, in order, as `name` or `name:argument`. */
  readonly calls: string[] = [];
  /** Thrown by the next call of the method of that name. */
  readonly failures = new Map<string, unknown>();
  /** While set, long work waits for it after half of its steps. */
  gate: Promise<void> | null = null;
  name = "KPI 2026.xlsx";

  private nodes: readonly GoalNode[] = [];
  /** They look again only at what has changed, as the workbook's own do. */
  private readonly checks = rememberingChecks({ review: "quarter" });
  private language: WorkbookSummary["language"] = null;
  private readonly reviews = new Map<PeriodId, Map<string, KpiResult[]>>();
  private results: readonly KpiResult[] = [];
  private resultsPeriod: PeriodId | null = null;
  private pushes: readonly PushRecord[] = [];
  private watchers: (() => void)[] = [];

  async readSummary(): Promise<WorkbookSummary> {
    this.mayFail("readSummary");
    const departments = this.nodes.filter(({ level }) => level === "department").map(({ department }) => {
      const kpis = this.kpisOf(department);
      const weighed = departmentWeights(this.nodes).filter(({ id }) => kpis.some((kpi) => kpi.id === id));
      return { name: department, kpis: kpis.length, weight: totalWeight(weighed) };
    });
    const periods = [...this.reviews].sort(([a], [b]) => comparePeriods(a, b)).map(([period, sheets]) => ({
      period,
      departments: [...sheets].map(([name, rows]) => ({
        name, sheet: `${period} ${name}`, filled: rows.filter(({ actual }) => actual !== null).length, kpis: rows.length,
        standing: this.filling.standing(period, name), submitted: this.filling.standing(period, name).state === "submitted" ? 1 : 0,
      })),
    }));
    const kpis = departments.reduce((sum, department) => sum + department.kpis, 0);
    return { name: this.name, language: this.language, departments, kpis, periods, results: this.results.length, resultsPeriod: this.resultsPeriod, resultsCurrent: await this.areResultsCurrent() };
  }

  async createGoals({ language, strategy, goals = [], departments, periods }: CreateGoalsRequest, work?: Work): Promise<GoalsMade> {
    this.mayFail("createGoals");
    this.calls.push("createGoals");
    await this.steps(work, 4);
    this.language = language;
    const before = this.nodes.length;
    this.nodes = before === 0
      ? goalTree({ strategy, goals, departments, language })
      : [...this.nodes, ...departments.flatMap((department) => branchOf(department, language))];
    const targets = periods === undefined ? [] : plannedRows(this.nodes, departments, periods, rollUpsIn(indicators));
    this.targets = [...this.targets, ...targets];
    const undo = async (): Promise<UndoReport> => {
      this.nodes = [];
      this.targets = [];
      this.language = null;
      this.announce();
      return { kept: [] };
    };
    return { ...(before === 0 && { undo }), sheets: ["Goals", "Indicators", "Rules"], added: this.nodes.length - before, kept: before, findings: [], address: "Goals!A5", goals: this.nodes.slice(before).map(({ id }) => id), targets };
  }

  /** What `readOwnSheet` reads. */
  ownSheet: OwnSheet = { address: "Sheet1!A1", block: null, isTooLarge: false };

  async readOwnSheet(): Promise<OwnSheet> {
    this.mayFail("readOwnSheet");
    return this.ownSheet;
  }

  async importGoals({ language, strategy, kpis }: ImportGoalsRequest, work?: Work): Promise<WriteReport> {
    this.mayFail("importGoals");
    this.calls.push("importGoals");
    await this.steps(work, 4);
    this.language = language;
    const added = importedTree(kpis, strategy, language);
    this.nodes = [...this.nodes, ...added];
    this.targets = [...this.targets, ...importedTargets(added, kpis)];
    return { sheets: ["Goals"], added: this.nodes.length, kept: 0, findings: [], address: "Goals!A5", goals: added.map(({ id }) => id) };
  }

  /** Cells of the sheet in front, by address or other reference; the first one is selected. */
  readonly cells = new Map<string, readonly (readonly unknown[])[]>();

  async readSelection(): Promise<CellsReading> {
    this.mayFail("readSelection");
    const [first] = this.cells;
    const [address, values] = first ?? ["Sheet1!A1", [[""]]];
    return { address, rows: values.length, columns: values[0]?.length ?? 0, values };
  }

  async readCells(reference: string): Promise<CellsReading | null> {
    this.mayFail("readCells");
    const values = this.cells.get(reference);
    return values === undefined ? null : { address: reference, rows: values.length, columns: values[0]?.length ?? 0, values };
  }

  async insertFormula(formula: string): Promise<InsertedFormula> {
    this.mayFail("insertFormula");
    this.calls.push(`insertFormula:${formula}`);
    return { address: "Sheet1!C3", before: "what was there" };
  }

  async restoreCell({ address, before }: InsertedFormula): Promise<void> {
    this.mayFail("restoreCell");
    this.calls.push(`restoreCell:${address}:${before}`);
  }

  async insertText(text: string): Promise<InsertedFormula> {
    this.mayFail("insertText");
    this.calls.push(`insertText:${text}`);
    return { address: "Sheet1!C3", before: "what was there" };
  }

  /** What the goals in selected cells say, by address. */
  readonly goalCells = new Map<string, string>();

  async readGoalCells(): Promise<GoalCells> {
    this.mayFail("readGoalCells");
    return { address: "Sheet1!A1:A9", isCut: false, cells: [...this.goalCells].map(([address, text]) => ({ address, text })) };
  }

  async writeGoalTexts(changes: readonly TextChange[]): Promise<TextsReport> {
    this.mayFail("writeGoalTexts");
    this.calls.push(`writeGoalTexts:${changes.length}`);
    const says = ({ place }: TextChange) => (place.kind === "cell" ? this.goalCells.get(place.address) : this.nodes.find(({ id }) => id === place.id)?.goal);
    const written = changes.filter((change) => says(change) === change.before);
    for (const { place, after } of written) {
      if (place.kind === "cell") this.goalCells.set(place.address, after);
      else this.nodes = this.nodes.map((node) => (node.id === place.id ? { ...node, goal: after } : node));
    }
    return { written, kept: changes.filter((change) => !written.includes(change)) };
  }

  /** The SMART column, by goal id. */
  readonly smart = new Map<string, string>();

  async writeSmartMarks(marks: readonly SmartMark[]): Promise<SmartMarksReport> {
    this.mayFail("writeSmartMarks");
    this.calls.push(`writeSmartMarks:${marks.length}`);
    const before = marks.map(({ id }) => ({ id, marks: this.smart.get(id) ?? "" }));
    for (const { id, marks: text } of marks) this.smart.set(id, text);
    return { written: marks.length, before, address: "Goals!X5" };
  }

  async readGoals(): Promise<GoalsReading> {
    this.mayFail("readGoals");
    const addresses = Object.fromEntries(this.nodes.map(({ id }, row) => [id, cellAddress("Goals", row + 5, 3)]));
    return { nodes: this.nodes, findings: this.checks.check(this.nodes, ({ id }, column) => (column === "weight" ? addresses[id]?.replace(/D(?=\d+$)/, "M") : addresses[id])), addresses };
  }

  async editGoals({ seen, wanted: asked, origin, copyOf = [], parts = [], replaceFormulas = false, targets: gone = [] }: EditGoalsRequest): Promise<GoalsReport> {
    this.mayFail("editGoals");
    this.calls.push("editGoals");
    const inUse = new Set([...this.nodes, ...[...this.results, ...this.targets].map(({ goalId: id }) => ({ id }))].map(({ id }) => id));
    const wanted = withFreeIds(asked, origin, (id) => inUse.has(id));
    const there = new Map(this.nodes.map((node) => [node.id, node] as const));
    const kept = wanted.flatMap((node, at): readonly KeptGoal[] => {
      const was = seen[origin[at] ?? -1];
      const now = there.get(was?.id ?? "");
      if (was === undefined || now === undefined || was === node) return [];
      const field = (Object.keys(node) as (keyof GoalNode)[]).find((key) => node[key] !== was[key] && now[key] !== was[key]);
      if (field !== undefined) return [{ id: was.id, goal: now.goal, reason: "changed", column: { zh: field, en: field }, there: String(now[field]) }];
      const formula = this.formulas.get(was.id);
      return formula === undefined || replaceFormulas ? [] : [{ id: was.id, goal: now.goal, reason: "formula", column: null, there: formula }];
    });
    if (kept.length > 0) return { kept, address: null, undo: null };
    const [before, targets] = [this.nodes, this.targets];
    const along = targetsAlong(targets, { seen, goals: wanted, copyOf, parts });
    const isGone = (row: TargetRow): boolean => along.removed.includes(row) || gone.some(({ goalId, period }) => goalId === row.goalId && period === row.period);
    this.targets = [...targets.filter((row) => !isGone(row)), ...along.added];
    this.nodes = wanted.map((node, at) => (seen[origin[at] ?? -1] === node ? (there.get(node.id) ?? node) : node));
    this.announce();
    const undo = async (): Promise<GoalsReport> => {
      this.calls.push("undo");
      this.nodes = before;
      this.targets = targets;
      this.announce();
      return { kept: [], address: null, undo: null };
    };
    return { kept: [], address: "Goals!D6", undo, ...(wanted === asked ? {} : { nodes: wanted }) };
  }

  /** Formulas in the rows of goals, by id. */
  readonly formulas = new Map<string, string>();

  /** The rows of `tblTargets`. */
  targets: readonly TargetRow[] = [];

  async readTargets(): Promise<readonly TargetRow[]> {
    return this.targets;
  }

  async writeTargets({ goalId, seen, rows }: GoalTargets): Promise<TargetsReport> {
    this.mayFail("writeTargets");
    this.calls.push(`writeTargets:${rows.length}`);
    const replaced = new Set([...seen, ...rows].map(({ period }) => period));
    const isReplaced = (row: TargetRow): boolean => row.goalId === goalId && replaced.has(row.period);
    const before = this.targets.filter(isReplaced);
    this.targets = [...this.targets.filter((row) => !isReplaced(row)), ...rows];
    return { kept: [], undo: () => this.writeTargets({ goalId, seen: rows, rows: before }) };
  }

  private ignored: readonly IgnoredFinding[] = [];

  async readIgnored(): Promise<readonly IgnoredFinding[]> {
    return this.ignored;
  }

  async ignoreFinding(finding: IgnoredFinding): Promise<void> {
    this.mayFail("ignoreFinding");
    this.calls.push(`ignoreFinding:${finding.id}:${finding.reason}`);
    this.ignored = [...this.ignored, finding];
  }

  async showFinding(id: string): Promise<void> {
    this.calls.push(`showFinding:${id}`);
    this.ignored = this.ignored.filter((finding) => finding.id !== id);
  }

  private selectionWatchers: ((address: string) => void)[] = [];

  async watchSelection(onSelect: (address: string) => void): Promise<() => Promise<void>> {
    this.selectionWatchers.push(onSelect);
    return async () => {
      this.selectionWatchers = this.selectionWatchers.filter((watcher) => watcher !== onSelect);
    };
  }

  /** Somebody selects the row of a goal in the sheet. */
  select(goal: string): void {
    const row = this.nodes.findIndex((node) => node.goal === goal);
    for (const watcher of this.selectionWatchers) watcher(cellAddress("Goals", row + 5, 8));
  }

  async showTier({ code, tier }: TierRequest): Promise<string> {
    this.mayFail("showTier");
    this.calls.push(`showTier:${code} ${tier}`);
    return "'Target tiers'!D5";
  }

  private keyResults: readonly KeyResult[] = [];

  async readOkrs(): Promise<OkrsReading> {
    this.mayFail("readOkrs");
    const goals = this.nodes.filter(({ level }) => level !== "kpi").map(({ id, goal }) => ({ id, goal }));
    const addresses = Object.fromEntries(this.keyResults.map(({ id }, row) => [id, cellAddress("OKRs", row + 4, 1)]));
    return { keyResults: this.keyResults, findings: checkOkrs(this.keyResults, null), addresses, totals: okrTotals(this.keyResults, [{ department: "Sales", period: "2026Q4", total: 90 }]), goals };
  }

  async addOkr({ keyResults }: AddOkrRequest): Promise<WriteReport> {
    this.mayFail("addOkr");
    this.calls.push("addOkr");
    const kept = this.keyResults.length;
    this.keyResults = [...this.keyResults, ...keyResults.map((each, index) => ({ ...each, id: `O-${kept + index}` }))];
    return { sheets: ["OKRs"], added: keyResults.length, kept, findings: [], address: "OKRs!A1" };
  }

  /** Rows of the library: none is a workbook without the table. */
  library: readonly LibraryRow[] = [];

  async readLibrary(): Promise<LibraryReading> {
    this.mayFail("readLibrary");
    const addresses = Object.fromEntries(this.nodes.map(({ id }, row) => [id, cellAddress("Goals", row + 5, 3)]));
    return { language: this.language, hasTable: this.library.length > 0, rows: this.library, findings: [], nodes: this.nodes, addresses };
  }

  async writeIndicators({ changes, dropped = [] }: WriteIndicatorsRequest): Promise<IndicatorsReport> {
    this.mayFail("writeIndicators");
    this.calls.push(`writeIndicators:${changes.map(({ indicator }) => indicator.code).join(",")}`);
    const before = this.library;
    const left = before.filter((row) => !dropped.some(({ index }) => index === row.index));
    const rows = changes.reduce<readonly OwnIndicator[]>(
      (list, { indicator }) => [...list.filter(({ code }) => code !== indicator.code), indicator], left.map(({ indicator }) => indicator));
    this.library = rows.map((indicator, index) => ({ indicator, index, address: cellAddress("Indicators", index + 4, 0) }));
    const undo = async (): Promise<IndicatorsReport> => {
      this.library = before;
      return { kept: [], address: null, undo: null };
    };
    return { kept: [], address: this.library[0]?.address ?? null, undo };
  }

  /** Own templates, by name. */
  readonly templates = new Map<string, string>();

  async readTemplates(): Promise<readonly StoredTemplate[]> {
    this.mayFail("readTemplates");
    return [...this.templates].map(([name, file]) => ({ name, file }));
  }

  async saveTemplate({ name, file }: StoredTemplate): Promise<void> {
    this.mayFail("saveTemplate");
    this.calls.push(`saveTemplate:${name}`);
    this.templates.set(name, file);
  }

  async deleteTemplate(name: string): Promise<void> {
    this.mayFail("deleteTemplate");
    this.calls.push(`deleteTemplate:${name}`);
    this.templates.delete(name);
  }

  /** What somebody has done since a step, which would be lost if it were taken back. */
  inTheWay: readonly Finding[] = [];

  async lookAtReviews({ period, departments }: LookRequest): Promise<ReviewsLook> {
    this.mayFail("lookAtReviews");
    const there = this.reviews.get(period);
    const errors = this.checks.check(this.nodes, () => undefined).filter(({ severity, department = "" }) => severity === "error" && departments.includes(department));
    const sheets = departments.map((department): SheetLook => ({
      sheet: `${period} ${department}`, department, person: "", state: there?.has(department) === true ? "same" : "new", added: [], left: [], away: [], arriving: [], changed: [],
    }));
    return { sheets, errors, findings: [], isPlain: errors.length === 0 && sheets.every(({ state }) => state === "new") };
  }

  async generateReviews({ period, departments, despite }: GenerateRequest, work?: Work): Promise<GenerateReport> {
    this.mayFail("generateReviews");
    this.calls.push(`generateReviews:${period}:${departments.join(",")}${despite === undefined ? "" : `:${despite}`}`);
    await this.steps(work, departments.length);
    const sheets = new Map(this.reviews.get(period));
    let added = 0;
    for (const department of departments) {
      if (sheets.has(department)) continue;
      const rows = this.kpisOf(department).map((node) => resultOf(node, period));
      sheets.set(department, rows);
      added += rows.length;
    }
    const before = this.reviews.get(period);
    this.reviews.set(period, sheets);
    const undo = async (): Promise<UndoReport> => {
      this.calls.push(`undo generateReviews:${period}`);
      if (this.inTheWay.length > 0) return { kept: this.inTheWay };
      if (before === undefined) this.reviews.delete(period);
      else this.reviews.set(period, before);
      return { kept: [] };
    };
    return { sheets: departments.map((name) => `${period} ${name}`), added, kept: 0, findings: [], address: cellAddress(`${period} ${departments[0] ?? ""}`, 0, 0), undo };
  }

  async readReviews(period: PeriodId): Promise<Consolidation> {
    this.mayFail("readReviews");
    const sheets = [...(this.reviews.get(period) ?? [])];
    const findings = sheets.flatMap(([department, rows]) => rows.flatMap(({ actual, kpi, goalId }, row) => (actual !== null ? [] : [{
      id: `missingActual:${goalId}`,
      severity: "warning" as const,
      text: reviewMessages.missingActual,
      detail: reviewMessages.missingActualDetail,
      parameters: { department, kpi },
      department,
      address: cellAddress(`${period} ${department}`, row + 6, 9),
    }])));
    const totals = sheets.map(([department, rows]) => {
      const scored = rows.filter(({ score }) => score !== null);
      const coverage = scored.reduce((sum, { weight }) => sum + weight, 0);
      const total = coverage === 0 ? null : scored.reduce((sum, { score, weight }) => sum + (score ?? 0) * weight, 0) / coverage;
      const grade = total === null ? "" : total >= 100 ? "A" : "B";
      return { department, total, coverage, grade, filled: scored.length, kpis: rows.length };
    });
    return { period, results: sheets.flatMap(([, rows]) => rows), totals, findings };
  }

  async consolidate(period: PeriodId, work?: Work, note?: CorrectionNote): Promise<Consolidation> {
    this.mayFail("consolidate");
    this.calls.push(note === undefined ? `consolidate:${period}` : `consolidate:${period}:${note.reason}:${note.by}`);
    await this.steps(work, 2);
    const consolidation = await this.readReviews(period);
    this.results = [...this.results.filter((result) => result.period !== period), ...consolidation.results];
    this.resultsPeriod = period;
    return consolidation;
  }

  /** Notes of review meetings. */
  notes: readonly ReviewAction[] = [];

  async readMeeting(): Promise<MeetingReading> {
    this.mayFail("readMeeting");
    const periods = [...new Set(this.results.map(({ period }) => period))];
    const totals = await Promise.all(periods.map(async (period) => (await this.readReviews(period)).totals.map(({ department, total, grade }) => ({ period, department, total, grade }))));
    return {
      language: this.language, totals: totals.flat(), actions: this.notes, grades: defaultGrades, keyResults: this.keyResults,
      said: { messages: this.filling.said(), suggestions: this.suggestions.read(), records: this.filling.submissions() },
      results: this.results.map((result, row) => ({ ...result, address: cellAddress("Results", row + 4, 8) })),
    };
  }

  async saveNotes(changes: readonly NoteChange[]): Promise<NotesReport> {
    this.mayFail("saveNotes");
    this.calls.push(`saveNotes:${changes.length}`);
    for (const { after } of changes) {
      const at = this.notes.findIndex(({ id }) => id === after.id);
      this.notes = at < 0 ? [...this.notes, after] : this.notes.with(at, after);
    }
    return { kept: [] };
  }

  async makeMeetingPage(period: PeriodId, { department, person }: MeetingSubject, _language: Language, work?: Work): Promise<WriteReport> {
    this.mayFail("makeMeetingPage");
    this.calls.push(`makeMeetingPage:${period}:${department}:${person}`);
    await this.steps(work, 1);
    return { sheets: [`${period} ${department}`], added: 1, kept: 0, findings: [], address: cellAddress(`${period} ${department}`, 0, 0) };
  }

  async makeDashboard(period: PeriodId, work?: Work): Promise<WriteReport> {
    this.mayFail("makeDashboard");
    this.calls.push(`makeDashboard:${period}`);
    await this.steps(work, 1);
    return { sheets: ["Dashboard"], added: 1, kept: 0, findings: [], address: "Dashboard!A1" };
  }

  /** What is filled in and submitted. */
  readonly filling = new MemoryFill((period) => this.reviews.get(period) ?? new Map(), () => this.announce());

  async readFill(period: PeriodId): Promise<FillReading> {
    this.mayFail("readFill");
    return { ...this.filling.read(period, this.nodes), suggestions: this.suggestions.read().filter((suggestion) => suggestion.period === period) };
  }

  readonly suggestions = new MemorySuggestions(() => this.notes, (action) => { this.notes = [...this.notes, action]; }, () => this.announce());

  /** Sheets that can be locked. */
  protection: readonly ProtectedSheet[] = [{ name: "Goals", isProtected: false }, { name: "Results", isProtected: false }];

  async readProtection(): Promise<readonly ProtectedSheet[]> {
    return this.protection;
  }

  async protectSheets(isProtected: boolean): Promise<readonly ProtectedSheet[]> {
    this.mayFail("protectSheets");
    this.calls.push(`protectSheets:${isProtected}`);
    this.protection = this.protection.map(({ name }) => ({ name, isProtected }));
    return this.protection;
  }

  async addSuggestions(suggestions: readonly NewSuggestion[]): Promise<number> {
    this.mayFail("addSuggestions");
    this.calls.push(`addSuggestions:${suggestions.length}`);
    return this.suggestions.addSuggestions(suggestions);
  }

  async stepSuggestion(request: SuggestionRequest): Promise<SuggestionReport> {
    this.mayFail("stepSuggestion");
    this.calls.push(`stepSuggestion:${request.step}:${request.by}`);
    return this.suggestions.stepSuggestion(request);
  }

  async writeFill(change: FillChange): Promise<FillOutcome> {
    this.mayFail("writeFill");
    this.calls.push(`writeFill:${change.input}:${change.after}`);
    return this.filling.write(change);
  }

  async recordSubmission(request: SubmissionRequest): Promise<SubmissionReport> {
    this.mayFail("recordSubmission");
    this.calls.push(`recordSubmission:${request.event}:${request.by}`);
    return this.filling.record(request);
  }

  async addMessage(_table: string, message: NewMessage): Promise<void> {
    this.mayFail("addMessage");
    this.calls.push(`addMessage:${message.author}:${message.message}`);
    this.filling.say(message);
  }

  async readResults(): Promise<readonly KpiResult[]> {
    this.mayFail("readResults");
    return this.results;
  }

  async recordPushes(records: readonly PushRecord[]): Promise<void> {
    this.mayFail("recordPushes");
    this.calls.push(...records.map(({ department, revision, state }) => `recordPush:${department}:${revision}:${state}`));
    this.pushes = [...this.pushes.filter((push) => !records.some(({ pushId }) => pushId === push.pushId)), ...records];
  }

  /** The consolidated shared workbook, as it was last written. */
  shared: readonly SharedResult[] = [];

  async writeSharedResults({ results: rows }: SharedResultsRequest): Promise<WriteReport> {
    this.mayFail("writeSharedResults");
    this.calls.push(`writeSharedResults:${rows.length}`);
    this.shared = rows;
    return { sheets: ["Shared results"], added: rows.length, kept: 0, findings: [], address: "Shared results!A1" };
  }

  async readPushes(): Promise<readonly PushRecord[]> {
    return this.pushes;
  }

  /** Stages, changes and verdicts. */
  readonly cycle = new MemoryCycle({
    goals: () => this.nodes,
    sheets: (period) => [...(this.reviews.get(period)?.keys() ?? [])],
    consolidated: (period) => this.results.filter((result) => result.period === period).map(({ department }) => department),
    call: (name) => {
      this.mayFail(name.split(":")[0] ?? name);
      this.calls.push(name);
    },
  });

  readonly files = new MemoryFiles((name) => {
    this.mayFail(name);
    this.calls.push(name);
  });
  readonly readReviewFiles: KpiWorkbook["readReviewFiles"] = (period) => this.files.readReviewFiles(period);
  readonly rememberExport: KpiWorkbook["rememberExport"] = (sent) => this.files.rememberExport(sent);
  readonly writeReviewInputs: KpiWorkbook["writeReviewInputs"] = (period, inputs) => this.files.writeReviewInputs(period, inputs);
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

  /** What the cells of the limits hold; null in a workbook without the table. */
  limits: Limits | null = standardLimits;
  async readLimits(): ReturnType<KpiWorkbook["readLimits"]> {
    this.mayFail("readLimits");
    return { limits: this.limits ?? standardLimits, findings: [], isThere: this.limits !== null };
  }
  async writeLimits(changes: LimitChanges): ReturnType<KpiWorkbook["writeLimits"]> {
    this.mayFail("writeLimits");
    this.calls.push("writeLimits");
    const before = this.limits === null ? {} : Object.fromEntries(Object.keys(changes).map((key) => [key, this.limits?.[key as LimitKey] ?? ""]));
    this.limits = { ...(this.limits ?? standardLimits), ...changes } as Limits;
    return { before, address: "Rules!G6" };
  }

  /** Sheets with results, records and talks. */
  records: readonly RecordSheet[] = [{ name: "Results", isHidden: false }, { name: "Conversations", isHidden: false }];

  async readRecordSheets(): Promise<readonly RecordSheet[]> {
    return this.records;
  }

  async hideRecordSheets(isHidden: boolean): Promise<number> {
    this.mayFail("hideRecordSheets");
    const changed = this.records.filter((sheet) => sheet.isHidden !== isHidden).length;
    this.records = this.records.map(({ name }) => ({ name, isHidden }));
    return changed;
  }

  readonly shareSafe = new MemoryShareSafe(() => this.readMeeting(), (name) => {
    this.mayFail(name.split(":")[0] ?? name);
    this.calls.push(name);
  });
  readonly readShareSafe: KpiWorkbook["readShareSafe"] = () => this.shareSafe.readShareSafe();
  readonly writeShareSafeOptions: KpiWorkbook["writeShareSafeOptions"] = (options) => this.shareSafe.writeShareSafeOptions(options);
  readonly drawShareSafe: KpiWorkbook["drawShareSafe"] = (summary) => this.shareSafe.drawShareSafe(summary);

  async goTo(address: string): Promise<void> {
    this.mayFail("goTo");
    this.calls.push(`goTo:${address}`);
  }

  async watch(onChange: () => void): Promise<() => Promise<void>> {
    this.watchers.push(onChange);
    return async () => {
      this.watchers = this.watchers.filter((watcher) => watcher !== onChange);
    };
  }

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
    this.nodes = this.nodes.map((node) => (node.goal === kpi ? { ...node, weight } : node));
    this.announce();
  }

  /** What somebody types over a row of the goals sheet. */
  edit(goal: string, change: Partial<GoalNode>): void {
    this.nodes = this.nodes.map((node) => (node.goal === goal ? { ...node, ...change } : node));
    this.announce();
  }

  private announce(): void {
    for (const watcher of this.watchers) watcher();
  }

  private async areResultsCurrent(): Promise<boolean> {
    if (this.resultsPeriod === null) return false;
    const { results } = await this.readReviews(this.resultsPeriod);
    return JSON.stringify(results) === JSON.stringify(this.results.filter(({ period }) => period === this.resultsPeriod));
  }

  private kpisOf(department: string): readonly GoalNode[] {
    return this.nodes.filter((node) => node.level === "kpi" && node.department === department);
  }

  private mayFail(method: string): void {
    if (!this.failures.has(method)) return;
    const error = this.failures.get(method);
    this.failures.delete(method);
    throw error;
  }

  private async steps(work: Work | undefined, total: number): Promise<void> {
    for (let done = 0; done < total; done += 1) {
      if (done === Math.floor(total / 2) && this.gate !== null) await this.gate;
      if (work?.signal?.aborted) throw new WorkbookError("cancelled");
      work?.onProgress?.(done + 1, total);
    }
  }
}

function resultOf(node: GoalNode, period: PeriodId): KpiResult {
  return {
    period, department: node.department, owner: node.owner, goalId: node.id, code: node.code ?? "", kpi: node.goal, unit: node.unit,
    weight: node.weight ?? 0, direction: node.direction ?? 1, method: node.method ?? "ratio", target: node.target, actual: null, score: null,
    status: "", evidence: "", comment: "",
  };
}
