import { formulaForFile, type FormulaNames } from "../formula/fileFormula";
import { writeAreas } from "../model/areas";
import type { ValidationFile, ValidationType } from "../model/workbook";
import { escapeText, group, storedText, tag } from "../xml/write";

/** Texts of messages are cut where Excel would refuse the file. */
const TITLE = 32;
const MESSAGE = 255;

export const validationsElement = (rules: readonly ValidationFile[], names: FormulaNames): string =>
  group("dataValidations", rules.filter(({ areas }) => areas.length > 0).map((rule) => ruleElement(rule, names)), { count: rules.length });

function ruleElement(rule: ValidationFile, names: FormulaNames): string {
  const text = (value: string, longest: number): string | null => (value === "" ? null : storedText([...value].slice(0, longest).join("")));
  const compares = rule.type !== "list" && rule.type !== "custom" && rule.type !== "any";
  return tag("dataValidation", {
    type: rule.type === "any" ? null : rule.type,
    errorStyle: rule.errorStyle === "stop" ? null : rule.errorStyle,
    operator: compares && rule.operator !== "between" ? rule.operator : null,
    allowBlank: rule.allowBlank || null,
    showDropDown: rule.showDropDown ? null : true,
    showInputMessage: rule.showPrompt || null,
    showErrorMessage: rule.showError || null,
    errorTitle: text(rule.errorTitle, TITLE), error: text(rule.error, MESSAGE),
    promptTitle: text(rule.promptTitle, TITLE), prompt: text(rule.prompt, MESSAGE),
    sqref: writeAreas(rule.areas),
  }, [operand("formula1", rule.formula1, rule.type, names), operand("formula2", rule.formula2, rule.type, names)]);
}

function operand(name: string, value: string | null, type: ValidationType, names: FormulaNames): string {
  if (value === null || value === "") return "";
  if (value.startsWith("=")) return `<${name}>${escapeText(formulaForFile(value, names))}</${name}>`;
  const stored = type === "list" ? `"${value.replaceAll('"', '""')}"` : Number.isFinite(Number(value)) ? value : formulaForFile(value, names);
  return `<${name}>${escapeText(stored)}</${name}>`;
}
