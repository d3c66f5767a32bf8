import { sameScalar } from "../../../src/review/files/scalars";
import type { PeriodId } from "../../../src/review";
import type { DataKpi } from "../../../src/review/data/types";
import type { DataReading, DataWorkbook, ReviewInput, TakeDataRequest, TakenData } from "../../../src/workbook/types";

/** `DataWorkbook` over plain data, by the same rules. */
export class MemoryData implements DataWorkbook {
  reading: DataReading = { kpis: [], rollUps: new Map(), collected: null, taken: new Map(), typed: new Map(), names: {} };
  /** What was asked to be written, the last one last. */
  readonly taken: TakeDataRequest[] = [];

  constructor(private readonly call: (name: string) => void) {}

  async readData(_period: PeriodId): Promise<DataReading> {
    this.call("readData");
    return this.reading;
  }

  async takeData(request: TakeDataRequest): Promise<TakenData> {
    this.call("takeData");
    this.taken.push(request);
    const before = this.reading;
    const written = request.inputs.filter((input) => this.holds(input));
    const kept = request.inputs.filter((input) => !written.includes(input));
    const after = (kpi: DataKpi): DataKpi => {
      const input = written.find(({ table, goalId }) => table === kpi.table && goalId === kpi.goalId);
      return input === undefined || typeof input.after === "object" ? kpi : { ...kpi, actual: input.after };
    };
    this.reading = { ...before, kpis: before.kpis.map(after), names: request.names };
    const undo = async () => {
      this.reading = before;
      return { kept: [] };
    };
    return { written, kept, address: written.length === 0 ? "" : "Review!F8", sheet: "Data", isMade: request.collected.length > 0 && request.collected.every(({ value }) => value === null), undo };
  }

  private holds({ table, goalId, before }: ReviewInput): boolean {
    const kpi = this.reading.kpis.find((each) => each.table === table && each.goalId === goalId);
    return kpi !== undefined && typeof before !== "object" ? sameScalar(kpi.actual, before) : kpi?.actual === null && before === null;
  }
}
