/** How files and the API name comparisons and the periods of filters. */
const signs: Readonly<Record<string, string>> = {
  equal: "=", notEqual: "<>", greaterThan: ">", greaterThanOrEqual: ">=", lessThan: "<", lessThanOrEqual: "<=",
};

/** `greaterThan` → `>`; without a word it is equality. */
export const signOf = (operator: string | undefined): string => signs[operator ?? "equal"] ?? "=";

/** `>50` in the word and the value of a file. */
export function comparison(criterion: string): { readonly operator: string | null; readonly value: string } {
  const [, sign = "", value = ""] = /^(<>|<=|>=|[=<>])?([^]*)$/.exec(criterion) ?? [];
  const operator = Object.keys(signs).find((name) => signs[name] === sign);
  return { operator: operator === undefined || operator === "equal" ? null : operator, value };
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const PERIOD = "AllDatesInPeriod";

/** `M1` → `AllDatesInPeriodJanuary`, `aboveAverage` → `AboveAverage` */
export function dynamicCriterion(stored: string): string {
  const [, letter = "", number = ""] = /^([MQ])(\d+)$/.exec(stored) ?? [];
  if (letter === "M") return `${PERIOD}${MONTHS[Number(number) - 1] ?? "January"}`;
  if (letter === "Q") return `${PERIOD}Quarter${number}`;
  return stored.charAt(0).toUpperCase() + stored.slice(1);
}

export function storedDynamic(criterion: string): string {
  const month = MONTHS.findIndex((name) => `${PERIOD}${name}`.toLowerCase() === criterion.toLowerCase());
  if (month >= 0) return `M${month + 1}`;
  const quarter = /Quarter(\d)$/i.exec(criterion)?.[1];
  return quarter === undefined ? criterion.charAt(0).toLowerCase() + criterion.slice(1) : `Q${quarter}`;
}
