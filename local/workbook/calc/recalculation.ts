import { errorFrom } from "./coercion";
import { ChangeList, type Change } from "./changes";
import { Formula } from "./formula";
import type { FunctionRegistry } from "./functionRegistry";
import { visitDependents, visitListeners, type Node } from "./graph";
import { readingIn } from "./numberText";
import { schedule } from "./schedule";
import type { Sheet } from "./sheet";
import { Spills } from "./spill";
import type { Symbols } from "./symbols";
import type { Value } from "./values";

/** A formula evaluated more often than this in one recalculation is part of a circle of spills. */
const evaluationLimit = 50;

/** Brings formulas up to date, precedents first, until nothing is left to do. */
export class Recalculation {
  /** Formulas, and ranges whose readers are meant, that wait to be calculated. */
  readonly dirty = new Set<Node>();
  /** What has changed since it was last taken. */
  private changes = new ChangeList();
  /** Formulas that were stopped because they would not settle: any edit may end what drove them. */
  private readonly unsettled = new Set<Formula>();
  /** Formulas whose result depends on how far the workbook is filled. */
  private readonly extentReaders = new Set<Formula>();
  private knownRows = 0;
  private knownColumns = 0;
  private readonly spills: Spills;
  /** Formulas with a result that wait for the next full run, while only new ones are calculated. */
  private held: Set<Formula> | null = null;
  private run = 0;
  private round = 0;
  /** Position in the schedule of the round; -1 between rounds. */
  private position = -1;

  constructor(
    private readonly functions: FunctionRegistry,
    private readonly symbols: Symbols,
    /** Whether a sheet's formulas keep the results that they have. */
    private readonly isPaused: (sheetId: string) => boolean,
    /** The language in which texts are read. */
    private readonly language: () => string,
  ) {
    this.spills = new Spills(symbols, {
      changed: (sheet, row, column) => this.cellChanged(sheet, row, column),
      dirty: (formula) => this.dirty.add(formula),
    });
  }

  /** Everything that reads this cell must be calculated again. Outside a recalculation nothing is reported. */
  touch(sheet: Sheet, row: number, column: number): void {
    visitListeners(sheet, row, column, (node) => this.wake(node));
  }

  /** A cell was filled or emptied: formulas that want to spill over it try again. */
  occupancyChanged(sheet: Sheet, row: number, column: number): void {
    this.spills.occupancyChanged(sheet, row, column);
  }

  /** A formula goes away: takes back what it spilled, and wakes those that were in a circle with it. */
  forget(formula: Formula): void {
    this.spills.retract(formula);
    this.leaveCircle(formula);
    this.dirty.delete(formula);
    this.extentReaders.delete(formula);
  }

  /** Formulas on a sheet that give arrays: a table that moves gives or takes them room. */
  wakeArrays(sheet: Sheet): void {
    for (const formula of this.spills.arrays) if (formula.sheet === sheet) this.dirty.add(formula);
  }

  execute(): void {
    readingIn(this.language(), () => this.executeRounds());
  }

  private executeRounds(): void {
    this.run++;
    for (const formula of this.unsettled) if (!formula.removed) this.dirty.add(formula);
    this.unsettled.clear();
    do {
      while (this.dirty.size > 0) this.executeRound();
    } while (this.extentHasChanged());
  }

  /** Calculates the formulas that have no result yet, from what the others show; those go on waiting. */
  executeNew(): void {
    const held = (this.held = new Set<Formula>());
    this.execute();
    this.held = null;
    for (const formula of held) this.dirty.add(formula);
  }

  takeChanges(): Change[] {
    const changes = this.changes.finish();
    this.changes = new ChangeList();
    return changes;
  }

  /** When the workbook has grown, formulas that read columns or rows to their end are calculated again. */
  private extentHasChanged(): boolean {
    const { rows, columns } = this.symbols.extent;
    if (rows === this.knownRows && columns === this.knownColumns) return false;
    this.knownRows = rows;
    this.knownColumns = columns;
    for (const formula of this.extentReaders) this.dirty.add(formula);
    return this.dirty.size > 0;
  }

