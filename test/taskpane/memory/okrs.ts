import { checkOkrs } from "../../../src/goals/okr/checkOkrs";
import { okrTotals } from "../../../src/goals/okr/totalWithOkrs";
import { cellAddress } from "../../../src/sheets/address";
import type { AddOkrRequest, OkrsReading, OkrsWorkbook, WriteReport } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `OkrsWorkbook` over plain data. */
export class MemoryOkrs implements OkrsWorkbook {
  constructor(private readonly book: MemoryBook) {}

  async readOkrs(): Promise<OkrsReading> {
    this.book.mayFail("readOkrs");
    const { keyResults, nodes } = this.book;
    const goals = nodes.filter(({ level }) => level !== "kpi").map(({ id, goal }) => ({ id, goal }));
    const addresses = Object.fromEntries(keyResults.map(({ id }, row) => [id, cellAddress("OKRs", row + 4, 1)]));
    return { keyResults, findings: checkOkrs(keyResults, null), addresses, totals: okrTotals(keyResults, [{ department: "Sales", period: "2026Q4", total: 90 }]), goals };
  }

  async addOkr({ keyResults }: AddOkrRequest): Promise<WriteReport> {
    this.book.call("addOkr");
    const kept = this.book.keyResults.length;
    this.book.keyResults = [...this.book.keyResults, ...keyResults.map((each, index) => ({ ...each, id: `O-${kept + index}` }))];
    return { sheets: ["OKRs"], added: keyResults.length, kept, findings: [], address: "OKRs!A1" };
  }
}
