import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import { bounding } from "../engine/area";
import type { CellValueOperator, Condition, ConditionalFormat, TextOperator } from "../engine/conditionalFormats";
import { asChoice, asFlag, asRecord, asText } from "./arguments";
import type { Book, RangeState } from "./book";
import { parseColor } from "./color";
import { HostClass, type ScalarMember } from "./hostClass";
import { apiNotFound, invalidArgument, itemNotFound, OfficeError } from "./officeError";
import { RangeClass } from "./range";

interface FormatState {
  readonly book: Book;
  readonly format: ConditionalFormat;
}

const cellValueOperators: readonly CellValueOperator[] = [
  "Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual",
];
const textOperators: readonly TextOperator[] = ["Contains", "NotContains", "BeginsWith", "EndsWith"];

/** The types of conditional format, as Excel names them; those without a kind are not available here. */
const types: Readonly<Record<string, Condition["kind"] | null>> = {
  Custom: "custom", CellValue: "cellValue", ContainsText: "containsText",
  DataBar: null, ColorScale: null, IconSet: null, TopBottom: null, PresetCriteria: null,
};

const typeName = (kind: Condition["kind"]): string => Object.keys(types).find((name) => types[name] === kind) ?? "Custom";

function change({ book, format }: FormatState, apply: (format: ConditionalFormat) => void): void {
  if (!book.engine.protection.allows(format.sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
  apply(format);
  book.engine.conditionalFormats.update(format);
}

function styleMember(read: (style: IStyleBase) => unknown, write: (value: unknown) => IStyleBase): ScalarMember<FormatState> {
  return {
    get: ({ format }) => read(format.style),
    set: (state, value) => change(state, (format) => void (format.style = { ...format.style, ...write(value) })),
  };
}

const flag = (value: unknown): BooleanNumber => (asFlag(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const FillClass = new HostClass<FormatState>({
  name: "ConditionalRangeFill",
  scalars: { Color: styleMember((style) => style.bg?.rgb ?? "", (value) => ({ bg: { rgb: parseColor(value) } })) },
  methods: { Clear: (state) => change(state, (format) => void (format.style = { ...format.style, bg: null })) },
});

const FontClass = new HostClass<FormatState>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: styleMember((style) => style.cl?.rgb ?? "", (value) => ({ cl: { rgb: parseColor(value) } })),
    Bold: styleMember((style) => style.bl === BooleanNumber.TRUE, (value) => ({ bl: flag(value) })),
    Italic: styleMember((style) => style.it === BooleanNumber.TRUE, (value) => ({ it: flag(value) })),
    Strikethrough: styleMember((style) => style.st?.s === BooleanNumber.TRUE, (value) => ({ st: { s: flag(value) } })),
    Underline: styleMember(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"),
      (value) => ({ ul: { s: asText(value) === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE } }),
    ),
  },
});

const RangeFormatClass = new HostClass<FormatState>({
  name: "ConditionalRangeFormat",
  objects: { Fill: (state) => FillClass.of(state), Font: (state) => FontClass.of(state) },
});

const customFormula: ScalarMember<FormatState> = {
  get: ({ format }) => (format.condition?.kind === "custom" ? format.condition.formula : ""),
  set: (state, value) => {
    const formula = asText(value);
    change(state, (format) => void (format.condition = { kind: "custom", formula: formula.startsWith("=") ? formula : `=${formula}` }));
  },
};

const RuleClass = new HostClass<FormatState>({
  name: "ConditionalFormatRule",
  scalars: { Formula: customFormula, FormulaLocal: { ...customFormula, byDefault: false } },
});

const CustomClass = new HostClass<FormatState>({
  name: "CustomConditionalFormat",
  objects: { Rule: (state) => RuleClass.of(state), Format: (state) => RangeFormatClass.of(state) },
});

const CellValueClass = new HostClass<FormatState>({
  name: "CellValueConditionalFormat",
  scalars: {
    Rule: {
      get: ({ format: { condition } }) => {
        if (condition?.kind !== "cellValue") return null;
        const { kind: _kind, ...rule } = condition;
        return rule;
      },
      set: (state, value) => {
        const rule = asRecord(value);
        const operator = asChoice(rule["operator"], cellValueOperators);
        const formula1 = asText(rule["formula1"]);
        const second = rule["formula2"];
        const given = second !== undefined && second !== null && second !== "";
        if (!given && (operator === "Between" || operator === "NotBetween")) throw invalidArgument();
        const condition: Condition = { kind: "cellValue", operator, formula1, ...(given ? { formula2: asText(second) } : {}) };
        change(state, (format) => void (format.condition = condition));
      },
    },
  },
  objects: { Format: (state) => RangeFormatClass.of(state) },
});

const TextClass = new HostClass<FormatState>({
  name: "TextConditionalFormat",
  scalars: {
    Rule: {
      get: ({ format: { condition } }) => (condition?.kind === "containsText" ? { operator: condition.operator, text: condition.text } : null),
      set: (state, value) => {
        const rule = asRecord(value);
        const condition: Condition = { kind: "containsText", operator: asChoice(rule["operator"], textOperators), text: asText(rule["text"]) };
        change(state, (format) => void (format.condition = condition));
      },
    },
  },
  objects: { Format: (state) => RangeFormatClass.of(state) },
});

/** The part of a format that belongs to one type: absent in those of another. */
const partOf = (kind: Condition["kind"], hostClass: HostClass<FormatState>) => ({
  strict: (state: FormatState) => {
    if (state.format.kind !== kind) throw new OfficeError("InvalidOperation");
    return hostClass.of(state);
  },
  orNull: (state: FormatState) => (state.format.kind === kind ? hostClass.of(state) : null),
});

const custom = partOf("custom", CustomClass);
const cellValue = partOf("cellValue", CellValueClass);
const textComparison = partOf("containsText", TextClass);

function rangeOf({ book, format }: FormatState): RangeState {
  const [first, ...rest] = format.areas;
  if (!first) throw itemNotFound();
  return book.range(format.sheetId, rest.reduce(bounding, first));
}

export const ConditionalFormatClass: HostClass<FormatState> = new HostClass<FormatState>({
  name: "ConditionalFormat",
  identity: { property: "Id", of: ({ format }) => format.id },
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => typeName(format.kind) },
    StopIfTrue: { get: ({ format }) => format.stopIfTrue, set: (state, value) => change(state, (format) => void (format.stopIfTrue = asFlag(value))) },
    Priority: { get: ({ book, format }) => format.areas.flatMap((area) => book.engine.conditionalFormats.of(format.sheetId, area)).indexOf(format) },
  },
  objects: {
    Custom: custom.strict,
    CustomOrNullObject: custom.orNull,
    CellValue: cellValue.strict,
    CellValueOrNullObject: cellValue.orNull,
    TextComparison: textComparison.strict,
    TextComparisonOrNullObject: textComparison.orNull,
  },
  methods: {
    Delete: ({ book, format }) => book.engine.conditionalFormats.remove(format),
    GetRange: (state) => RangeClass.of(rangeOf(state)),
    GetRangeOrNullObject: (state) => RangeClass.of(rangeOf(state)),
  },
});

