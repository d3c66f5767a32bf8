import { formulaFromFile, type FormulaNames } from "../formula/fileFormula";
import { readAreas } from "../model/areas";
import type { ValidationFile, ValidationOperator, ValidationType } from "../model/workbook";
import { childOf, childrenOf, flagOf, textOf, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";

const types: Readonly<Record<string, ValidationType>> = {
  none: "any", whole: "whole", decimal: "decimal", list: "list", date: "date", time: "time", textLength: "textLength", custom: "custom",
};

/** The rules for what may be typed, those that refer to other sheets too: they stand in an extension. */
export function readValidations(sheet: XmlElement, extensions: readonly XmlElement[], names: FormulaNames): ValidationFile[] {
  const own = childrenOf(childOf(sheet, "dataValidations"), "dataValidation").map((rule) =>
    readRule(rule, rule.attributes["sqref"] ?? "", textOf(rule, "formula1"), textOf(rule, "formula2"), names));
  const extended = extensions.flatMap((extension) => childrenOf(childOf(extension, "dataValidations"), "dataValidation")).map((rule) =>
    readRule(rule, textOf(rule, "sqref"), textOf(childOf(rule, "formula1"), "f"), textOf(childOf(rule, "formula2"), "f"), names));
  return [...own, ...extended].filter(({ areas }) => areas.length > 0);
}

function readRule({ attributes }: XmlElement, sqref: string, first: string, second: string, names: FormulaNames): ValidationFile {
  const type = types[attributes["type"] ?? "none"] ?? "any";
  const style = attributes["errorStyle"];
  return {
    areas: readAreas(sqref),
    type,
    operator: (attributes["operator"] ?? "between") as ValidationOperator,
    formula1: operand(first, type, names),
    formula2: operand(second, type, names),
    allowBlank: flagOf(attributes, "allowBlank"),
    // The attribute says that the arrow is hidden.
    showDropDown: !flagOf(attributes, "showDropDown"),
    showError: flagOf(attributes, "showErrorMessage"),
    errorStyle: style === "warning" || style === "information" ? style : "stop",
    errorTitle: readText(attributes["errorTitle"] ?? ""),
    error: readText(attributes["error"] ?? ""),
    showPrompt: flagOf(attributes, "showInputMessage"),
    promptTitle: readText(attributes["promptTitle"] ?? ""),
    prompt: readText(attributes["prompt"] ?? ""),
  };
}

/** Numbers and a list's own choices are constants, everything else is a formula. */
function operand(text: string, type: ValidationType, names: FormulaNames): string | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (Number.isFinite(Number(trimmed))) return trimmed;
  const choices = /^"((?:[^"]|"")*)"$/.exec(trimmed)?.[1];
  if (choices !== undefined && type === "list") return choices.replaceAll('""', '"');
  return formulaFromFile(trimmed, names);
}
