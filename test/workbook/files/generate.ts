import fc from "fast-check";
import type { Area } from "../../../local/workbook/engine/area";
import { plainContent, plainSeries } from "../../../local/workbook/engine/charts/chart";
import type { ChartFile, ChartSource } from "../../../local/workbook/files/model/chart";
import type { ConditionalFile, ConditionFile } from "../../../local/workbook/files/model/conditional";
import type { CellFormat, Line } from "../../../local/workbook/files/model/format";
import { DEFAULT_FONT, NO_BORDERS, PLAIN_ALIGNMENT, PLAIN_FORMAT } from "../../../local/workbook/files/model/format";
import { NOTHING_KEPT, NOTHING_KEPT_OF_SHEET } from "../../../local/workbook/files/model/kept";
import type {
  CellFile, ColumnFile, HeaderFooterPageFile, PageFile, ProtectionFile, RowFile, SheetFile, TableFile, ThreadComment, ValidationFile, WorkbookFile,
} from "../../../local/workbook/files/model/workbook";

/** Rows and columns that generated sheets use. */
export const GRID = { rows: 24, columns: 12 } as const;

/** Text as people and programs write it: spaces at the ends, line breaks, quotes, markup, other scripts, control characters. */
export const texts = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom("目标完成率", " spaced ", "two\nlines", "<b>&amp;</b>", '"quoted"', "it's", "_x0041_", "00123", "TRUE", "=not a formula", "🙂 smile", "a\u0001b", "#hash", "-5", "1e3"),
);
const plainTexts = fc.constantFrom("Sales", "目标", "a b", "x<y & z", 'say "hi"', "第一季度");
/** Comments that address nobody, somebody, or the same person twice; Excel shows the names with an @. */
const commentTexts: fc.Arbitrary<Pick<ThreadComment, "text" | "mentions">> = fc
  .array(fc.oneof(plainTexts.map((text) => ({ text, name: null })), fc.constantFrom({ text: "@Kate", name: "Kate" }, { text: "@李雷", name: "李雷" }, { text: "Kate", name: "Kate" })), { minLength: 1, maxLength: 4 })
  .map((parts) => ({
    text: parts.map(({ text }) => text).join(" "),
    mentions: parts.flatMap(({ text, name }, index) => {
      const start = parts.slice(0, index).reduce((length, before) => length + before.text.length + 1, 0);
      return name === null ? [] : [{ name, email: `${name}@example.com`, start, length: text.length }];
    }),
  }));
