import { asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { Book } from "../book";

interface PropertyState {
  readonly book: Book;
  readonly key: string;
}

type Value = string | number | boolean;

function valueOf(value: unknown): Value {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw invalidArgument();
  return value;
}

function typeOf(value: Value | undefined): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  if (typeof value === "boolean") return "Boolean";
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value ?? "") ? "Date" : "String";
}

const CustomPropertyClass = new HostClass<PropertyState>({
  name: "CustomProperty",
  identity: { property: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Type: { get: ({ book, key }) => typeOf(book.document.customProperties.get(key)) },
    Value: {
      get: ({ book, key }) => book.document.customProperties.get(key),
      set: ({ book, key }, value) => void book.document.customProperties.set(key, valueOf(value)),
    },
  },
  methods: { Delete: ({ book, key }) => void book.document.customProperties.delete(key) },
});

const keyOf = ({ document }: Book, key: string): string | undefined =>
  [...document.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());

function find(book: Book, args: Arguments): HostObject | null {
  const key = keyOf(book, asText(args.raw(0)));
  return key === undefined ? null : CustomPropertyClass.of({ book, key });
}

function existing(book: Book, args: Arguments): HostObject {
  const property = find(book, args);
  if (!property) throw itemNotFound();
  return property;
}

/** The document's properties that somebody named themselves. */
export const CustomPropertyCollectionClass: HostClass<Book> = new HostClass<Book>({
  name: "CustomPropertyCollection",
  items: (book) => [...book.document.customProperties.keys()].map((key) => CustomPropertyClass.of({ book, key })),
  item: existing,
  methods: {
    Add: (book, args) => {
      const given = args.text(0);
      if (given === "" || given.length > 255) throw invalidArgument();
      const key = keyOf(book, given) ?? given;
      book.document.customProperties.set(key, valueOf(args.raw(1)));
      return CustomPropertyClass.of({ book, key });
    },
    DeleteAll: (book) => book.document.customProperties.clear(),
    GetCount: (book) => book.document.customProperties.size,
    GetItem: existing,
    GetItemOrNullObject: find,
  },
});
