import { comparison } from "./comparison";
import type { FilterCriterion, FilterDate } from "./criterion";
import type { FilteredCell } from "./filteredCell";
import { inPeriod, spanOf } from "./period";

type Match = (cell: FilteredCell) => boolean;

/** Which cells of a column a criterion lets through. */
export function matching(criterion: FilterCriterion, cells: readonly FilteredCell[], today: number): Match {
  const count = Number(criterion.criterion1);
  switch (criterion.filterOn) {
    case "Values":
      return amongValues(criterion.values ?? []);
    case "Custom":
      return custom(criterion);
    case "TopItems":
      return extreme(cells, count, "top");
    case "BottomItems":
      return extreme(cells, count, "bottom");
    case "TopPercent":
      return extreme(cells, share(cells, count), "top");
    case "BottomPercent":
      return extreme(cells, share(cells, count), "bottom");
    case "Dynamic":
      return dynamic(criterion.dynamicCriteria ?? "", cells, today);
    case "CellColor":
      return ({ fill }) => fill === (criterion.color ?? null);
    case "FontColor":
      return ({ fontColor }) => fontColor === (criterion.color ?? null);
    case "Icon":
      return (cell) => {
        const icon = cell.icon();
        return criterion.icon ? icon?.set === criterion.icon.set && icon.index === criterion.icon.index : icon === null;
      };
  }
}

function amongValues(values: readonly (string | FilterDate)[]): Match {
  const texts = new Set(values.flatMap((value) => (typeof value === "string" ? [value.toLowerCase()] : [])));
  const spans = values.flatMap((value) => {
    const span = typeof value === "string" ? null : spanOf(value.date, value.specificity);
    return span ? [span] : [];
  });
  return ({ value, text }) =>
    texts.has(text.toLowerCase()) || (typeof value === "number" && spans.some(([from, until]) => value >= from && value < until));
}

function custom({ criterion1 = "", criterion2, operator }: FilterCriterion): Match {
  const first = comparison(criterion1);
  if (criterion2 === undefined) return first;
  const second = comparison(criterion2);
  return operator === "Or" ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

const numbersOf = (cells: readonly FilteredCell[]): number[] => cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));

/** Percent of the numbers there are: at least one of them. */
const share = (cells: readonly FilteredCell[], percent: number): number => Math.max(1, Math.floor((numbersOf(cells).length * percent) / 100));

/** Ties with the last of them are let through too. */
function extreme(cells: readonly FilteredCell[], count: number, end: "top" | "bottom"): Match {
  const numbers = numbersOf(cells).sort((a, b) => (end === "top" ? b - a : a - b));
  const limit = numbers[Math.min(count, numbers.length) - 1];
  return ({ value }) => typeof value === "number" && limit !== undefined && (end === "top" ? value >= limit : value <= limit);
}

function dynamic(name: string, cells: readonly FilteredCell[], today: number): Match {
  if (name === "AboveAverage" || name === "BelowAverage") {
    const numbers = numbersOf(cells);
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return ({ value }) => typeof value === "number" && (name === "AboveAverage" ? value > average : value < average);
  }
  const period = inPeriod(name, today);
  return ({ value }) => period === null || (typeof value === "number" && value >= 0 && period(value));
}
