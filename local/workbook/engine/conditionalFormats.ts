import type { IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation, CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation,
  SetConditionalRuleMutation, type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { intersection, subtract, type Area } from "./area";
import { formatArea } from "./address";
import type { Context } from "./context";
import { areaOfRange, rangeOf } from "./ranges";
import { shiftArea, type Shift } from "./shift";

/** When a format applies. Formulas begin with "=" and are written for the first cell of the area. */
export type Condition =
  | { readonly kind: "custom"; readonly formula: string }
  | { readonly kind: "cellValue"; readonly operator: CellValueOperator; readonly formula1: string; readonly formula2?: string }
  | { readonly kind: "containsText"; readonly operator: TextOperator; readonly text: string };

export type CellValueOperator =
  | "Between" | "NotBetween" | "EqualTo" | "NotEqualTo" | "GreaterThan" | "LessThan" | "GreaterThanOrEqual" | "LessThanOrEqual";
export type TextOperator = "Contains" | "NotContains" | "BeginsWith" | "EndsWith";

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

/** The conditional formats that were made through the API, first in order of priority. */
export class ConditionalFormats {
  private readonly formats = new Map<string, ConditionalFormat>();
  private nextId = 1;

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
    const format: ConditionalFormat = { id, sheetId, areas: [area], kind, condition: null, style: {}, stopIfTrue: false };
    this.formats.set(id, format);
    return format;
  }

  /** Shows the format's present state in the grid. */
  update(format: ConditionalFormat): void {
    if (!format.condition) return;
    const rule: IConditionFormattingRule = {
      cfId: format.id, stopIfTrue: format.stopIfTrue, ranges: format.areas.map(rangeOf), rule: ruleOf(format.condition, format),
    };
    const shown = this.rule(format);
    this.context.run(shown ? SetConditionalRuleMutation.id : AddConditionalRuleMutation.id, { subUnitId: format.sheetId, rule, cfId: format.id });
  }

  remove(format: ConditionalFormat): void {
    this.formats.delete(format.id);
    if (this.rule(format)) this.context.run(DeleteConditionalRuleMutation.id, { subUnitId: format.sheetId, cfId: format.id });
  }

  /** Takes every conditional format away from an area, the grid's own too; they stay for their other cells. */
  clear(sheetId: string, area: Area): void {
    for (const format of this.of(sheetId, area)) {
      format.areas = format.areas.flatMap((own) => subtract(own, area));
      if (format.areas.length === 0) this.remove(format);
      else this.update(format);
    }
    this.changeRanges(sheetId, (own) => subtract(own, area));
  }

  follow(shift: Shift): void {
    const keep = (area: Area): Area[] => {
      const moved = shiftArea(area, shift);
      return moved ? [moved] : [];
    };
    for (const format of this.formats.values()) if (format.sheetId === shift.sheetId) format.areas = format.areas.flatMap(keep);
    this.changeRanges(shift.sheetId, keep);
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

  /** The user may delete a rule in the grid: then it is gone here too. */
  private forgetDeleted(): void {
    for (const format of this.formats.values()) if (format.condition && !this.rule(format)) this.formats.delete(format.id);
  }
}

const numberOperators: Readonly<Record<CellValueOperator, CFNumberOperator>> = {
  Between: CFNumberOperator.between, NotBetween: CFNumberOperator.notBetween, EqualTo: CFNumberOperator.equal, NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan, LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual, LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const comparisons: Readonly<Partial<Record<CellValueOperator, string>>> = {
  EqualTo: "=", NotEqualTo: "<>", GreaterThan: ">", LessThan: "<", GreaterThanOrEqual: ">=", LessThanOrEqual: "<=",
};

const textOperators: Readonly<Record<TextOperator, CFTextOperator>> = {
  Contains: CFTextOperator.containsText, NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith, EndsWith: CFTextOperator.endsWith,
};

function ruleOf(condition: Condition, { style, areas }: ConditionalFormat): IConditionFormattingRule["rule"] {
  const base = { type: CFRuleType.highlightCell, style } as const;
  switch (condition.kind) {
    case "custom":
      return { ...base, subType: CFSubRuleType.formula, value: condition.formula };
    case "containsText":
      return { ...base, subType: CFSubRuleType.text, operator: textOperators[condition.operator], value: condition.text };
    case "cellValue":
      return cellValueRule(condition, base, areas[0]);
  }
}

/** Numbers are compared by the grid itself; anything else (text, a reference, a calculation) becomes a formula. */
function cellValueRule(condition: Extract<Condition, { kind: "cellValue" }>, base: { type: CFRuleType.highlightCell; style: IStyleBase }, area: Area | undefined): IConditionFormattingRule["rule"] {
  const first = asNumber(condition.formula1);
  const second = asNumber(condition.formula2);
  const { operator } = condition;
  if (operator === "Between" || operator === "NotBetween") {
    if (first !== null && second !== null) {
      const between = operator === "Between" ? CFNumberOperator.between : CFNumberOperator.notBetween;
      return { ...base, subType: CFSubRuleType.number, operator: between, value: [first, second] };
    }
  } else if (first !== null) {
    const simple = numberOperators[operator] as CFNumberOperator.equal;
    return { ...base, subType: CFSubRuleType.number, operator: simple, value: first };
  }
  const cell = area ? formatArea({ ...area, rows: 1, columns: 1 }) : "A1";
  const low = expression(condition.formula1);
  const high = expression(condition.formula2 ?? "0");
  const inside = `AND(${cell}>=${low},${cell}<=${high})`;
  const value = operator === "Between" ? `=${inside}` : operator === "NotBetween" ? `=NOT(${inside})` : `=${cell}${comparisons[operator] ?? "="}${low}`;
  return { ...base, subType: CFSubRuleType.formula, value };
}

function asNumber(formula: string | undefined): number | null {
  const text = formula?.replace(/^=/, "").trim() ?? "";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

const expression = (formula: string): string => formula.replace(/^=/, "");
