import type { Posting } from "../../../src/review/incentives/postings";
import type { PeriodId } from "../../../src/review";
import type { ApproveRequest, Approved, IncentiveReading, IncentivesWorkbook, Undoable, WriteReport } from "../../../src/workbook/types";

/** `IncentivesWorkbook` over plain data: the reading is what a test says; steps change what they change in a workbook. */
export class MemoryIncentives implements IncentivesWorkbook {
  reading: IncentiveReading = { language: null, rules: null, pools: null, list: null, payouts: [], postings: [], approved: null, findings: [] };
  /** What a list would say once it is made. */
  next: Partial<IncentiveReading> = {};
  readonly approvals: ApproveRequest[] = [];
  readonly statements: string[] = [];
  /** Somebody else changes the list before it is approved. */
  isOutdated = false;

  constructor(private readonly call: (name: string) => void) {}

  async readIncentives(): Promise<IncentiveReading> {
    this.call("readIncentives");
    return this.reading;
  }

  async makeIncentiveRules(): Promise<WriteReport & Undoable> {
    this.call("makeIncentiveRules");
    this.reading = { ...this.reading, rules: "'Incentive rules'!E6" };
    return report("Incentive rules", 1);
  }

  async makeIncentiveList(period: PeriodId): Promise<WriteReport & Undoable> {
    this.call("makeIncentiveList");
    const added = this.reading.list === null ? (this.next.payouts ?? []).length : 0;
    this.reading = { ...this.reading, list: `'${period} Bonus'!A8`, ...this.next };
    return { ...report(`${period} Bonus`, added), kept: this.reading.payouts.length - added };
  }

  async approveIncentives(request: ApproveRequest): Promise<Approved> {
    this.call("approveIncentives");
    this.approvals.push(request);
    if (this.isOutdated) return { ...report("Payouts", 0), isOutdated: true };
    const paid = (this.reading.approved ?? 0) + request.postings.reduce((sum: number, { amount }: Posting) => sum + amount, 0);
    this.reading = { ...this.reading, approved: paid, postings: [] };
    return { ...report("Payouts", request.postings.length), isOutdated: false };
  }

  async makeStatements(_period: PeriodId, people: readonly string[]): Promise<WriteReport> {
    this.call("makeStatements");
    this.statements.push(...people);
    return report(`Statement ${people[0] ?? ""}`, people.length);
  }
}

function report(sheet: string, added: number): WriteReport {
  return { sheets: [sheet], added, kept: 0, findings: [], address: `'${sheet}'!A1` };
}
