import type { IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation, CFNumberOperator, CFRuleType, CFSubRuleType, ConditionalFormattingRuleModel, ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation, SetConditionalRuleMutation, type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { intersection, subtract, type Area } from "./area";
import { formatArea } from "./address";
import type { Context } from "./context";
import { offsetReferences, shiftReferences } from "./formulaReferences";
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
    const keep = (area: Area): Area[] => {
      const moved = shiftArea(area, shift);
      return moved ? [moved] : [];
    };
    const name = (id: string): string => this.context.sheet(id).getName();
    const { sheetId } = shift;
    this.changeRanges(sheetId, keep);
    for (const format of [...this.formats.values()]) {
      const before = JSON.stringify(format);
      if (format.sheetId === sheetId) {
        if (shift.kind === "delete") this.reanchor(format, format.areas.flatMap((own) => subtract(own, shift.area)));
        format.areas = format.areas.flatMap(keep);
      }
      this.rewrite(format, (formula) => shiftReferences(formula, shift, name(format.sheetId), name(sheetId)));
      if (format.areas.length === 0) this.formats.delete(format.id);
      else if (JSON.stringify(format) !== before) this.update(format);
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
    const { condition } = format;
    if (condition?.kind === "custom") format.condition = { ...condition, formula: change(condition.formula) };
    if (condition?.kind === "cellValue") {
      const { formula1, formula2 } = condition;
      format.condition = { ...condition, formula1: change(formula1), ...(formula2 === undefined ? {} : { formula2: change(formula2) }) };
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

/** When text is in a cell, whatever its case: the formulas that Excel writes into its files for it. */
const textTests: Readonly<Record<TextOperator, (cell: string, text: string) => string>> = {
  Contains: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  NotContains: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

function ruleOf(condition: Condition, { style, areas }: ConditionalFormat): IConditionFormattingRule["rule"] {
  const base = { type: CFRuleType.highlightCell, style } as const;
  switch (condition.kind) {
    case "custom":
      return { ...base, subType: CFSubRuleType.formula, value: condition.formula };
    case "containsText":
      return { ...base, subType: CFSubRuleType.formula, value: `=${textTests[condition.operator](firstCell(areas), quoted(condition.text))}` };
    case "cellValue":
      return cellValueRule(condition, base, areas);
  }
}

/** Numbers are compared by the grid itself; anything else (text, a reference, a calculation) becomes a formula. */
function cellValueRule(condition: Extract<Condition, { kind: "cellValue" }>, base: { type: CFRuleType.highlightCell; style: IStyleBase }, areas: readonly Area[]): IConditionFormattingRule["rule"] {
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
  const cell = firstCell(areas);
  const low = expression(condition.formula1);
  const high = expression(condition.formula2 ?? "0");
  const inside = `AND(${cell}>=${low},${cell}<=${high})`;
  const value = operator === "Between" ? `=${inside}` : operator === "NotBetween" ? `=NOT(${inside})` : `=${cell}${comparisons[operator] ?? "="}${low}`;
  return { ...base, subType: CFSubRuleType.formula, value };
}

/** The area that begins highest, and of those leftmost. */
const firstOf = (areas: readonly Area[]): Area | undefined => [...areas].sort((a, b) => a.row - b.row || a.column - b.column)[0];

function firstCell(areas: readonly Area[]): string {
  const area = firstOf(areas);
  return area ? formatArea({ ...area, rows: 1, columns: 1 }) : "A1";
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function asNumber(formula: string | undefined): number | null {
  const text = formula?.replace(/^=/, "").trim() ?? "";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

const expression = (formula: string): string => formula.replace(/^=/, "");
