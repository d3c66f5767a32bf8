import type { GoalCells, SmartMark, SmartMarksReport, SmartWorkbook, TextChange, TextsReport } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `SmartWorkbook` over plain data. */
export class MemorySmart implements SmartWorkbook {
  constructor(private readonly book: MemoryBook) {}

  async readGoalCells(): Promise<GoalCells> {
    this.book.mayFail("readGoalCells");
    return { address: "Sheet1!A1:A9", isCut: false, cells: [...this.book.goalCells].map(([address, text]) => ({ address, text })) };
  }

  async writeGoalTexts(changes: readonly TextChange[]): Promise<TextsReport> {
    this.book.call(`writeGoalTexts:${changes.length}`);
    const written = changes.filter((change) => this.says(change) === change.before);
    for (const change of written) this.write(change);
    return { written, kept: changes.filter((change) => !written.includes(change)) };
  }

  async writeSmartMarks(marks: readonly SmartMark[]): Promise<SmartMarksReport> {
    this.book.call(`writeSmartMarks:${marks.length}`);
    const { smart } = this.book;
    const before = marks.map(({ id }) => ({ id, marks: smart.get(id) ?? "" }));
    for (const { id, marks: text } of marks) smart.set(id, text);
    return { written: marks.length, before, address: "Goals!X5" };
  }

  private says({ place }: TextChange): string | undefined {
    return place.kind === "cell" ? this.book.goalCells.get(place.address) : this.book.nodes.find(({ id }) => id === place.id)?.goal;
  }

  private write({ place, after }: TextChange): void {
    if (place.kind === "cell") this.book.goalCells.set(place.address, after);
    else this.book.nodes = this.book.nodes.map((node) => (node.id === place.id ? { ...node, goal: after } : node));
  }
}
