import { HostClass } from "./api/hostClass";
import type { Book } from "./book";

/** What is usual in a language, as Windows describes it. */
const cultures = {
  "en-US": { date: "/", time: ":", longDate: "dddd, MMMM d, yyyy", shortDate: "M/d/yyyy", longTime: "h:mm:ss tt", decimal: ".", group: "," },
  "zh-CN": { date: "/", time: ":", longDate: "yyyy'年'M'月'd'日'", shortDate: "yyyy/M/d", longTime: "H:mm:ss", decimal: ".", group: "," },
} as const;

const cultureOf = ({ engine }: Book) => cultures[engine.language];

const DatetimeFormatClass = new HostClass<Book>({
  name: "DatetimeFormatInfo",
  scalars: {
    DateSeparator: { get: (book) => cultureOf(book).date },
    TimeSeparator: { get: (book) => cultureOf(book).time },
    LongDatePattern: { get: (book) => cultureOf(book).longDate },
    ShortDatePattern: { get: (book) => cultureOf(book).shortDate },
    LongTimePattern: { get: (book) => cultureOf(book).longTime },
  },
});

const NumberFormatClass = new HostClass<Book>({
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { get: (book) => cultureOf(book).decimal },
    NumberGroupSeparator: { get: (book) => cultureOf(book).group },
  },
});

export const CultureInfoClass: HostClass<Book> = new HostClass<Book>({
  name: "CultureInfo",
  scalars: { Name: { get: ({ engine }) => engine.language } },
  objects: { DatetimeFormat: (book) => DatetimeFormatClass.of(book), NumberFormat: (book) => NumberFormatClass.of(book) },
});