const colors = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0").toUpperCase()}`);
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const lines: fc.Arbitrary<Line | null> = orNull(fc.record({
  style: fc.constantFrom("thin", "hair", "dotted", "dashed", "dashDot", "dashDotDot", "double", "medium", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot", "thick"), color: colors,
}));

/** A cell has one diagonal line for both directions. */
const borders = fc.record({ left: lines, right: lines, top: lines, bottom: lines, diagonal: lines, down: fc.boolean(), up: fc.boolean() })
  .map(({ diagonal, down, up, ...sides }) => ({ ...sides, diagonalDown: down ? diagonal : null, diagonalUp: up ? diagonal : null }));

export const formats: fc.Arbitrary<CellFormat> = fc.record({
  numberFormat: fc.constantFrom("General", "0", "0.00%", "#,##0.00", "m/d/yyyy", 'yyyy"年"m"月"', "[Red]-0.0;0", "@", "$#,##0"),
  font: fc.record({
    name: fc.constantFrom("Calibri", "Arial", "宋体"), size: fc.constantFrom(8, 10.5, 11, 24), bold: fc.boolean(), italic: fc.boolean(), strike: fc.boolean(),
    underline: fc.constantFrom("none", "single", "double", "singleAccounting", "doubleAccounting"), position: fc.constantFrom("baseline", "superscript", "subscript"),
    color: orNull(colors),
  }),
  fill: orNull(colors),
  pattern: orNull(fc.record({ type: fc.constantFrom("mediumGray", "darkUp", "lightTrellis"), color: orNull(colors) })),
  borders: fc.oneof(fc.constant(NO_BORDERS), borders),
  alignment: fc.oneof(fc.constant(PLAIN_ALIGNMENT), fc.record({
    horizontal: fc.constantFrom("general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"),
    vertical: fc.constantFrom("top", "center", "bottom", "justify", "distributed"), wrap: fc.boolean(), shrink: fc.boolean(), indent: fc.integer({ min: 0, max: 5 }),
    rotation: fc.constantFrom(0, 45, -90, 90, "stacked"),
  })),
  locked: fc.boolean(), formulaHidden: fc.boolean(),
} as Parameters<typeof fc.record<CellFormat>>[0]) as fc.Arbitrary<CellFormat>;

/** Constants, and formulas that give a value by themselves. */
const contents: fc.Arbitrary<Pick<CellFile, "value" | "formula">> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => ({ value: Object.is(value, -0) ? 0 : value, formula: null })),
  fc.integer({ min: -5, max: 60_000 }).map((value) => ({ value, formula: null })),
  texts.filter((text) => !/^#/.test(text) || text === "#hash").map((value) => ({ value, formula: null })),
  fc.boolean().map((value) => ({ value, formula: null })),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((error) => ({ value: { error }, formula: null })),
  fc.constant({ value: null, formula: null }),
  fc.constantFrom<Pick<CellFile, "value" | "formula">>(
    { formula: "=1+1", value: 2 }, { formula: '="a<b"&"&"', value: "a<b&" }, { formula: "=2>1", value: true }, { formula: "=1/0", value: { error: "#DIV/0!" } },
    { formula: "=LET(x,2,x*3)", value: 6 }, { formula: '=IFS(TRUE,"yes")', value: "yes" }, { formula: "=SUM({1,2;3,4})", value: 10 }, { formula: "=KPI.SCORE(1,2)", value: { error: "#NAME?" } }, { formula: '=TEXTJOIN("-",TRUE,"a","b")', value: "a-b" },
  ),
);

const areas: fc.Arbitrary<Area> = fc.record({ row: fc.nat(GRID.rows - 4), column: fc.nat(GRID.columns - 4), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });

const thresholds = fc.constantFrom({ type: "num", value: "5" }, { type: "percent", value: "20" }, { type: "percentile", value: "50" }, { type: "formula", value: "=$A$1*2" }) as fc.Arbitrary<{ type: "num"; value: string }>;

const conditions: fc.Arbitrary<ConditionFile> = fc.oneof(
  fc.constantFrom<ConditionFile>(
    { type: "expression", formula: "=$A1>LEN(B1)" }, { type: "cellIs", operator: "between", formulas: ["1", "=B$2"] }, { type: "cellIs", operator: "equal", formulas: ['="是"'] },
    { type: "text", operator: "containsText", text: 'a"b' }, { type: "text", operator: "notContains", text: "x" }, { type: "text", operator: "beginsWith", text: "开" },
    { type: "top10", rank: 3, percent: true, bottom: false }, { type: "top10", rank: 10, percent: false, bottom: true },
    { type: "aboveAverage", above: false, orEqual: true, deviations: 0 }, { type: "aboveAverage", above: true, orEqual: false, deviations: 2 },
    { type: "duplicateValues" }, { type: "uniqueValues" }, { type: "containsBlanks" }, { type: "notContainsErrors" }, { type: "timePeriod", period: "lastMonth" },
    { type: "iconSet", set: "3TrafficLights1", reverse: true, showValue: false, points: [{ type: "percent", value: "0", orEqual: true }, { type: "num", value: "5", orEqual: false }, { type: "percent", value: "67", orEqual: true }] },
    { type: "iconSet", set: "3Stars", reverse: true, showValue: true, points: [{ type: "percent", value: "0", orEqual: true }, { type: "formula", value: "=$A$1*2", orEqual: false }, { type: "num", value: "9", orEqual: true }] },
    {
      type: "iconSet", set: "3Arrows", reverse: false, showValue: true, points: [
        { type: "percent", value: "0", orEqual: true, icon: { set: "NoIcons", index: 0 } }, { type: "num", value: "5", orEqual: true, icon: { set: "3Arrows", index: 1 } },
        { type: "percent", value: "67", orEqual: true, icon: { set: "5Boxes", index: 4 } },
      ],
    },
  ),
  fc.tuple(thresholds, colors, colors).map(([middle, first, last]): ConditionFile => ({
    type: "colorScale", points: [{ type: "min", value: "", color: first }, { ...middle, color: "#FFEB84" }, { type: "max", value: "", color: last }],
  })),
  fc.tuple(thresholds, colors, orNull(colors), fc.boolean()).map(([maximum, color, negativeColor, gradient]): ConditionFile => ({
    type: "dataBar", minimum: { type: "autoMin", value: "" }, maximum, color, border: negativeColor, negativeColor, negativeBorder: null, axis: "middle", axisColor: "#000000",
    direction: "rightToLeft", gradient, showValue: gradient,
  })),
);

