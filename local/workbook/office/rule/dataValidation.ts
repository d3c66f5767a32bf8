import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import { formatArea, parseArea, quoteSheet, splitSheet } from "../../engine/address";
import { cellCount, intersection, subtract, type Area } from "../../engine/area";
import { areaOfRange } from "../../engine/ranges";
import type { ValidationSettings } from "../../engine/validation/validation";
import { keepsRule } from "../../engine/validation/validationCheck";
import { asChoice, asFlag, asRecord } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { RangeAreasClass, RangeClass } from "../declaredClasses";
import { AreasState, rectanglesOf } from "../range/areasState";
import { checkedRuleFormula } from "../range/coercion";

const operators = {
  Between: DataValidationOperator.BETWEEN, NotBetween: DataValidationOperator.NOT_BETWEEN, EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL, GreaterThan: DataValidationOperator.GREATER_THAN, LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL, LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;

/** The kinds of rules: the key in Excel's rule object, the name of the type, and what the grid calls it. */
const kinds = [
  { key: "wholeNumber", name: "WholeNumber", type: DataValidationType.WHOLE },
  { key: "decimal", name: "Decimal", type: DataValidationType.DECIMAL },
  { key: "textLength", name: "TextLength", type: DataValidationType.TEXT_LENGTH },
  { key: "list", name: "List", type: DataValidationType.LIST },
  { key: "date", name: "Date", type: DataValidationType.DATE },
  { key: "time", name: "Time", type: DataValidationType.TIME },
  { key: "custom", name: "Custom", type: DataValidationType.CUSTOM },
] as const;

const errorStyles = { Stop: DataValidationErrorStyle.STOP, Warning: DataValidationErrorStyle.WARNING, Information: DataValidationErrorStyle.INFO } as const;

type Rule = ISheetDataValidationRule | null | "mixed";

const ruleOf = ({ book, sheetId, area }: RangeState): Rule => book.engine.validation.of(sheetId, area);

function guard({ book, sheetId }: RangeState): void {
  if (book.engine.protection.of(sheetId)) throw new OfficeError("AccessDenied");
}

/** A bound or source: a number, a formula, a date, or a range. */
function formulaOf(value: unknown, range: RangeState): string {
  const source = RangeClass.selfOf(value);
  if (source) return `=${quoteSheet(range.book.engine.sheets.name(source.sheetId))}!${formatArea(source.area, true)}`;
  if (typeof value === "string" && value.startsWith("=")) return checkedRuleFormula(value);
  if (typeof value === "number" || typeof value === "string") return String(value);
  throw invalidArgument();
}

/** So many characters fit into a list that is written out, in Excel and in its files. */
const LONGEST_LIST = 255;

/** The choices written out, or one row or column of cells. */
function listOf(value: unknown, range: RangeState): string {
  const source = formulaOf(value, range);
  if (!source.startsWith("=") && (source === "" || source.length > LONGEST_LIST)) throw invalidArgument();
  const area = source.startsWith("=") ? parseArea(splitSheet(source.slice(1)).address) : null;
  if (area && area.rows > 1 && area.columns > 1) throw invalidArgument();
  return source;
}

function settingsOf(value: unknown, range: RangeState): ValidationSettings {
  const rule = asRecord(value);
  const given = kinds.filter(({ key }) => rule[key] !== undefined && rule[key] !== null);
  const [kind] = given;
  if (!kind || given.length !== 1) throw invalidArgument();
  const body = asRecord(rule[kind.key]);
  if (kind.key === "list") {
    return { type: kind.type, formula1: listOf(body["source"], range), showDropDown: body["inCellDropDown"] !== false, renderMode: DataValidationRenderMode.ARROW };
  }
  if (kind.key === "custom") return { type: kind.type, formula1: formulaOf(body["formula"], range) };
  const operator = operators[asChoice(body["operator"], Object.keys(operators) as (keyof typeof operators)[])];
  const second = body["formula2"];
  const between = operator === DataValidationOperator.BETWEEN || operator === DataValidationOperator.NOT_BETWEEN;
  if (between && (second === undefined || second === null)) throw invalidArgument();
  return {
    type: kind.type, operator, formula1: formulaOf(body["formula1"], range),
    ...(second === undefined || second === null ? {} : { formula2: formulaOf(second, range) }),
  };
}

function describeRule(rule: Rule): Readonly<Record<string, unknown>> | null {
  if (rule === "mixed") return null;
  const kind = rule && kinds.find(({ type }) => type === rule.type);
  if (!rule || !kind) return {};
  if (kind.key === "list") return { list: { source: rule.formula1 ?? "", inCellDropDown: rule.showDropDown !== false } };
  if (kind.key === "custom") return { custom: { formula: rule.formula1 ?? "" } };
  const operator = (Object.keys(operators) as (keyof typeof operators)[]).find((name) => operators[name] === rule.operator) ?? "Between";
  return { [kind.key]: { operator, formula1: bound(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: bound(rule.formula2) }) } };
}

const bound = (formula: string | undefined): string | number =>
  formula !== undefined && formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : (formula ?? "");

/** Changes a part of the rule that the range has; without one there is nothing that a message could belong to. */
function amend(range: RangeState, change: Partial<ValidationSettings>): void {
  guard(range);
  const rule = ruleOf(range);
  const base: ValidationSettings = rule && rule !== "mixed" ? withoutRanges(rule) : { type: DataValidationType.ANY };
  range.book.engine.validation.set(range.sheetId, range.area, { ...base, ...change });
}

