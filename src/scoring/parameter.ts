import { cut } from "../text/functionArguments";
import type { Message } from "../text/language";
import { toleranceOf, type Tolerance } from "./band";
import { NotApplicable, WrongSize, WrongType, type Failure } from "./failure";
import type { MethodRule, Parameter } from "./methods";
import { scoreTable, type ScoreTable } from "./table";
import { writtenTable } from "./writtenTable";

/** A block of cells, read as numbers; null where a cell is empty. */
export type Block = readonly (readonly (number | null)[])[];

/** A method's parameter as it stands in the sheet: one number, a text that holds several, a block of cells, or nothing. */
export type ParameterInput = number | string | null | Block;

/** The parameter in the form its method works with; a failure says what the method needs. */
export function prepareParameter(rule: MethodRule, input: ParameterInput): Parameter | Failure {
  if (typeof input === "string") return prepareWritten(rule, input);
  if (rule.kind === "none") return null;
  const block = typeof input === "number" || input === null ? [[input]] : input;
  if (block.every((row) => row.every((cell) => cell === null))) {
    return new NotApplicable("parameterNeeded", "parameter", { method: rule.label, what: rule.what });
  }
  if (rule.kind === "table") return table(rule, block);
  return rule.kind === "tolerance" ? tolerance(rule, block) : oneNumber(rule, block);
}

/** A text is read as the range that it writes out; where one number belongs it is no number. */
function prepareWritten(rule: MethodRule, text: string): Parameter | Failure {
  const block = rule.kind === "number" ? null : writtenTable(text);
  if (block !== null) return prepareParameter(rule, block);
  const key = rule.kind === "table" || rule.kind === "tolerance" ? "parameterNotWritten" : "notANumber";
  return new WrongType(key, "parameter", { value: cut(text), method: rule.label, what: rule.what });
}

function oneNumber(rule: MethodRule, block: Block): number | Failure {
  const cells = block.flat();
  const [only] = cells;
  return cells.length === 1 && only != null ? only : wrongSize("parameterOneNumber", rule, block);
}

function tolerance(rule: MethodRule, block: Block): Tolerance | Failure {
  const cells = block.flat();
  const [inner, outer] = cells;
  if (cells.length > 2 || inner == null) return wrongSize("parameterTwoNumbers", rule, block);
  return toleranceOf(inner, outer ?? null);
}

function table(rule: MethodRule, block: Block): ScoreTable | Failure {
  if (block.some((row) => row.length !== 2)) return wrongSize("parameterTwoColumns", rule, block);
  const rows: [number, number][] = [];
  for (const [index, [bound, score]] of block.entries()) {
    if (bound == null && score == null) continue; // an empty row of the sheet's table
    if (bound == null || score == null) return new WrongType("emptyItem", "parameter", { position: index + 1 });
    rows.push([bound, score]);
  }
  return scoreTable(rows, "parameter");
}

function wrongSize(
  key: "parameterOneNumber" | "parameterTwoNumbers" | "parameterTwoColumns",
  rule: MethodRule,
  block: Block,
): WrongSize {
  const details: { method: Message; what: Message; value: string } = {
    method: rule.label,
    what: rule.what,
    value: `${block.length}×${block[0]?.length ?? 0}`,
  };
  return new WrongSize(key, "parameter", details);
}
