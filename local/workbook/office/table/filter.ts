import type { FilterCriterion } from "../../engine/filters/criterion";
import { asText, type Arguments } from "../api/arguments";
import { HostClass, type MethodMember } from "../api/hostClass";
import { OfficeError } from "../api/officeError";
import { describeCriterion, filterCriterion, filterValues } from "./filterCriterion";
import type { TableState } from "./tableState";

export interface ColumnFilterState extends TableState {
  readonly index: number;
}

function set({ book, table, index }: ColumnFilterState, criterion: FilterCriterion | null): void {
  if (!book.engine.protection.allows(table.sheetId, "allowAutoFilter")) throw new OfficeError("AccessDenied");
  book.engine.filters.set(book.engine.filters.ofTable(table), index, criterion);
}

const applying = (criteria: (args: Arguments) => unknown): MethodMember<ColumnFilterState> => (column, args) => set(column, filterCriterion(criteria(args)));

/** The filter of one column of a table. */
export const FilterClass: HostClass<ColumnFilterState> = new HostClass<ColumnFilterState>({
  name: "Filter",
  scalars: {
    Criteria: {
      get: ({ book, table, index }) => {
        const criterion = book.engine.filters.ofTable(table).criteria.get(index);
        return criterion ? describeCriterion(criterion) : null;
      },
    },
  },
  methods: {
    Apply: applying((args) => args.raw(0)),
    ApplyBottomItemsFilter: applying((args) => ({ filterOn: "BottomItems", criterion1: args.raw(0) })),
    ApplyBottomPercentFilter: applying((args) => ({ filterOn: "BottomPercent", criterion1: args.raw(0) })),
    ApplyTopItemsFilter: applying((args) => ({ filterOn: "TopItems", criterion1: args.raw(0) })),
    ApplyTopPercentFilter: applying((args) => ({ filterOn: "TopPercent", criterion1: args.raw(0) })),
    ApplyCellColorFilter: applying((args) => ({ filterOn: "CellColor", color: args.raw(0) })),
    ApplyFontColorFilter: applying((args) => ({ filterOn: "FontColor", color: args.raw(0) })),
    ApplyIconFilter: applying((args) => ({ filterOn: "Icon", icon: args.raw(0) })),
    ApplyCustomFilter: applying((args) => ({ filterOn: "Custom", criterion1: asText(args.raw(0)), criterion2: args.raw(1), operator: args.raw(2) })),
    ApplyDynamicFilter: applying((args) => ({ filterOn: "Dynamic", dynamicCriteria: args.raw(0) })),
    ApplyValuesFilter: (column, args) => set(column, { filterOn: "Values", values: filterValues(args.raw(0)) }),
    Clear: (column) => set(column, null),
  },
});
