import { Tools, type IDataValidationRule, type IRange, type ISheetDataValidationRule } from "@univerjs/core";
import {
  AddDataValidationMutation, DataValidationModel, getRuleOptions, getRuleSetting, RemoveDataValidationMutation, UpdateDataValidationMutation, UpdateRuleType,
} from "@univerjs/data-validation";
import { bounding, intersection, sameArea, subtract, type Area } from "../area";
import type { Context } from "../context";
import { offsetReferences, shiftReferences } from "../moving/formulaReferences";
import { shiftAreas, type Shift } from "../moving/shift";
import { areaOfRange, firstCell, rangeOf } from "../ranges";

/** What a rule says, without the cells that it holds for. */
export type ValidationSettings = Omit<IDataValidationRule, "uid" | "ranges">;

/** The rules for what may be typed into cells. */
export class Validation {
  private readonly model: DataValidationModel;
  private nextId = 1;
  private changes = 0;

  constructor(private readonly context: Context) {
    this.model = context.injector.get(DataValidationModel);
    this.model.ruleChange$.subscribe(() => this.changes++);
  }

  rules(sheetId: string): readonly ISheetDataValidationRule[] {
    return this.model.getRules(this.context.unitId, sheetId) as ISheetDataValidationRule[];
  }

  /** The rule of the whole area, with its formulas as they are for its first cell; null when no cell of it has one, "mixed" when they differ. */
  of(sheetId: string, area: Area): ISheetDataValidationRule | null | "mixed" {
    const touching = this.rules(sheetId).filter(({ ranges }) => ranges.some((range) => intersection(areaOfRange(range), area)));
    const [rule] = touching;
    if (!rule) return null;
    const rest = rule.ranges.reduce<Area[]>((left, range) => left.flatMap((piece) => subtract(piece, areaOfRange(range))), [area]);
    return touching.length === 1 && rest.length === 0 ? anchoredTo(rule, [rangeOf(area)]) : "mixed";
  }

  /** Gives the area a rule instead of what it had. */
  set(sheetId: string, area: Area, settings: ValidationSettings): void {
    const same = this.rules(sheetId).find(({ ranges: [range, ...others] }) => range && others.length === 0 && sameArea(areaOfRange(range), area));
    if (same) {
      this.amend(sheetId, same, settings);
      if (this.join(sheetId, area, settings)) this.context.run(RemoveDataValidationMutation.id, { subUnitId: sheetId, ruleId: same.uid });
      return;
    }
    this.clear(sheetId, area);
    if (this.join(sheetId, area, settings)) return;
    const rule: ISheetDataValidationRule = { ...settings, uid: this.newId(), ranges: [rangeOf(area)] };
    this.context.run(AddDataValidationMutation.id, { subUnitId: sheetId, rule });
  }

  /** The same rule beside the area holds for both from now on, as in Excel: what is inserted between them has it too. */
  private join(sheetId: string, area: Area, settings: ValidationSettings): boolean {
    for (const { uid: ruleId, ranges, ...rule } of this.rules(sheetId)) {
      const [range, ...others] = ranges;
      const whole = range && others.length === 0 ? joined(areaOfRange(range), area) : null;
      if (!range || !whole || !saysSame(rule, settings, range.startRow - area.row, range.startColumn - area.column)) continue;
      const anchored = anchoredTo({ ...rule, uid: ruleId, ranges }, [rangeOf(whole)]);
      const { uid: _uid, ...payload } = anchored;
      this.context.run(UpdateDataValidationMutation.id, { subUnitId: sheetId, ruleId, payload: { type: UpdateRuleType.ALL, payload } });
      return true;
    }
    return false;
  }

  /** The rule of the same cells says something else: the grid need not find out anew whose cells are whose. */
  private amend(sheetId: string, rule: ISheetDataValidationRule, settings: ValidationSettings): void {
    for (const [type, partOf] of [[UpdateRuleType.SETTING, getRuleSetting], [UpdateRuleType.OPTIONS, getRuleOptions]] as const) {
      const payload = partOf(settings);
      if (JSON.stringify(payload) === JSON.stringify(partOf(rule))) continue;
      this.context.run(UpdateDataValidationMutation.id, { subUnitId: sheetId, ruleId: rule.uid, payload: { type, payload } });
    }
  }

  /** Takes the rules away from an area; they stay for their other cells. */
  clear(sheetId: string, area: Area): void {
    this.change(sheetId, (rule) => {
      if (!rule.ranges.some((range) => intersection(areaOfRange(range), area))) return rule;
      return anchoredTo(rule, rule.ranges.flatMap((range) => subtract(areaOfRange(range), area).map(rangeOf)));
    });
  }

  /** The rules that hold for cells of the area, each with its part of it. */
  within(sheetId: string, area: Area): { readonly area: Area; readonly rule: ISheetDataValidationRule }[] {
    return this.rules(sheetId).flatMap((rule) => rule.ranges.flatMap((range) => {
      const part = intersection(areaOfRange(range), area);
      return part ? [{ area: part, rule }] : [];
    }));
  }

  /** Gives an area the rule of another; its formulas, written for the rule's first cell, move along. */
  paste(rule: ISheetDataValidationRule, sheetId: string, area: Area, rows: number, columns: number): void {
    const { uid: _uid, ranges: _ranges, formula1, formula2, ...settings } = rule;
    this.set(sheetId, area, { ...settings, ...rewritten({ formula1, formula2 }, (formula) => offsetReferences(formula, rows, columns)) });
  }