/** Scales, bars and icons have no format of their own. */
const differentials = fc.constantFrom<ConditionalFile["format"]>(
  { fill: "#FFC7CE", font: { color: "#9C0006", bold: true } }, { font: { italic: true, strike: false, underline: "single" } }, { numberFormat: "0.0%", fill: "#00FF00" },
);
const drawsItself = (condition: ConditionFile): boolean => ["colorScale", "dataBar", "iconSet"].includes(condition.type);

const validations: fc.Arbitrary<ValidationFile> = fc.record({
  areas: fc.array(areas, { minLength: 1, maxLength: 1 }),
  rule: fc.constantFrom<Pick<ValidationFile, "type" | "operator" | "formula1" | "formula2">>(
    { type: "whole", operator: "between", formula1: "1", formula2: "=$B$2" }, { type: "decimal", operator: "greaterThan", formula1: "0.5", formula2: null },
    { type: "list", operator: "between", formula1: "是,否,x y", formula2: null }, { type: "list", operator: "between", formula1: "=$A$1:$A$5", formula2: null },
    { type: "date", operator: "notBetween", formula1: "46000", formula2: "46100" }, { type: "time", operator: "lessThan", formula1: "0.5", formula2: null },
    { type: "textLength", operator: "lessThanOrEqual", formula1: "5", formula2: null }, { type: "custom", operator: "between", formula1: "=LEN(A1)<5", formula2: null },
    { type: "any", operator: "between", formula1: null, formula2: null },
  ),
  allowBlank: fc.boolean(), showDropDown: fc.constant(true), showError: fc.boolean(), errorStyle: fc.constantFrom("stop", "warning", "information"),
  errorTitle: fc.constantFrom("", "Wrong", "错误"), error: fc.constantFrom("", "1 to 5\nplease"), showPrompt: fc.boolean(), promptTitle: fc.constantFrom("", "Hint"), prompt: fc.constantFrom("", "请填写 <数字>"),
}).map(({ rule, ...rest }) => ({ ...rest, ...rule }) as ValidationFile);

const headers: fc.Arbitrary<HeaderFooterPageFile> = fc.record({
  header: fc.constantFrom({ left: "", center: "", right: "" }, { left: "&F", center: "第 &P 页", right: "A && B" }),
  footer: fc.constantFrom({ left: "", center: "", right: "" }, { left: "", center: '&"Arial,Bold"&12 Total', right: "&D" }),
});

