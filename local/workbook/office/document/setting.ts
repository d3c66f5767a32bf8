import { asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { Book } from "../book";
import { CommonEventId } from "../event/eventNumbers";

interface SettingState {
  readonly book: Book;
  readonly key: string;
}

const tellChange = (book: Book): void => book.events?.tellCommon(CommonEventId.settingsChanged, "", {});

function keep(book: Book, key: string, value: unknown): void {
  book.document.settings.set(key, value);
  tellChange(book);
}

const SettingClass = new HostClass<SettingState>({
  name: "Setting",
  identity: { property: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.document.settings.get(key),
      set: ({ book, key }, value) => keep(book, key, value),
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      if (book.document.settings.delete(key)) tellChange(book);
    },
  },
});

function find(book: Book, args: Arguments): HostObject | null {
  const key = asText(args.raw(0));
  return book.document.settings.has(key) ? SettingClass.of({ book, key }) : null;
}

function existing(book: Book, args: Arguments): HostObject {
  const setting = find(book, args);
  if (!setting) throw itemNotFound();
  return setting;
}

export const SettingCollectionClass: HostClass<Book> = new HostClass<Book>({
  name: "SettingCollection",
  items: (book) => [...book.document.settings.keys()].map((key) => SettingClass.of({ book, key })),
  item: existing,
  methods: {
    Add: (book, args) => {
      const key = args.text(0);
      if (key === "") throw invalidArgument();
      keep(book, key, args.raw(1));
      return SettingClass.of({ book, key });
    },
    GetCount: (book) => book.document.settings.size,
    GetItem: existing,
    GetItemOrNullObject: find,
  },
});
