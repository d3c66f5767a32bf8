import { branchOf, goalTree } from "../../../src/goals";
import { rollUpsIn } from "../../../src/goals/cascade/rollUp";
import { importedTargets } from "../../../src/goals/importing/importedTargets";
import { importedTree } from "../../../src/goals/importing/importedTree";
import { indicators } from "../../../src/goals/library";
import { plannedRows } from "../../../src/goals/targets/periodPlan";
import type { CreateGoalsRequest, GoalsMade, GoalsWorkbook, ImportGoalsRequest, OwnSheet, UndoReport, Work, WriteReport } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** How `GoalsWorkbook` makes a goal tree, over plain data. */
export class MemoryNewGoals implements Pick<GoalsWorkbook, "createGoals" | "importGoals" | "readOwnSheet"> {
  constructor(private readonly book: MemoryBook) {}

  async createGoals({ language, strategy, goals = [], departments, periods }: CreateGoalsRequest, work?: Work): Promise<GoalsMade> {
    const { book } = this;
    book.call("createGoals");
    await book.steps(work, 4);
    book.language = language;
    const before = book.nodes.length;
    book.nodes = before === 0
      ? goalTree({ strategy, goals, departments, language })
      : [...book.nodes, ...departments.flatMap((department) => branchOf(department, language))];
    const targets = periods === undefined ? [] : plannedRows(book.nodes, departments, periods, rollUpsIn(indicators));
    book.targets = [...book.targets, ...targets];
    return {
      ...(before === 0 && { undo: () => this.empty() }),
      sheets: ["Goals", "Indicators", "Rules"], added: book.nodes.length - before, kept: before, findings: [], address: "Goals!A5", goals: book.nodes.slice(before).map(({ id }) => id), targets,
    };
  }

  async importGoals({ language, strategy, kpis }: ImportGoalsRequest, work?: Work): Promise<WriteReport> {
    const { book } = this;
    book.call("importGoals");
    await book.steps(work, 4);
    book.language = language;
    const added = importedTree(kpis, strategy, language);
    book.nodes = [...book.nodes, ...added];
    book.targets = [...book.targets, ...importedTargets(added, kpis)];
    return { sheets: ["Goals"], added: book.nodes.length, kept: 0, findings: [], address: "Goals!A5", goals: added.map(({ id }) => id) };
  }

  async readOwnSheet(): Promise<OwnSheet> {
    this.book.mayFail("readOwnSheet");
    return this.book.ownSheet;
  }

  /** Takes the first goals of a workbook back. */
  private async empty(): Promise<UndoReport> {
    this.book.nodes = [];
    this.book.targets = [];
    this.book.language = null;
    this.book.announce();
    return { kept: [] };
  }
}