const points = fc.constantFrom(18, 36, 50.4, 72);
const pages: fc.Arbitrary<PageFile> = fc.record({
  landscape: fc.boolean(), paper: fc.constantFrom(1, 8, 9), scaling: fc.constantFrom<PageFile["scaling"]>({ percent: 100 }, { percent: 65 }, { wide: 1, high: null }, { wide: 2, high: 3 }),
  margins: fc.record({ left: points, right: points, top: points, bottom: points, header: points, footer: points }),
  centerHorizontally: fc.boolean(), centerVertically: fc.boolean(), printGridlines: fc.boolean(), printHeadings: fc.boolean(), blackAndWhite: fc.boolean(), draft: fc.boolean(),
  firstPage: orNull(fc.constant(3)), acrossFirst: fc.boolean(), comments: fc.constantFrom("none", "atEnd", "asDisplayed"), errors: fc.constantFrom("displayed", "blank", "dash", "NA"),
  area: orNull(fc.constantFrom("A1:D20", "B2:C9")), titleRows: orNull(fc.constant("1:2")), titleColumns: orNull(fc.constant("A:B")),
  rowBreaks: fc.constantFrom([], [5, 12]), columnBreaks: fc.constantFrom([], [4]),
  oddPages: headers, evenPages: orNull(headers), firstPages: orNull(headers), scaleWithDocument: fc.boolean(), alignWithMargins: fc.boolean(),
} as Parameters<typeof fc.record<PageFile>>[0]) as fc.Arbitrary<PageFile>;

const permissions = ["allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns",
  "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort"] as const;
const protections: fc.Arbitrary<ProtectionFile> = fc.record({
  flags: fc.array(fc.boolean(), { minLength: permissions.length, maxLength: permissions.length }), selectionMode: fc.constantFrom("Normal", "Unlocked", "None"),
  password: fc.constantFrom(null, { legacy: "CC1A" }, { algorithm: "SHA-512", hash: "AAAA", salt: "BBBB", spins: 1000 }),
}).map(({ flags, selectionMode, password }) => ({
  options: { ...Object.fromEntries(permissions.map((name, index) => [name, flags[index] === true])), selectionMode } as unknown as ProtectionFile["options"], password,
}));

/** A column's name within a reference: bare where it is letters, else in brackets, with marks before special characters. */
const columnName = (name: string): string => (/^\p{L}+$/u.test(name) ? name : `[${name.replace(/['[\]#@]/g, "'$&")}]`);

/** A table below the other contents, its headings and cells with it. */
const tables: fc.Arbitrary<{ readonly table: TableFile; readonly cells: readonly CellFile[] }> = fc.record({
  name: fc.constantFrom("tblGoals", "表1", "Sales_2026"), headings: fc.uniqueArray(fc.constantFrom("目标", "实际", "Weight [%]", "it's", "Note #1"), { minLength: 1, maxLength: 4 }),
  style: fc.constantFrom("TableStyleMedium2", "TableStyleLight9", ""), flags: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), filtered: fc.boolean(),
}).map(({ name, headings, style, flags, filtered }) => {
  const [showBandedRows, showBandedColumns, highlightFirstColumn, highlightLastColumn, showFilterButton] = flags as [boolean, boolean, boolean, boolean, boolean];
  const area: Area = { row: GRID.rows + 2, column: 1, rows: 4, columns: headings.length };
  const criterion = { filterOn: "Custom", criterion1: ">1", criterion2: "<100", operator: "And" } as const;
  const table: TableFile = {
    name, area, columns: headings.map((heading, index) => ({ id: index + 1, name: heading })), showHeaders: true, showTotals: false, style, showBandedRows, showBandedColumns, highlightFirstColumn, highlightLastColumn,
    showFilterButton, filter: filtered && showFilterButton ? { area, criteria: [{ column: 0, criterion }] } : null,
  };
  const cell = (row: number, column: number, value: CellFile["value"], formula: string | null = null): CellFile =>
    ({ row: area.row + row, column: area.column + column, format: 0, value, formula, array: null, runs: null });
  const cells = headings.flatMap((heading, column) => [cell(0, column, heading), ...[1, 2, 3].map((row) => (column === 0 ? cell(row, column, row * 10) : cell(row, column, row * 10 + 1, `=[@${columnName(headings[0] ?? "")}]+1`)))]);
  return { table, cells };
});

