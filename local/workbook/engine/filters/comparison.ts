import type { FilteredCell } from "./filteredCell";

type Comparison = "=" | "<>" | ">" | ">=" | "<" | "<=";

/** A comparison as it is written in a custom filter: ">=50", "<>done", "=A*", or the bare text that is to be equal. */
export function comparison(criterion: string): (cell: FilteredCell) => boolean {
  const [, sign = "", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const operator = (sign === "" ? "=" : sign) as Comparison;
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const equal = equality(operand, number);
    return operator === "=" ? equal : (cell) => !equal(cell);
  }
  return ({ value, text }) => {
    if (!Number.isNaN(number)) return typeof value === "number" && holds(operator, value - number);
    return typeof value === "string" && holds(operator, text.localeCompare(operand, undefined, { sensitivity: "accent" }));
  };
}

function equality(operand: string, number: number): (cell: FilteredCell) => boolean {
  if (operand === "") return ({ value, text }) => value === null || text === "";
  const pattern = wildcards(operand);
  return ({ value, text }) => (typeof value === "number" && value === number) || pattern.test(text);
}

/** `*` is any text, `?` one letter, `~` takes the next one as it is; case does not count. */
function wildcards(text: string): RegExp {
  const source = text.replaceAll(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (match, escaped?: string, wild?: string) =>
    escaped !== undefined ? `\\${escaped}` : wild === "*" ? ".*" : wild === "?" ? "." : `\\${match}`);
  return new RegExp(`^${source}$`, "isu");
}

function holds(operator: Exclude<Comparison, "=" | "<>">, difference: number): boolean {
  if (operator === ">") return difference > 0;
  if (operator === ">=") return difference >= 0;
  return operator === "<" ? difference < 0 : difference <= 0;
}
