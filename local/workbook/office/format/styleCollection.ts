import type { IBorderData, IBorderStyleData } from "@univerjs/core";
import type { StyleParts } from "../../engine/formats/builtInStyles";
import type { NamedStyle } from "../../engine/formats/namedStyles";
import { asFlag, asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject, type ScalarMember } from "../api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { Book } from "../book";
import { GENERAL } from "../display";
import { alignmentMembers } from "./alignment";
import { BorderCollectionClass, type BorderSide, type BordersTarget } from "./borders";
import { formatMember, forState, type FormatTarget } from "./formatTarget";
import { RangeFillClass } from "./rangeFill";
import { RangeFontClass } from "./rangeFont";

interface StyleState {
  readonly book: Book;
  readonly style: NamedStyle;
}

/** The style as what has a format. */
const targetOf = ({ book, style }: StyleState): FormatTarget => ({
  shared: (read) => read(style.format, () => style.marks),
  change: (patch, marks) => book.engine.namedStyles.change(style, patch, marks ?? {}),
});

const include = (part: keyof StyleParts): ScalarMember<StyleState> => ({
  get: ({ style }) => style.includes[part],
  set: ({ style }, value) => void (style.includes = { ...style.includes, [part]: asFlag(value) }),
});

const edges = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const satisfies Readonly<Partial<Record<BorderSide, keyof IBorderData>>>;

/** A style has the four edges of a cell. */
function styleBorders(state: StyleState): BordersTarget {
  const edgeOf = (side: BorderSide): keyof IBorderData => (edges as Readonly<Partial<Record<BorderSide, keyof IBorderData>>>)[side] ?? "t";
  const read = (side: BorderSide): IBorderStyleData | null => state.style.format.bd?.[edgeOf(side)] ?? null;
  return {
    sides: Object.keys(edges) as BorderSide[], tint: null, read,
    write: (side, change) => targetOf(state).change({ bd: { [edgeOf(side)]: change(read(side)) } }),
  };
}

const formats = forState<StyleState>({
  ...alignmentMembers,
  NumberFormat: formatMember((style) => style.n?.pattern ?? GENERAL, (value) => [{ n: { pattern: asText(value) } }]),
  NumberFormatLocal: formatMember((style) => style.n?.pattern ?? GENERAL, (value) => [{ n: { pattern: asText(value) } }]),
  Locked: formatMember((_style, marks) => marks().locked ?? true, (value) => [{}, { locked: asFlag(value) }]),
  FormulaHidden: formatMember((_style, marks) => marks().formulaHidden ?? false, (value) => [{}, { formulaHidden: asFlag(value) }]),
}, targetOf);

export const StyleClass: HostClass<StyleState> = new HostClass<StyleState>({
  name: "Style",
  scalars: {
    Name: { get: ({ style }) => style.name },
    BuiltIn: { get: ({ style }) => style.builtIn },
    IncludeAlignment: include("alignment"),
    IncludeBorder: include("border"),
    IncludeFont: include("font"),
    IncludeNumber: include("number"),
    IncludePatterns: include("patterns"),
    IncludeProtection: include("protection"),
    ...formats,
    // Written under this name, read under the other.
    ...forState<StyleState>({ Orientation: { ...alignmentMembers.TextOrientation, byDefault: false } }, targetOf),
  },
  objects: {
    Font: (state) => RangeFontClass.of(targetOf(state)),
    Fill: (state) => RangeFillClass.of(targetOf(state)),
    Borders: (state) => BorderCollectionClass.of(styleBorders(state)),
  },
  methods: {
    Delete: ({ book, style }) => {
      if (style.name === "Normal") throw new OfficeError("InvalidOperation");
      book.engine.namedStyles.remove(style);
    },
  },
});

function find(book: Book, args: Arguments): HostObject | null {
  const style = book.engine.namedStyles.find(args.text(0));
  return style && StyleClass.of({ book, style });
}

function existing(book: Book, args: Arguments): HostObject {
  const style = find(book, args);
  if (!style) throw itemNotFound();
  return style;
}

/** The workbook's named cell styles. */
export const StyleCollectionClass: HostClass<Book> = new HostClass<Book>({
  name: "StyleCollection",
  items: (book) => book.engine.namedStyles.all().map((style) => StyleClass.of({ book, style })),
  item: existing,
  methods: {
    Add: ({ engine }, args) => {
      const name = args.text(0);
      if (name.trim() === "" || name.length > 255) throw invalidArgument();
      if (engine.namedStyles.find(name)) throw new OfficeError("ItemAlreadyExists");
      engine.namedStyles.add(name);
    },
    GetCount: (book) => book.engine.namedStyles.all().length,
    GetItem: existing,
    GetItemOrNullObject: find,
    GetItemAt: (book, args) => {
      const style = book.engine.namedStyles.all()[args.integer(0)];
      if (!style) throw invalidArgument();
      return StyleClass.of({ book, style });
    },
  },
});