/** A formula that fills several cells, away from everything else. */
const spills: fc.Arbitrary<CellFile> = fc.constantFrom<Pick<CellFile, "formula" | "value" | "array">>(
  { formula: "=SEQUENCE(2,3)", value: 1, array: { rows: 2, columns: 3, fixed: false } }, { formula: "=SORT({3;1;2})", value: 1, array: { rows: 3, columns: 1, fixed: false } },
  { formula: "=MAP({1,2},LAMBDA(x,x+1))", value: 2, array: { rows: 1, columns: 2, fixed: false } },
).map((cell) => ({ row: GRID.rows + 10, column: 8, format: 0, runs: null, ...cell }));

const chartSource = (formula: string): ChartSource => ({ formula, shown: [1, 2, 3], numberFormat: "General" });

const chartLooks = fc.record({
  type: fc.constantFrom("ColumnClustered", "BarStacked", "LineMarkers", "Pie", "AreaStacked100", "XYScatterSmooth", "DoughnutExploded", "3DColumnClustered", "Treemap"),
  title: fc.constantFrom<Partial<ChartFile["title"]>>({}, { visible: false }, { text: "Sales\n按季度 <&>" }, { source: chartSource("Sheet1!$A$1"), overlay: true }),
  legend: fc.constantFrom<Partial<ChartFile["legend"]>>({ visible: false }, { visible: true }, { visible: true, position: "Right", hiddenEntries: [0] }),
  fill: orNull(colors), name: plainTexts, from: fc.record({ row: fc.nat(9), column: fc.nat(5) }), size: fc.record({ rows: fc.integer({ min: 3, max: 9 }), columns: fc.integer({ min: 2, max: 5 }) }),
  minimum: orNull(fc.constantFrom(0, -5, 0.25)), labels: fc.constantFrom<Partial<ChartFile["dataLabels"]>>({}, { showValue: true, showCategoryName: true }),
});

/** A chart over the cells of both sheets, wherever it stands itself. */
const charts: fc.Arbitrary<ChartFile> = chartLooks.map(({ type, title, legend, fill, name, from, size, minimum, labels }) => {
  const content = plainContent<ChartSource>(name, type);
  const series = plainSeries<ChartSource>({ nameSource: chartSource("'计划 & ''plan'' 1'!$B$1"), values: chartSource("Sheet1!$B$2:$B$4"), categories: chartSource("Sheet1!$A$2:$A$4") });
  const isRound = /Pie|Doughnut/.test(type);
  return {
    ...content, title: { ...content.title, ...title }, legend: { ...content.legend, ...legend }, dataLabels: { ...content.dataLabels, ...labels },
    series: [{ ...series, format: { ...series.format, ...(fill === null || type.startsWith("XY") || type.startsWith("Line") ? {} : { fill }) } }],
    axes: isRound || minimum === null ? content.axes : { ...content.axes, value: { ...content.axes.value, minimum } },
    anchor: { from: { ...from, down: 0, right: 0 }, to: { row: from.row + size.rows, column: from.column + size.columns, down: 0, right: 0 } }, original: null,
  };
});

const unique = <T extends { readonly row: number; readonly column: number }>(cells: readonly T[]): T[] =>
  [...new Map(cells.map((cell) => [cell.row * 100 + cell.column, cell])).values()].sort((a, b) => a.row - b.row || a.column - b.column);

const overlaps = (a: Area, b: Area): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** As many areas as lie apart. */
const apart = (all: readonly Area[]): Area[] => all.reduce<Area[]>((kept, area) => (kept.some((other) => overlaps(other, area)) ? kept : [...kept, area]), []);

