import type { IDataValidationRule, IRange, ISheetDataValidationRule } from "@univerjs/core";
import {
  AddDataValidationMutation, DataValidationModel, RemoveDataValidationMutation, UpdateDataValidationMutation, UpdateRuleType,
} from "@univerjs/data-validation";
import { intersection, subtract, type Area } from "./area";
import type { Context } from "./context";
import { areaOfRange, rangeOf } from "./ranges";
import { shiftArea, type Shift } from "./shift";

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

  follow(shift: Shift): void {
    this.changeRanges(shift.sheetId, (ranges) => {
      const areas = ranges.map(areaOfRange);
      const shifted = areas.map((area) => shiftArea(area, shift));
      return shifted.every((area, index) => area === areas[index]) ? ranges : shifted.flatMap((area) => (area ? [rangeOf(area)] : []));
    });
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
