import type { Arguments } from "./arguments";
import type { AreasState } from "./areasState";
import { ConditionalFormatClass, ConditionalFormatCollectionClass } from "./conditionalFormat";
import { HostClass, isHostObject, type HostObject } from "./hostClass";
import { invalidArgument, itemNotFound } from "./officeError";

/** The formats that hold for a cell of one of the areas, each once. */
function formatsOf({ ranges }: AreasState): readonly HostObject[] {
  const seen = new Map<unknown, HostObject>();
  for (const range of ranges) for (const item of ConditionalFormatCollectionClass.of(range).items()) seen.set(item.identity?.value, item);
  return [...seen.values()];
}

const find = (areas: AreasState, id: string): HostObject | null => formatsOf(areas).find(({ identity }) => identity?.value === id) ?? null;

function existing(item: HostObject | null | undefined): HostObject {
  if (!item) throw itemNotFound();
  return item;
}

/** Conditional formats of separate ranges: a new one is one format for all of them. */
export const AreasConditionalFormatsClass: HostClass<AreasState> = new HostClass<AreasState>({
  name: "ConditionalFormatCollection",
  items: formatsOf,
  item: (areas, args) => existing(find(areas, args.text(0))),
  methods: {
    Add: (areas, args: Arguments) => {
      const [first] = areas.ranges;
      const added = first && ConditionalFormatCollectionClass.of(first).call("Add", args);
      const state = isHostObject(added) ? ConditionalFormatClass.selfOf(added) : null;
      if (!state) throw invalidArgument();
      state.format.areas = areas.areas;
      areas.book.engine.conditionalFormats.update(state.format);
      return added;
    },
    ClearAll: ({ ranges }, args) => ranges.forEach((range) => void ConditionalFormatCollectionClass.of(range).call("ClearAll", args)),
    GetCount: (areas) => formatsOf(areas).length,
    GetItem: (areas, args) => existing(find(areas, args.text(0))),
    GetItemOrNullObject: (areas, args) => find(areas, args.text(0)),
    GetItemAt: (areas, args) => {
      const item = formatsOf(areas)[args.integer(0)];
      if (!item) throw invalidArgument();
      return item;
    },
  },
});
