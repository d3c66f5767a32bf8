/** What Microsoft's client library gives one of Excel's classes, by the names on the wire (`GetRange`). */
export interface LibraryClass {
  readonly properties: readonly string[];
  readonly methods: readonly string[];
}

/** Members that every class of the library has of itself. */
const COMMON = new Set(["constructor", "load", "set", "toJSON", "track", "untrack", "ensureUnchanged", "retrieve", "getDataCommonPostprocess", "setMockData", "update"]);

const wire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Prototype = Readonly<Record<string, unknown>>;

/** The classes of the library's `Excel`, found out from the library itself. */
export function libraryClasses(excel: unknown): ReadonlyMap<string, LibraryClass> {
  const classes = new Map<string, LibraryClass>();
  for (const [name, value] of Object.entries(excel as Readonly<Record<string, unknown>>)) {
    const prototype = typeof value === "function" ? (value.prototype as Prototype | undefined) : undefined;
    if (!prototype || !("_className" in prototype)) continue;
    const own = Object.getOwnPropertyDescriptors(prototype);
    const listed = (key: string): string[] => {
      const list = key in own ? prototype[key] : undefined;
      return Array.isArray(list) ? list.map(String) : [];
    };
    const navigation = listed("_navigationPropertyNames");
    const scalars = listed("_scalarPropertyNames");
    const methods = Object.entries(own).flatMap(([key, { value: member }]) =>
      typeof member === "function" && !key.startsWith("_") && !COMMON.has(key) ? [wire(key)] : []);
    classes.set(name, { properties: [...scalars, ...navigation].filter((key) => !key.startsWith("_")).map(wire), methods: methods.sort() });
  }
  return classes;
}
