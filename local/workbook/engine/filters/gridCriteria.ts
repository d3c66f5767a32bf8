import { BooleanNumber } from "@univerjs/core";
import { CustomFilterOperator, type IFilterColumn } from "@univerjs/sheets-filter";
import type { FilterCriterion } from "./criterion";

const signs: Readonly<Record<CustomFilterOperator, string>> = {
  [CustomFilterOperator.EQUAL]: "=", [CustomFilterOperator.NOT_EQUALS]: "<>", [CustomFilterOperator.GREATER_THAN]: ">",
  [CustomFilterOperator.GREATER_THAN_OR_EQUAL]: ">=", [CustomFilterOperator.LESS_THAN]: "<", [CustomFilterOperator.LESS_THAN_OR_EQUAL]: "<=",
};

/** What a user chose in the grid's own filter menu, in Excel's terms. */
export function fromGrid({ filters, customFilters, colorFilters }: IFilterColumn): FilterCriterion | null {
  if (filters) return { filterOn: "Values", values: [...(filters.filters ?? []), ...(filters.blank ? [""] : [])] };
  if (customFilters) {
    const [first, second] = customFilters.customFilters.map(({ val, operator }) => `${signs[operator ?? CustomFilterOperator.EQUAL]}${val}`);
    if (first === undefined) return null;
    const operator = customFilters.and === BooleanNumber.TRUE ? "And" : "Or";
    return { filterOn: "Custom", criterion1: first, ...(second === undefined ? {} : { criterion2: second, operator }) };
  }
  const fill = colorFilters?.cellFillColors?.[0];
  if (fill) return { filterOn: "CellColor", color: fill.toUpperCase() };
  const font = colorFilters?.cellTextColors?.[0];
  return font ? { filterOn: "FontColor", color: font.toUpperCase() } : null;
}