function sheets(name: string, formatCount: number): fc.Arbitrary<SheetFile> {
  const format = fc.nat(formatCount - 1);
  const at = { row: fc.nat(GRID.rows - 1), column: fc.nat(GRID.columns - 1) };
  const cells = fc.array(fc.record({ ...at, format, content: contents }), { maxLength: 25 }).map((all) => unique(all).flatMap(({ content, ...cell }): CellFile[] =>
    content.value === null && cell.format === 0 ? [] : [{ ...cell, ...content, array: null, runs: null }]));
  const columns = fc.uniqueArray(fc.record({ first: fc.nat(GRID.columns), width: orNull(fc.integer({ min: 20, max: 200 })), hidden: fc.boolean(), format, outline: fc.nat(3) }), { selector: ({ first }) => first, maxLength: 4 })
    .map((all) => all.sort((a, b) => a.first - b.first).flatMap((column, index): ColumnFile[] => {
      const isPlain = column.width === null && !column.hidden && column.format === 0 && column.outline === 0;
      const followsAnother = all.some((other, at) => at < index && other.first === column.first - 1);
      return isPlain || followsAnother ? [] : [{ ...column, width: column.width ?? 64, last: column.first, collapsed: false }];
    }));
  const rows = fc.uniqueArray(fc.record({ row: fc.nat(GRID.rows), height: orNull(fc.constantFrom(9, 24, 60.75)), hidden: fc.boolean(), format, outline: fc.nat(2) }), { selector: ({ row }) => row, maxLength: 5 })
    .map((all) => new Map(all.flatMap(({ row, ...rest }): [number, RowFile][] =>
      rest.height === null && !rest.hidden && rest.format === 0 && rest.outline === 0 ? [] : [[row, { ...rest, fixed: rest.height !== null, collapsed: false }]])));
  return fc.record({
    visibility: fc.constantFrom("Visible", "Hidden", "VeryHidden"), tabColor: fc.oneof(fc.constant(""), colors), showGridlines: fc.boolean(), showHeadings: fc.boolean(), rightToLeft: fc.boolean(),
    zoom: fc.constantFrom(100, 75, 150), freeze: fc.record({ rows: fc.nat(3), columns: fc.nat(2) }), cells, columns, rows,
    merges: fc.array(areas.filter(({ rows: r, columns: c }) => r * c > 1), { maxLength: 3 }).map(apart),
    table: orNull(tables), validations: fc.array(validations, { maxLength: 3 }),
    conditionals: fc.array(fc.record({ areas: fc.array(areas, { minLength: 1, maxLength: 2 }), stopIfTrue: fc.boolean(), format: differentials, condition: conditions }), { maxLength: 4 }),
    notes: fc.array(fc.record({ ...at, text: plainTexts, visible: fc.boolean(), width: fc.constantFrom(120, 200), height: fc.constantFrom(60, 90), author: fc.constantFrom("", "李雷 & Co") }), { maxLength: 3 }),
    thread: orNull(fc.record({ resolved: fc.boolean(), texts: fc.array(commentTexts, { minLength: 1, maxLength: 3 }) })),
    links: fc.array(fc.record({ ...at, link: fc.constantFrom({ address: "https://example.com/?a=1&b=2", location: "" }, { address: "", location: "Sheet1!A1" }), tooltip: fc.constantFrom("", "Go") }), { maxLength: 2 }),
    protection: orNull(protections), page: pages, custom: fc.constantFrom({}, { owner: "人力资源部" }),
    charts: fc.array(charts, { maxLength: 2 }), spill: orNull(spills), outline: fc.record({ summaryBelow: fc.boolean(), summaryRight: fc.boolean() }),
    filter: fc.constantFrom(null, { area: { row: GRID.rows + 14, column: 1, rows: 4, columns: 2 }, criteria: [] }),
  } as never).map((given) => {
    const { table, spill, conditionals, notes, links, thread, custom, ...sheet } = given as Record<string, never> & {
      spill: CellFile | null; table: { table: TableFile; cells: readonly CellFile[] } | null; cells: readonly CellFile[]; conditionals: readonly Omit<ConditionalFile, "priority">[]; notes: readonly never[]; links: readonly never[];
      thread: { resolved: boolean; texts: readonly Pick<ThreadComment, "text" | "mentions">[] } | null; custom: Record<string, string>;
    };
    const comments = thread && thread.texts.map((text, index) => ({
      id: `{${String(index + 1).padStart(8, "0")}-0000-4000-8000-000000000000}`, author: "李雷", email: "li@example.com", ...text, created: "2026-11-22T01:02:03.000Z",
    }));
    return {
      ...sheet, name, selection: { row: 0, column: 0, rows: 1, columns: 1 }, defaultColumnWidth: 64, defaultRowHeight: 15,
      cells: [...sheet.cells, ...(table?.cells ?? []), ...(spill ? [spill] : [])], tables: table ? [table.table] : [],
      conditionals: conditionals.map((each, index) => ({ ...each, format: drawsItself(each.condition) ? {} : each.format, priority: index + 1 })),
      notes: unique(notes as unknown as { row: number; column: number }[]),
      threads: comments && thread ? [{ row: GRID.rows + 20, column: 3, resolved: thread.resolved, comments }] : [],
      hyperlinks: unique(links as unknown as { row: number; column: number; link: object; tooltip: string }[]).map(({ row, column, link, tooltip }) => ({ area: { row, column, rows: 1, columns: 1 }, ...link, tooltip })),
      customProperties: custom, kept: NOTHING_KEPT_OF_SHEET,
    } as unknown as SheetFile;
  });
}

