import type { IDataValidationRule } from "@univerjs/core";
import { AddDataValidationMutation, UpdateDataValidationMutation } from "@univerjs/data-validation";
import { SetDefinedNameMutation } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { spelled } from "../../calc/spelling";
import type { WorkbookParts } from "../workbookParts";
import { spellingOf } from "./spellingOf";

type Spell = (formula: string) => string;

interface NameParams {
  formulaOrRefString: string;
}

interface RuleParams {
  readonly rule?: IDataValidationRule | readonly IDataValidationRule[];
  readonly payload?: { readonly payload: unknown };
}

/** Before the grid's own reading of what was typed. */
const FIRST = 2_000;

/** The formulas of a rule; a list of words is none. */
function spellRule(rule: Partial<IDataValidationRule>, spell: Spell): void {
  for (const key of ["formula1", "formula2"] as const) {
    const formula = rule[key];
    if (formula?.startsWith("=")) rule[key] = spell(formula);
  }
}

/** How the formulas in a mutation are spelled, by its identifier. */
const spellings: ReadonlyMap<string, (params: unknown, spell: Spell) => void> = new Map([
  [SetDefinedNameMutation.id, (params: unknown, spell: Spell) => {
    const name = params as NameParams;
    name.formulaOrRefString = spell(name.formulaOrRefString);
  }],
  [AddDataValidationMutation.id, (params: unknown, spell: Spell) => {
    for (const rule of [(params as RuleParams).rule ?? []].flat()) spellRule(rule as IDataValidationRule, spell);
  }],
  [UpdateDataValidationMutation.id, (params: unknown, spell: Spell) => {
    const changed = (params as RuleParams).payload?.payload;
    if (typeof changed === "object" && changed !== null && !Array.isArray(changed)) spellRule(changed, spell);
  }],
]);

/**
 * Formulas that are typed in the grid, and those of names, rules for data and conditional formats, wherever they come from,
 * are kept as Excel spells them.
 */
export function keepSpelling(engine: WorkbookParts): void {
  const { context, conditionalFormats } = engine;
  const spell: Spell = (formula) => spelled(formula, spellingOf(engine));
  conditionalFormats.spell = spell;
  context.beforeCommand(({ id, params }) => {
    if (!context.isRestoring) spellings.get(id)?.(params, spell);
  });
  context.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, _cell, next) => next(value?.f ? { ...value, f: spell(value.f) } : value),
  });
}
