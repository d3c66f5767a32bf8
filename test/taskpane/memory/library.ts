import type { OwnIndicator } from "../../../src/goals/indicators/ownIndicator";
import { cellAddress } from "../../../src/sheets/address";
import type { IndicatorsReport, LibraryReading, LibraryWorkbook, StoredTemplate, WriteIndicatorsRequest } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `LibraryWorkbook` over plain data. */
export class MemoryLibrary implements LibraryWorkbook {
  constructor(private readonly book: MemoryBook) {}

  async readLibrary(): Promise<LibraryReading> {
    this.book.mayFail("readLibrary");
    const { language, library: rows, nodes } = this.book;
    return { language, hasTable: rows.length > 0, rows, findings: [], nodes, addresses: this.book.goalAddresses() };
  }

  async writeIndicators({ changes, dropped = [] }: WriteIndicatorsRequest): Promise<IndicatorsReport> {
    const { book } = this;
    book.call(`writeIndicators:${changes.map(({ indicator }) => indicator.code).join(",")}`);
    const before = book.library;
    const left = before.filter((row) => !dropped.some(({ index }) => index === row.index));
    const rows = changes.reduce<readonly OwnIndicator[]>(
      (list, { indicator }) => [...list.filter(({ code }) => code !== indicator.code), indicator], left.map(({ indicator }) => indicator));
    book.library = rows.map((indicator, index) => ({ indicator, index, address: cellAddress("Indicators", index + 4, 0) }));
    const undo = async (): Promise<IndicatorsReport> => {
      book.library = before;
      return { kept: [], address: null, undo: null };
    };
    return { kept: [], address: book.library[0]?.address ?? null, undo };
  }

  async readTemplates(): Promise<readonly StoredTemplate[]> {
    this.book.mayFail("readTemplates");
    return [...this.book.templates].map(([name, file]) => ({ name, file }));
  }

  async saveTemplate({ name, file }: StoredTemplate): Promise<void> {
    this.book.call(`saveTemplate:${name}`);
    this.book.templates.set(name, file);
  }

  async deleteTemplate(name: string): Promise<void> {
    this.book.call(`deleteTemplate:${name}`);
    this.book.templates.delete(name);
  }
}
