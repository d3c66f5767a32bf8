import type { Content } from "../../sheets/plan";

/** A cell's content from what Excel gives as its formula and value. A text that begins with "=" equals its value. */
export function contentOf(formula: unknown, value: unknown): Content {
  if (isFormula(formula, value)) return { formula: String(formula) };
  return typeof formula === "string" || typeof formula === "number" || typeof formula === "boolean" ? formula : null;
}

/** A formula that shows a text is told from a text that begins with "=". */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** What Excel will give as the formula of a cell that holds this. */
export function formulaOf(content: Content): unknown {
  if (content === null) return "";
  return typeof content === "object" ? content.formula : content;
}