  copySheet(from: string, to: string): void {
    for (const rule of this.rules(from)) {
      this.context.run(AddDataValidationMutation.id, { subUnitId: to, rule: { ...rule, uid: this.newId(), ranges: rule.ranges.map((range) => ({ ...range })) } });
    }
  }

  follow(shift: Shift): void {
    const name = (sheetId: string): string => this.context.sheet(sheetId).getName();
    const target = shift.kind === "move" ? name(shift.toSheetId) : name(shift.sheetId);
    for (const sheetId of this.context.workbook.getSheetOrders()) {
      this.change(sheetId, (rule) => {
        const own = sheetId === shift.sheetId;
        // What a deletion leaves may begin with another cell than before; what is left then moves as one.
        const kept = own && shift.kind === "delete" ? rule.ranges.flatMap((range) => subtract(areaOfRange(range), shift.area).map(rangeOf)) : rule.ranges;
        const anchored = anchoredTo(rule, kept);
        const ranges = own ? rule.ranges.flatMap((range) => shiftAreas(areaOfRange(range), shift).map(rangeOf)) : rule.ranges;
        return { ...anchored, ranges, ...rewritten(anchored, (formula) => shiftReferences(formula, shift, name(sheetId), name(shift.sheetId), target)) };
      });
    }
  }

  /** Rewrites the formulas of the rules of a sheet, as when another sheet gets a new name. */
  rewrite(sheetId: string, change: (formula: string) => string): void {
    this.change(sheetId, (rule) => {
      const formulas = rewritten(rule, change);
      return formulas.formula1 === rule.formula1 && formulas.formula2 === rule.formula2 ? rule : { ...rule, ...formulas };
    });
  }

  /** The rules of a workbook are many, and rarely changed. */
  stamp(): string {
    return `${this.changes} ${this.context.workbook.getSheetOrders().join(" ")}`;
  }

  capture(): Readonly<Record<string, readonly ISheetDataValidationRule[]>> {
    return Object.fromEntries(this.context.workbook.getSheetOrders().map((sheetId) => [sheetId, this.rules(sheetId)]));
  }

  restore(sheets: Readonly<Record<string, readonly ISheetDataValidationRule[]>>): void {
    for (const [sheetId, rules] of Object.entries(sheets)) {
      const present = [...this.rules(sheetId)];
      if (JSON.stringify(present) === JSON.stringify(rules)) continue;
      for (const { uid } of present) this.context.run(RemoveDataValidationMutation.id, { subUnitId: sheetId, ruleId: uid });
      for (const rule of rules) this.context.run(AddDataValidationMutation.id, { subUnitId: sheetId, rule });
    }
  }

  private change(sheetId: string, change: (rule: ISheetDataValidationRule) => ISheetDataValidationRule): void {
    for (const rule of [...this.rules(sheetId)]) {
      const changed = change(rule);
      if (changed === rule || Tools.diffValue(changed, rule)) continue;
      const { uid: ruleId, ...payload } = changed;
      if (changed.ranges.length === 0) this.context.run(RemoveDataValidationMutation.id, { subUnitId: sheetId, ruleId });
      else this.context.run(UpdateDataValidationMutation.id, { subUnitId: sheetId, ruleId, payload: { type: UpdateRuleType.ALL, payload } });
    }
  }

  private newId(): string {
    return `rule-${this.nextId++}`;
  }
}

/** Two areas as one; null where they do not lie side by side in their whole length. */
function joined(one: Area, other: Area): Area | null {
  const whole = bounding(one, other);
  return cellsOf(whole) === cellsOf(one) + cellsOf(other) ? whole : null;
}

const cellsOf = ({ rows, columns }: Area): number => rows * columns;

/** Whether a rule says what another says that is written for a cell `rows` below and `columns` beside its own. */
function saysSame(rule: ValidationSettings, { formula1, formula2, ...settings }: ValidationSettings, rows: number, columns: number): boolean {
  const there: ValidationSettings = { ...settings, ...rewritten({ formula1, formula2 }, (formula) => offsetReferences(formula, rows, columns)) };
  const keys = new Set([...Object.keys(rule), ...Object.keys(there)]) as ReadonlySet<keyof ValidationSettings>;
  return [...keys].every((key) => JSON.stringify(rule[key]) === JSON.stringify(there[key]));
}

type Formulas = Pick<IDataValidationRule, "formula1" | "formula2">;

/** The formulas after a change; bounds and words that are none stay as they are. */
function rewritten({ formula1, formula2 }: { readonly formula1?: string | undefined; readonly formula2?: string | undefined }, change: (formula: string) => string): Formulas {
  const each = (formula: string): string => (formula.startsWith("=") ? change(formula) : formula);
  return { ...(formula1 === undefined ? {} : { formula1: each(formula1) }), ...(formula2 === undefined ? {} : { formula2: each(formula2) }) };
}

/** The rule for other ranges: its formulas, written for its first cell, move when another becomes the first. */
function anchoredTo(rule: ISheetDataValidationRule, ranges: IRange[]): ISheetDataValidationRule {
  const [before, after] = [firstCell(rule.ranges), firstCell(ranges)];
  const moved = before && after ? rewritten(rule, (formula) => offsetReferences(formula, after.startRow - before.startRow, after.startColumn - before.startColumn)) : {};
  return { ...rule, ...moved, ranges };
}
