import type { IDataValidationRule, IRange, ISheetDataValidationRule } from "@univerjs/core";
import {
  AddDataValidationMutation, DataValidationModel, RemoveDataValidationMutation, UpdateDataValidationMutation, UpdateRuleType,
} from "@univerjs/data-validation";
import { intersection, subtract, type Area } from "./area";
import type { Context } from "./context";
import { offsetReferences } from "./formulaReferences";
import { areaOfRange, rangeOf } from "./ranges";
import { shiftAreas, type Shift } from "./shift";

/** What a rule says, without the cells that it holds for. */
export type ValidationSettings = Omit<IDataValidationRule, "uid" | "ranges">;

/** The rules for what may be typed into cells. */
export class Validation {
  private readonly model: DataValidationModel;
  private nextId = 1;

  constructor(private readonly context: Context) {
    this.model = context.injector.get(DataValidationModel);
  }

  rules(sheetId: string): readonly ISheetDataValidationRule[] {
    return this.model.getRules(this.context.unitId, sheetId) as ISheetDataValidationRule[];
  }

  /** The rule of the whole area; null when no cell of it has one, "mixed" when they differ. */
  of(sheetId: string, area: Area): ISheetDataValidationRule | null | "mixed" {
    const touching = this.rules(sheetId).filter(({ ranges }) => ranges.some((range) => intersection(areaOfRange(range), area)));
    const [rule] = touching;
    if (!rule) return null;
    const rest = rule.ranges.reduce<Area[]>((left, range) => left.flatMap((piece) => subtract(piece, areaOfRange(range))), [area]);
    return touching.length === 1 && rest.length === 0 ? rule : "mixed";
  }

  /** Gives the area a rule instead of what it had. */
  set(sheetId: string, area: Area, settings: ValidationSettings): void {
    this.clear(sheetId, area);
    const rule: ISheetDataValidationRule = { ...settings, uid: this.newId(), ranges: [rangeOf(area)] };
    this.context.run(AddDataValidationMutation.id, { subUnitId: sheetId, rule });
  }

  /** Takes the rules away from an area; they stay for their other cells. */
  clear(sheetId: string, area: Area): void {
    this.changeRanges(sheetId, (ranges) => {
      if (!ranges.some((range) => intersection(areaOfRange(range), area))) return ranges;
      return ranges.flatMap((range) => subtract(areaOfRange(range), area).map(rangeOf));
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
    const moved = (formula: string | undefined) => (formula?.startsWith("=") ? offsetReferences(formula, rows, columns) : formula);
    const [first, second] = [moved(formula1), moved(formula2)];
    this.set(sheetId, area, { ...settings, ...(first === undefined ? {} : { formula1: first }), ...(second === undefined ? {} : { formula2: second }) });
  }

  copySheet(from: string, to: string): void {
    for (const rule of this.rules(from)) {
      this.context.run(AddDataValidationMutation.id, { subUnitId: to, rule: { ...rule, uid: this.newId(), ranges: rule.ranges.map((range) => ({ ...range })) } });
    }
  }

  follow(shift: Shift): void {
    this.changeRanges(shift.sheetId, (ranges) => {
      const shifted = ranges.map((range) => {
        const area = areaOfRange(range);
        const after = shiftAreas(area, shift);
        return after.length === 1 && after[0] === area ? [range] : after.map(rangeOf);
      });
      return shifted.every((after, index) => after.length === 1 && after[0] === ranges[index]) ? ranges : shifted.flat();
    });
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

  private changeRanges(sheetId: string, change: (ranges: IRange[]) => IRange[]): void {
    for (const { uid, ranges } of [...this.rules(sheetId)]) {
      const changed = change(ranges);
      if (changed === ranges) continue;
      if (changed.length === 0) this.context.run(RemoveDataValidationMutation.id, { subUnitId: sheetId, ruleId: uid });
      else this.context.run(UpdateDataValidationMutation.id, { subUnitId: sheetId, ruleId: uid, payload: { type: UpdateRuleType.RANGE, payload: changed } });
    }
  }

  private newId(): string {
    return `rule-${this.nextId++}`;
  }
}
