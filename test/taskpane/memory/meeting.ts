import { askedHeadings, writtenNames } from "../../../src/insights/ask/answer";
import type { PeriodId } from "../../../src/review";
import type { MeetingSubject } from "../../../src/review/meeting/actions";
import type { NoteChange } from "../../../src/review/meeting/saveNotes";
import { defaultGrades } from "../../../src/scoring/grade";
import { areaAddress, cellAddress } from "../../../src/sheets/address";
import { tables } from "../../../src/sheets/schema";
import { say, type Language, type Message } from "../../../src/text/language";
import type { AnswerToInsert, InsertAnswerWorkbook, InsertedAnswer, InsightsReading, InsightsWorkbook, MeetingReading, MeetingWorkbook, NotesReport, ReviewsWorkbook, Work, WriteReport } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `MeetingWorkbook`, `InsightsWorkbook` and `InsertAnswerWorkbook` over plain data. */
export class MemoryMeeting implements MeetingWorkbook, InsightsWorkbook, InsertAnswerWorkbook {
  constructor(private readonly book: MemoryBook & Pick<ReviewsWorkbook, "readReviews">, private readonly said: () => MeetingReading["said"]) {}

  async readMeeting(): Promise<MeetingReading> {
    this.book.mayFail("readMeeting");
    const totals = await this.totals();
    const { language, notes: actions, keyResults } = this.book;
    return {
      language, totals, actions, grades: defaultGrades, keyResults, said: this.said(),
      results: this.book.results.map((result, row) => ({ ...result, address: cellAddress("Results", row + 4, 8) })),
    };
  }

  async readInsights(): Promise<InsightsReading> {
    this.book.mayFail("readInsights");
    const totals = await this.totals();
    const results = this.book.results.map((result, row) => ({ ...result, cells: { actual: cellAddress("Results", row + 4, 7), score: cellAddress("Results", row + 4, 8) } }));
    const headings = askedHeadings(this.headings(tables.results.columns), this.headings(tables.totals.columns));
    return { results, totals, keyResults: this.book.keyResults, asked: results.length === 0 ? null : { headings, written: writtenNames({ results, totals }) } };
  }

  async insertAnswer({ title, headings, rows, notes, formula }: AnswerToInsert): Promise<InsertedAnswer> {
    this.book.call(`insertAnswer:${title}`);
    return {
      address: `Sheet1!${areaAddress(0, 0, notes.length + 2 + Math.max(1, rows.length), headings.length)}`, live: formula !== null,
      undo: async () => {
        this.book.calls.push(`undo insertAnswer:${title}`);
        return { kept: this.book.inTheWay };
      },
    };
  }

  async saveNotes(changes: readonly NoteChange[]): Promise<NotesReport> {
    this.book.call(`saveNotes:${changes.length}`);
    for (const { after } of changes) {
      const { notes } = this.book;
      const at = notes.findIndex(({ id }) => id === after.id);
      this.book.notes = at < 0 ? [...notes, after] : notes.with(at, after);
    }
    return { kept: [] };
  }

  async makeMeetingPage(period: PeriodId, { department, person }: MeetingSubject, _language: Language, work?: Work): Promise<WriteReport> {
    this.book.call(`makeMeetingPage:${period}:${department}:${person}`);
    await this.book.steps(work, 1);
    return { sheets: [`${period} ${department}`], added: 1, kept: 0, findings: [], address: cellAddress(`${period} ${department}`, 0, 0) };
  }

  private async totals(): Promise<MeetingReading["totals"]> {
    const periods = [...new Set(this.book.results.map(({ period }) => period))];
    const totals = await Promise.all(periods.map(async (period) =>
      (await this.book.readReviews(period)).totals.map(({ department, total, grade }) => ({ period, department, total, grade }))));
    return totals.flat();
  }

  private headings(columns: Readonly<Record<string, { readonly heading: Message }>>): readonly string[] {
    return Object.values(columns).map(({ heading }) => say(heading, this.book.language ?? "en-US"));
  }
}
