import type { IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation, ConditionalFormattingRuleModel, ConditionalFormattingViewModel, DeleteConditionalRuleMutation, SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { intersection, lastRow, subtract, type Area } from "./area";
import { initialCondition, withFormulas, type Condition } from "./conditions/condition";
import { firstOf, gridRule } from "./conditions/gridRule";
import type { Context } from "./context";
import { offsetReferences, shiftReferences } from "./moving/formulaReferences";
import { shiftAreas, type Shift } from "./moving/shift";
import { areaOfRange, rangeOf } from "./ranges";

export type { Condition } from "./conditions/condition";
export type { CellValueOperator, TextOperator } from "./conditions/operators";

/** A conditional format as Excel describes it; the grid's rule is derived from it. */
export interface ConditionalFormat {
  readonly id: string;
  readonly sheetId: string;
  areas: readonly Area[];
  /** Null until the add-in has said when the format applies. */
  condition: Condition | null;
  readonly kind: Condition["kind"];
  style: IStyleBase;
  stopIfTrue: boolean;
}

export interface ConditionalFormatsState {
  readonly formats: readonly ConditionalFormat[];
  /** The grid's own rules, by sheet. */
  readonly rules: Readonly<Record<string, readonly IConditionFormattingRule[]>>;
}

/** The conditional formats that were made through the API, first in order of priority. */
export class ConditionalFormats {
  private readonly formats = new Map<string, ConditionalFormat>();
  private nextId = 1;
  /** How a formula is spelled; set by the engine. */
  spell: (formula: string) => string = (formula) => formula;

  constructor(private readonly context: Context) {}

  /** Those that hold for a cell of the area, by priority: the newest first. */
  of(sheetId: string, area: Area): ConditionalFormat[] {
    this.forgetDeleted();
    return [...this.formats.values()]
      .filter((format) => format.sheetId === sheetId && format.areas.some((own) => intersection(own, area)))
      .reverse();
  }

  byId(id: string): ConditionalFormat | null {
    this.forgetDeleted();
    return this.formats.get(id) ?? null;
  }

  add(sheetId: string, area: Area, kind: Condition["kind"]): ConditionalFormat {
    const id = `cf-${this.nextId++}`;
    const format: ConditionalFormat = { id, sheetId, areas: [area], kind, condition: initialCondition(kind), style: {}, stopIfTrue: false };
    this.formats.set(id, format);
    this.update(format);
    return format;
  }

  /** Shows the format's present state in the grid. */
  update(format: ConditionalFormat): void {
    this.rewrite(format, this.spell);
    if (!format.condition) return;
    const rule: IConditionFormattingRule = {
      cfId: format.id, stopIfTrue: format.stopIfTrue, ranges: format.areas.map(rangeOf), rule: gridRule(format.condition, format.style, format.areas),
    };
    const shown = this.rule(format);
    this.context.run(shown ? SetConditionalRuleMutation.id : AddConditionalRuleMutation.id, { subUnitId: format.sheetId, rule, cfId: format.id });
  }

  /** The format's place among those of its sheet: 0 is looked at first. */
  priority(format: ConditionalFormat): number {
    return this.ofSheet(format.sheetId).indexOf(format);
  }

  setPriority(format: ConditionalFormat, priority: number): void {
    const order = this.ofSheet(format.sheetId).filter((other) => other !== format);
    order.splice(priority, 0, format);
    // What is added last is looked at first, here and in the grid.
    for (const each of order.reverse()) {
      this.remove(each);
      this.formats.set(each.id, each);
      this.update(each);
    }
  }

  private ofSheet(sheetId: string): ConditionalFormat[] {
    this.forgetDeleted();
    return [...this.formats.values()].filter((format) => format.sheetId === sheetId).reverse();
  }

  copySheet(from: string, to: string): void {
    for (const { kind, condition, areas, style, stopIfTrue } of this.ofSheet(from).reverse()) {
      const [first] = areas;
      if (!first) continue;
      const copy = this.add(to, first, kind);
      Object.assign(copy, { areas: [...areas], condition, style, stopIfTrue });
      this.update(copy);
    }
  }

  capture(): ConditionalFormatsState {
    this.forgetDeleted();
    return {
      formats: [...this.formats.values()],
      rules: Object.fromEntries(this.context.workbook.getSheetOrders().map((sheetId) => [sheetId, this.rules(sheetId)])),
    };
  }

  restore({ formats, rules }: ConditionalFormatsState): void {
    this.formats.clear();
    for (const format of formats) this.formats.set(format.id, { ...format });
    for (const [sheetId, wanted] of Object.entries(rules)) {
      const present = [...this.rules(sheetId)];
      if (JSON.stringify(present) === JSON.stringify(wanted)) continue;
      for (const { cfId } of present) this.context.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId });
      // What is added last is looked at first.
      for (const rule of [...wanted].reverse()) this.context.run(AddConditionalRuleMutation.id, { subUnitId: sheetId, rule });
    }
  }

  remove(format: ConditionalFormat): void {
    this.formats.delete(format.id);
    if (this.rule(format)) this.context.run(DeleteConditionalRuleMutation.id, { subUnitId: format.sheetId, cfId: format.id });
  }

  /** Makes a format hold for further areas; on another sheet it becomes a format of its own. */
  extend(format: ConditionalFormat, sheetId: string, areas: readonly Area[]): void {
    if (format.sheetId === sheetId) {
      this.formats.set(format.id, format);
      const all = [...format.areas, ...areas];
      this.reanchor(format, all);
      format.areas = all;
      return this.update(format);
    }
    const copy: ConditionalFormat = { ...format, id: `cf-${this.nextId++}`, sheetId };
    this.formats.set(copy.id, copy);
    this.reanchor(copy, areas);
    copy.areas = areas;
    this.update(copy);
  }

  /** Takes every conditional format away from an area, the grid's own too; they stay for their other cells. */
  clear(sheetId: string, area: Area): void {
    for (const format of this.of(sheetId, area)) {
      const left = format.areas.flatMap((own) => subtract(own, area));
      this.reanchor(format, left);
      format.areas = left;
      if (format.areas.length === 0) this.remove(format);
      else this.update(format);
    }
    this.changeRanges(sheetId, (own) => subtract(own, area));
  }

  /** Takes the formats along with their cells, and the references in their formulas with those they mean. */
  follow(shift: Shift): void {
    const keep = (area: Area): Area[] => shiftAreas(area, shift);
    const name = (id: string): string => this.context.sheet(id).getName();
    const { sheetId } = shift;
    const target = shift.kind === "move" ? shift.toSheetId : sheetId;
    this.changeRanges(sheetId, keep);
    for (const format of this.present()) {
      const before = JSON.stringify(format);
      if (format.sheetId === sheetId) {
        if (shift.kind === "delete") this.reanchor(format, format.areas.flatMap((own) => subtract(own, shift.area)));
        format.areas = format.areas.flatMap(keep);
      }
      this.rewrite(format, (formula) => shiftReferences(formula, shift, name(format.sheetId), name(sheetId), name(target)));
      if (format.areas.length === 0) this.formats.delete(format.id);
      else if (JSON.stringify(format) !== before) this.update(format);
    }
  }

  /** Formats that hold for all of these rows hold for those added below them too. */
  lengthen(sheetId: string, rows: Area, added: number): void {
    for (const format of this.of(sheetId, rows)) {
      const isWhole = (area: Area): boolean => area.row <= rows.row && lastRow(area) === lastRow(rows) && intersection(area, rows) !== null;
      if (!format.areas.some(isWhole)) continue;
      format.areas = format.areas.map((area) => (isWhole(area) ? { ...area, rows: area.rows + added } : area));
      this.update(format);
    }
  }

  /** Rewrites the formulas of all formats, each with the sheet it stands on, as when a sheet gets another name. */
  rewriteAll(change: (formula: string, sheetId: string) => string): void {
    for (const format of this.present()) {
      const before = JSON.stringify(format.condition);
      this.rewrite(format, (formula) => change(formula, format.sheetId));
      if (JSON.stringify(format.condition) !== before) this.update(format);
    }
  }

  /** Values have changed: whether a format applies is to be found out again where it is in sight. */
  reconsider(): void {
    const { injector, unitId, workbook } = this.context;
    const view = injector.get(ConditionalFormattingViewModel);
    for (const sheet of workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      for (const { cfId } of this.rules(sheetId)) view.markRuleDirty(unitId, sheetId, cfId);
    }
  }

  /** The formats of a deleted sheet wait unchanged, in case undo brings it back. */
  private present(): ConditionalFormat[] {
    return [...this.formats.values()].filter((format) => this.context.workbook.getSheetBySheetId(format.sheetId) != null);
  }

  private rule({ sheetId, id }: ConditionalFormat): IConditionFormattingRule | undefined {
    return this.rules(sheetId).find(({ cfId }) => cfId === id);
  }

  private rules(sheetId: string): readonly IConditionFormattingRule[] {
    return this.context.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.context.unitId, sheetId) ?? [];
  }

  private changeRanges(sheetId: string, change: (area: Area) => Area[]): void {
    for (const rule of [...this.rules(sheetId)]) {
      const before = rule.ranges.map(areaOfRange);
      const after = before.flatMap(change);
      if (after.length === before.length && after.every((area, index) => area === before[index])) continue;
      if (after.length === 0) this.context.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId: rule.cfId });
      else this.context.run(SetConditionalRuleMutation.id, { subUnitId: sheetId, cfId: rule.cfId, rule: { ...rule, ranges: after.map(rangeOf) } });
    }
  }

  /** A format's formulas are written for its first cell: they move when it will keep only these cells and another is first. */
  private reanchor(format: ConditionalFormat, left: readonly Area[]): void {
    const before = firstOf(format.areas);
    const after = firstOf(left);
    if (before && after) this.rewrite(format, (formula) => offsetReferences(formula, after.row - before.row, after.column - before.column));
  }

  private rewrite(format: ConditionalFormat, change: (formula: string) => string): void {
    if (format.condition) format.condition = withFormulas(format.condition, change);
  }

  /** The user may delete a rule in the grid: then it is gone here too. */
  private forgetDeleted(): void {
    for (const format of this.formats.values()) if (format.condition && !this.rule(format)) this.formats.delete(format.id);
  }
}