  private executeRound(): void {
    // The schedule turns the order round: what was entered first comes first, as far as it can.
    const seeds = [...this.dirty].reverse();
    this.dirty.clear();
    for (const seed of seeds) seed.pending = true;
    this.round++;
    const steps = schedule<Node>(seeds, this.round, (node, into) => visitDependents(node, (next) => into.push(next)));
    for (this.position = 0; this.position < steps.length; this.position++) {
      const step = steps[this.position] as Node | readonly Node[];
      if (!Array.isArray(step)) this.workThrough(step as Node);
      else this.settleCircle(step as readonly Node[]);
    }
    this.position = -1;
  }

  private workThrough(node: Node): void {
    if (!(node instanceof Formula)) {
      if (!node.pending) return;
      node.pending = false;
      visitDependents(node, (next) => this.wake(next));
      return;
    }
    if (!node.pending) return;
    node.pending = false;
    if (node.removed || (node.isCalculated && this.isPaused(node.sheet.id))) return;
    if (node.isCalculated && this.held !== null) {
      this.held.add(node);
      return;
    }
    node.isCalculated = true;
    this.leaveCircle(node);
    if (this.tooOften(node)) {
      node.circle = [node];
      this.unsettled.add(node);
    }
    const { extent } = this.symbols;
    extent.wasRead = false;
    this.spills.store(node, node.circle === null ? this.evaluate(node) : 0);
    if (extent.wasRead) this.extentReaders.add(node);
    else this.extentReaders.delete(node);
  }

  /** Formulas that depend on themselves show 0, as in Excel. */
  private settleCircle(members: readonly Node[]): void {
    if (!members.some((member) => member.pending)) return;
    const formulas = members.filter((member) => member instanceof Formula && !member.removed) as Formula[];
    if (this.retractSpills(formulas)) return;
    for (const formula of formulas) this.leaveCircle(formula, formulas);
    for (const formula of formulas) formula.circle = formulas;
    for (const formula of formulas) this.spills.storeInCircle(formula);
    for (const member of members) {
      // Readers outside the circle hear of news from outside it that came through one of its ranges.
      if (member.pending && !(member instanceof Formula)) member.listeners.forEach((listener) => this.wake(listener));
      member.pending = false;
    }
  }

  /**
   * A circle that a spill closes may be one of yesterday's values only: once in a recalculation its formulas are
   * calculated again with the spill taken back.
   */
  private retractSpills(formulas: readonly Formula[]): boolean {
    const spilling = formulas.filter((formula) => formula.spills && formula.retractedIn !== this.run);
    if (spilling.length === 0) return false;
    for (const formula of spilling) {
      formula.retractedIn = this.run;
      this.spills.retract(formula);
    }
    for (const formula of formulas) this.dirty.add(formula);
    return true;
  }

  /** What broke the circle for one of its formulas may have done so for the others, unless they are in a new one together. */
  private leaveCircle(formula: Formula, together: readonly Formula[] = [formula]): void {
    for (const other of formula.circle ?? []) {
      if (other.circle === formula.circle && !other.removed && !together.includes(other)) this.dirty.add(other);
    }
    formula.circle = null;
  }

  /** What a formula comes to where it stands, with the values that its precedents have now. */
  evaluate(formula: Formula): Value {
    this.functions.current = formula;
    formula.asyncCalls?.beginEvaluation();
    try {
      return formula.template.evaluate(formula, null);
    } catch (thrown) {
      return errorFrom(thrown);
    } finally {
      formula.asyncCalls?.endEvaluation();
      this.functions.current = null;
    }
  }

  private tooOften(formula: Formula): boolean {
    if (formula.countedIn !== this.run) {
      formula.countedIn = this.run;
      formula.evaluations = 0;
    }
    return ++formula.evaluations > evaluationLimit;
  }

  private cellChanged(sheet: Sheet, row: number, column: number): void {
    this.changes.add(sheet, row, column);
    this.touch(sheet, row, column);
  }

  /** Marks a reader of something new: for its turn in this round if that is still to come, else for the next round. */
  private wake(node: Node): void {
    const scheduled = this.position >= 0 && node.round === this.round;
    if (scheduled && node.order > this.position) node.pending = true;
    else if (!(node instanceof Formula)) {
      // A range inside the circle that is being settled: its readers outside the circle are still to come.
      if (scheduled && node.order === this.position) node.listeners.forEach((listener) => this.wake(listener));
      else this.dirty.add(node);
    } else if (!node.removed && !(scheduled && node.order === this.position && node.circle !== null)) this.dirty.add(node);
  }
}
