import type { GoalNode } from "../../../src/goals/types";
import type { KpiResult, PeriodId } from "../../../src/review";
import { reviewInputs, type ReviewInput } from "../../../src/review/cycle/locks";
import { sameEntry, type Entry } from "../../../src/review/fill/entry";
import { refusalOf, standingAt, submissionsOf, type SubmissionRecord, type SubmissionStanding } from "../../../src/review/fill/submissions";
import type { ThreadMessage } from "../../../src/review/fill/threads";
import { cellAddress } from "../../../src/sheets/address";
import type { FillChange, FillOutcome, FillReading, FillRow, FillSheet, NewMessage, SubmissionReport, SubmissionRequest } from "../../../src/workbook/types";

type Sheets = Map<string, KpiResult[]>;

/** Filling in and submitting over plain data, by the rules of the product. */
export class MemoryFill {
  private readonly others = new Map<string, Entry>();
  private readonly records: SubmissionRecord[] = [];
  private readonly messages: ThreadMessage[] = [];
  /** Actuals that are texts, as somebody typed them into the sheet, by goal. */
  readonly texts = new Map<string, string>();
  private minutes = 0;

  constructor(private readonly sheetsOf: (period: PeriodId) => Sheets, private readonly announce: () => void) {}

  read(period: PeriodId, nodes: readonly GoalNode[]): Omit<FillReading, "suggestions"> {
    return { period, sheets: [...this.sheetsOf(period)].map(([department, rows]) => this.sheet(period, department, rows, nodes)) };
  }

  write({ period, table, goalId, input, before, after }: FillChange): FillOutcome {
    const row = this.sheetsOf(period).get(table)?.find((each) => each.goalId === goalId);
    if (row === undefined) return { kind: "gone" };
    if (!this.open(period, table).has(input)) return { kind: "locked" };
    const now = this.entry(row, input);
    if (sameEntry(now, after)) return { kind: "written" };
    if (!sameEntry(now, before)) return { kind: "conflict", now };
    this.set(period, row, input, after);
    this.announce();
    return { kind: "written" };
  }

  record({ period, table, event, by, note, appellant }: SubmissionRequest): SubmissionReport {
    const before = this.standing(period, table);
    const whose = appellant === undefined ? {} : { appellant };
    const refused = refusalOf(event, before, { by, ...whose });
    if (refused !== null) return { standing: before, refused };
    this.records.push({ period, department: table, owner: "", state: event, by, note, at: this.now(), revision: before.revision + (event === "submitted" ? 1 : 0), ...whose });
    this.announce();
    return { standing: this.standing(period, table), refused: null };
  }

  say(message: NewMessage): void {
    this.messages.push({ ...message, at: this.now() });
    this.announce();
  }

  said(): readonly ThreadMessage[] {
    return this.messages;
  }

  submissions(): readonly SubmissionRecord[] {
    return this.records;
  }

  standing(period: PeriodId, department: string): SubmissionStanding {
    return standingAt(submissionsOf(this.records), { period, department, owner: "" });
  }

  private sheet(period: PeriodId, department: string, rows: readonly KpiResult[], nodes: readonly GoalNode[]): FillSheet {
    const filled = rows.map((row, index): FillRow => {
      const { goalId, kpi, unit, weight, target, direction, score, status } = row;
      const goal = nodes.find(({ id }) => id === goalId);
      return {
        goalId, kpi, unit, weight, target, direction, score, status, section: "weighted", nature: goal?.nature ?? null, anchors: goal?.anchors ?? "",
        entries: Object.fromEntries(reviewInputs.map((input) => [input, this.entry(row, input)])) as FillRow["entries"],
        isFilled: row.actual !== null, address: cellAddress(`${period} ${department}`, index + 7, 5), history: [],
        messages: this.messages.filter((message) => message.goalId === goalId),
      };
    });
    return {
      table: department, sheet: `${period} ${department}`, department, person: "", due: "", isClosed: false,
      standing: this.standing(period, department), open: this.open(period, department), rows: filled,
      filled: filled.filter(({ isFilled }) => isFilled).length, kpis: filled.length, total: null, grade: "",
    };
  }

  private open(period: PeriodId, department: string): ReadonlySet<ReviewInput> {
    return this.standing(period, department).state === "submitted" ? new Set() : new Set(reviewInputs);
  }

  private entry(row: KpiResult, input: ReviewInput): Entry {
    if (input === "actual") return this.texts.get(row.goalId) ?? row.actual;
    return this.others.get(`${row.period} ${row.goalId} ${input}`) ?? null;
  }

  private set(period: PeriodId, row: KpiResult, input: ReviewInput, after: Entry): void {
    if (input !== "actual") {
      this.others.set(`${period} ${row.goalId} ${input}`, after);
      return;
    }
    const actual = typeof after === "number" ? after : null;
    this.texts.delete(row.goalId);
    if (typeof after === "string") this.texts.set(row.goalId, after);
    Object.assign(row, { actual, score: actual });
  }

  /** Every event has a time of its own. */
  private now(): string {
    this.minutes += 1;
    return `2026-11-22 09:${String(this.minutes).padStart(2, "0")}:00 +08:00`;
  }
}
