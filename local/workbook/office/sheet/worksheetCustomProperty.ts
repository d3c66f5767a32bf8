import { asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { SheetState } from "../book";

interface PropertyState {
  readonly sheet: SheetState;
  /** As it was given first; the case does not count. */
  readonly key: string;
}

const propertiesOf = ({ book, id }: SheetState): Map<string, string> => book.document.sheet(id).customProperties;

const PropertyClass = new HostClass<PropertyState>({
  name: "WorksheetCustomProperty",
  identity: { property: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ sheet, key }) => propertiesOf(sheet).get(key), set: ({ sheet, key }, value) => void propertiesOf(sheet).set(key, asText(value)) },
  },
  methods: { Delete: ({ sheet, key }) => void propertiesOf(sheet).delete(key) },
});

function find(sheet: SheetState, args: Arguments): HostObject | null {
  const wanted = asText(args.raw(0)).toLowerCase();
  const key = [...propertiesOf(sheet).keys()].find((known) => known.toLowerCase() === wanted);
  return key === undefined ? null : PropertyClass.of({ sheet, key });
}

function existing(sheet: SheetState, args: Arguments): HostObject {
  const property = find(sheet, args);
  if (!property) throw itemNotFound();
  return property;
}

export const WorksheetCustomPropertyCollectionClass: HostClass<SheetState> = new HostClass<SheetState>({
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) => [...propertiesOf(sheet).keys()].map((key) => PropertyClass.of({ sheet, key })),
  item: existing,
  methods: {
    Add: (sheet, args) => {
      const key = args.text(0);
      if (key === "" || key.length > 255) throw invalidArgument();
      const properties = propertiesOf(sheet);
      for (const known of [...properties.keys()]) if (known.toLowerCase() === key.toLowerCase()) properties.delete(known);
      properties.set(key, args.text(1));
      return PropertyClass.of({ sheet, key });
    },
    GetCount: (sheet) => propertiesOf(sheet).size,
    GetItem: existing,
    GetItemOrNullObject: find,
  },
});