function withoutRanges(rule: ISheetDataValidationRule): ValidationSettings {
  const { uid: _uid, ranges: _ranges, ...settings } = rule;
  return settings;
}

/** Of different rules in a range Excel says whether they leave out cells. */
function hasRuleEverywhere({ book, sheetId, area }: RangeState): boolean {
  const ruled = book.engine.validation.rules(sheetId).flatMap(({ ranges }) => ranges.map(areaOfRange));
  return ruled.reduce<Area[]>((left, piece) => left.flatMap((rest) => subtract(rest, piece)), [area]).length === 0;
}

const known = (range: RangeState): ISheetDataValidationRule | null => {
  const rule = ruleOf(range);
  return rule === "mixed" ? null : rule;
};

/** The longest heading and the longest text of a message. */
const longest = { title: 32, text: 255 } as const;

function message(value: unknown, part: keyof typeof longest): string {
  const text = typeof value === "string" ? value : "";
  if (text.length > longest[part]) throw invalidArgument();
  return text;
}

/** More cells than this are not looked at one by one beyond what is stored. */
const MOST_CELLS = 100_000;

/** The cells of the range that have a rule, with it. */
function checkedCells({ book, sheetId, area }: RangeState): { readonly row: number; readonly column: number; readonly rule: ISheetDataValidationRule }[] {
  const { engine } = book;
  const inside = cellCount(area) <= MOST_CELLS ? area : intersection(area, engine.cells.stored(sheetId));
  return engine.validation.rules(sheetId).flatMap((rule) => rule.ranges.flatMap((range) => {
    const common = inside && intersection(inside, areaOfRange(range));
    return common
      ? Array.from({ length: cellCount(common) }, (_, index) => ({ row: common.row + Math.floor(index / common.columns), column: common.column + (index % common.columns), rule }))
      : [];
  }));
}

const invalidCells = (range: RangeState): { readonly row: number; readonly column: number }[] =>
  checkedCells(range).filter(({ row, column, rule }) => !keepsRule(range.book.engine, rule, { sheetId: range.sheetId, row, column }));

function invalidAreas(range: RangeState): HostObject | null {
  const cells = invalidCells(range);
  if (cells.length === 0) return null;
  return RangeAreasClass.of(AreasState.of(range.book, range.sheetId, rectanglesOf(cells.map(({ row, column }) => [row, column] as const))));
}

export const DataValidationClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "DataValidation",
  scalars: {
    Rule: {
      get: (range) => describeRule(ruleOf(range)),
      set: (range, value) => {
        guard(range);
        const settings = settingsOf(value, range);
        const old = known(range);
        const kept = old ? withoutRanges(old) : { allowBlank: true, showErrorMessage: true, errorStyle: DataValidationErrorStyle.STOP, showInputMessage: true };
        const { formula1: _first, formula2: _second, operator: _operator, ...messages } = kept as ValidationSettings;
        range.book.engine.validation.set(range.sheetId, range.area, { ...messages, ...settings });
      },
    },
    Type: {
      get: (range) => {
        const rule = ruleOf(range);
        if (rule === "mixed") return hasRuleEverywhere(range) ? "Inconsistent" : "MixedCriteria";
        return kinds.find(({ type }) => type === rule?.type)?.name ?? "None";
      },
    },
    IgnoreBlanks: { get: (range) => known(range)?.allowBlank ?? true, set: (range, value) => amend(range, { allowBlank: asFlag(value) }) },
    Valid: {
      get: (range) => {
        const { length } = invalidCells(range);
        return length === 0 ? true : length === checkedCells(range).length ? false : null;
      },
    },
    ErrorAlert: {
      get: (range) => {
        const rule = known(range);
        const style = (Object.keys(errorStyles) as (keyof typeof errorStyles)[]).find((name) => errorStyles[name] === rule?.errorStyle) ?? "Stop";
        return { showAlert: rule?.showErrorMessage ?? true, style, title: rule?.errorTitle ?? "", message: rule?.error ?? "" };
      },
      set: (range, value) => {
        const { showAlert, style, title, message: text } = asRecord(value);
        amend(range, {
          showErrorMessage: showAlert !== false, errorTitle: message(title, "title"), error: message(text, "text"),
          errorStyle: errorStyles[style === undefined || style === null ? "Stop" : asChoice(style, Object.keys(errorStyles) as (keyof typeof errorStyles)[])],
        });
      },
    },
    Prompt: {
      get: (range) => {
        const rule = known(range);
        return { showPrompt: rule?.showInputMessage ?? true, title: rule?.promptTitle ?? "", message: rule?.prompt ?? "" };
      },
      set: (range, value) => {
        const { showPrompt, title, message: text } = asRecord(value);
        amend(range, { showInputMessage: showPrompt !== false, promptTitle: message(title, "title"), prompt: message(text, "text") });
      },
    },
  },
  methods: {
    GetInvalidCells: (range) => {
      const areas = invalidAreas(range);
      if (!areas) throw itemNotFound();
      return areas;
    },
    GetInvalidCellsOrNullObject: invalidAreas,
    Clear: (range) => {
      guard(range);
      range.book.engine.validation.clear(range.sheetId, range.area);
    },
  },
});
