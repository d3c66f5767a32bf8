import { standardLimits, type LimitKey, type Limits } from "../../../src/goals/limits/limits";
import type { LimitChanges, LimitsWorkbook } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `LimitsWorkbook` over plain data. */
export class MemoryLimits implements LimitsWorkbook {
  constructor(private readonly book: MemoryBook) {}

  async readLimits(): ReturnType<LimitsWorkbook["readLimits"]> {
    this.book.mayFail("readLimits");
    const { limits } = this.book;
    return { limits: limits ?? standardLimits, findings: [], isThere: limits !== null };
  }

  async writeLimits(changes: LimitChanges): ReturnType<LimitsWorkbook["writeLimits"]> {
    this.book.call("writeLimits");
    const { limits } = this.book;
    const before = limits === null ? {} : Object.fromEntries(Object.keys(changes).map((key) => [key, limits[key as LimitKey] ?? ""]));
    this.book.limits = { ...(limits ?? standardLimits), ...changes } as Limits;
    return { before, address: "Rules!G6" };
  }
}
