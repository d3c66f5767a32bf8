import { defaultOptions } from "../../../src/review/shareSafe/options";
import type { ShareSafeOptions, ShareSafeSummary } from "../../../src/review/shareSafe/types";
import { cellAddress } from "../../../src/sheets/address";
import type { DrawnSummary, MeetingReading, ShareSafeReading, ShareSafeWorkbook } from "../../../src/workbook/types";

/** `ShareSafeWorkbook` over plain data. */
export class MemoryShareSafe implements ShareSafeWorkbook {
  options: ShareSafeOptions = defaultOptions;
  /** Summaries that stand in the workbook. */
  drawn: readonly ShareSafeSummary[] = [];
  /** Somebody writes on the sheets. */
  isChanged = false;

  constructor(private readonly results: () => Promise<MeetingReading>, private readonly call: (name: string) => void) {}

  async readShareSafe(): Promise<ShareSafeReading> {
    const { language, results, totals, grades } = await this.results();
    return { language, results, totals, grades, options: this.options };
  }

  async writeShareSafeOptions(options: ShareSafeOptions): Promise<void> {
    this.call("writeShareSafeOptions");
    this.options = options;
  }

  async drawShareSafe(summary: ShareSafeSummary): Promise<DrawnSummary> {
    this.call(`drawShareSafe:${summary.period}`);
    const sheet = `${summary.period} summary`;
    this.drawn = [...this.drawn, summary];
    const undo = async (): Promise<boolean> => {
      if (this.isChanged) return false;
      this.drawn = this.drawn.filter((each) => each !== summary);
      return true;
    };
    return { sheet, address: cellAddress(sheet, 0, 0), undo };
  }
}