const formatsOf = ({ book, sheetId, area }: RangeState): ConditionalFormat[] => book.engine.conditionalFormats.of(sheetId, area);

const find = (range: RangeState, id: string) => {
  const format = formatsOf(range).find((candidate) => candidate.id === id);
  return format ? ConditionalFormatClass.of({ book: range.book, format }) : null;
};

function getItem(range: RangeState, id: string) {
  const item = find(range, id);
  if (!item) throw itemNotFound();
  return item;
}

export const ConditionalFormatCollectionClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "ConditionalFormatCollection",
  items: (range) => formatsOf(range).map((format) => ConditionalFormatClass.of({ book: range.book, format })),
  item: (range, args) => getItem(range, args.text(0)),
  methods: {
    Add: (range, args) => {
      const { book, sheetId, area } = range;
      if (!book.engine.protection.allows(sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
      const type = args.choice(0, Object.keys(types));
      const kind = types[type];
      if (!kind) throw apiNotFound(`ConditionalFormatCollection.add("${type}")`);
      return ConditionalFormatClass.of({ book, format: book.engine.conditionalFormats.add(sheetId, area, kind) });
    },
    ClearAll: ({ book, sheetId, area }) => {
      if (!book.engine.protection.allows(sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
      book.engine.conditionalFormats.clear(sheetId, area);
    },
    GetCount: (range) => formatsOf(range).length,
    GetItem: (range, args) => getItem(range, args.text(0)),
    GetItemOrNullObject: (range, args) => find(range, args.text(0)),
    GetItemAt: (range, args) => {
      const format = formatsOf(range)[args.integer(0)];
      if (!format) throw invalidArgument();
      return ConditionalFormatClass.of({ book: range.book, format });
    },
  },
});