/** Workbooks with a bit of everything that a file may hold. */
export const workbooks: fc.Arbitrary<WorkbookFile> = fc.array(formats, { minLength: 1, maxLength: 4 }).chain((more) => {
  const unused = new Set<string>();
  const all = [PLAIN_FORMAT, ...more.map((format) => ({ ...format, font: { ...DEFAULT_FONT, ...format.font } }))].filter((format) => {
    const key = JSON.stringify(format);
    return unused.has(key) ? false : unused.add(key);
  });
  return fc.record({
    sheets: fc.tuple(sheets("Sheet1", all.length), sheets("计划 & 'plan' 1", all.length)),
    names: fc.constantFrom<WorkbookFile["names"]>([], [
      { name: "Rate", formula: "=0.13", comment: "税率", visible: true, sheet: null }, { name: "Cells", formula: "='计划 & ''plan'' 1'!$A$1:$B$2", comment: "", visible: false, sheet: 0 },
    ]),
    settings: fc.constantFrom({}, { text: "a<b", list: [1, "二", { deep: true }], off: false }),
    structure: fc.constantFrom(null, { password: null }, { password: { legacy: "CC1A" } }),
    title: plainTexts,
  }).map(({ sheets: pair, names, settings, structure, title }): WorkbookFile => {
    // A name of a table counts in the whole workbook; the first sheet is always in sight.
    const [first, second] = pair;
    const taken = new Set(first.tables.map(({ name }) => name));
    return {
      sheets: [{ ...first, visibility: "Visible" }, second.tables.some(({ name }) => taken.has(name)) ? { ...second, tables: second.tables.map((table) => ({ ...table, name: `${table.name}_2` })) } : second],
      active: 0, formats: all, names, settings, structure, manualCalculation: false,
      properties: {
        title, subject: "", author: "李雷", keywords: "", comments: "", category: "", manager: "", company: "", lastAuthor: "", revisionNumber: 2, custom: { reviewed: true, count: 3, by: "HR & Co" },
      },
      customXmlParts: [{ id: "{00000007-0002-0000-0000-000000000000}", xml: '<kpi xmlns="urn:kpitables">语言</kpi>' }], kept: NOTHING_KEPT,
    };
  });
});
