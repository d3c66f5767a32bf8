import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from "hucre";
import { areaAddress, columnLetters } from "../../sheets/address";
import { bodyHeight, headingLook, looks } from "../../sheets/look";
import type { Content, Scalar, SheetPlan, TablePlan } from "../../sheets/plan";
import type { Language } from "../../text/language";
import { hasRule, highlightsOf, noteValidation, validationsOf } from "./rules";
import { bodyStyle, color, headingStyle, styleOf } from "./styles";

/** What a file says of cells beyond the plan, both by `row,column` counted from 0. */
export interface CellFacts {
  /** Results of formulas, for programs that show a file without calculating. */
  readonly results: ReadonlyMap<string, Scalar>;
  /** Remarks on cells: that they hold a value where a formula had no equivalent. */
  readonly remarks: ReadonlyMap<string, string>;
}

/** A planned sheet as a sheet of a file: the same texts, looks, inputs, rules, lock and print as the tab. */
export function planSheet(plan: SheetPlan, facts: CellFacts): WriteSheet {
  const { language } = plan.print;
  const sheet = new SheetCells(facts, language);
  for (const table of plan.tables) addTable(sheet, table);
  for (const cell of plan.cells) {
    const style = styleOf(looks[cell.style], language);
    const own: CellStyle = {
      ...style,
      ...(cell.numberFormat === undefined ? {} : { numFmt: cell.numberFormat }),
      ...(cell.wrap === true ? { alignment: { ...style.alignment, wrapText: true } } : {}),
      ...(cell.style === "input" ? { protection: { locked: false } } : {}),
    };
    sheet.add(cell.row, cell.column, cell.content, own, cell.link);
    for (let next = 1; next < (cell.span ?? 1); next += 1) sheet.add(cell.row, cell.column + next, null, style);
    sheet.raise(cell.row, cell.height ?? looks[cell.style].height ?? 0);
  }
  const notes = [...plan.tables.flatMap(headingNotes), ...(plan.notes ?? [])];
  const alone = notes.filter((note) => !plan.tables.some((table) => hasRule(table, note)));
  return {
    name: plan.name,
    rows: [],
    cells: sheet.cells,
    columns: columnsOf(plan),
    rowDefs: rowsOf(plan, sheet.heights),
    merges: plan.cells.filter(({ wrap, span = 1 }) => wrap === true && span > 1)
      .map(({ row, column, span = 1 }) => ({ startRow: row, endRow: row, startCol: column, endCol: column + span - 1 })),
    tables: plan.tables.filter(({ rows }) => rows.length > 0).map(tableOf),
    dataValidations: [...plan.tables.flatMap((table) => validationsOf(table, notes)), ...alone.map(noteValidation)],
    conditionalRules: plan.tables.flatMap((table, index) => highlightsOf(table, 1 + 100 * index)),
    view: { showGridLines: false, ...(plan.tabColor === undefined ? {} : { tabColor: color(plan.tabColor) }) },
    ...(plan.freeze === undefined ? {} : { freezePane: { ...plan.freeze } }),
    ...(plan.protected ? { protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true } } : {}),
    ...pageOf(plan),
  };
}

/** Cells and heights of rows, as they are added. */
class SheetCells {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly heights = new Map<number, number>();

  constructor(private readonly facts: CellFacts, private readonly language: Language) {}

  add(row: number, column: number, content: Content, style: CellStyle, link?: SheetPlan["cells"][number]["link"]): void {
    const at = `${row},${column}`;
    const remark = this.facts.remarks.get(at);
    this.cells.set(at, {
      ...contentOf(content, this.facts.results.get(at)),
      style,
      ...(remark === undefined ? {} : { comment: { text: remark } }),
      ...(link === undefined ? {} : { hyperlink: "cell" in link.to ? { target: "", location: link.to.cell } : { target: link.to.address } }),
    });
  }

  /** Makes a row at least this high. */
  raise(row: number, height: number): void {
    if (height > 0) this.heights.set(row, Math.max(height, this.heights.get(row) ?? 0));
  }

  styleInTable(table: TablePlan, index: number, position: number): CellStyle {
    const at = `${table.row + 1 + index},${table.column + position}`;
    return bodyStyle(table.columns[position]!, index, this.language, this.facts.remarks.has(at));
  }

  headingStyle(table: TablePlan, position: number): CellStyle {
    return headingStyle(table.columns[position]!, this.language);
  }
}

function contentOf(content: Content, result: Scalar | undefined): Partial<Cell> {
  if (typeof content === "object" && content !== null) {
    return { formula: content.formula.replace(/^=/, ""), ...(result === undefined || result === null ? {} : { formulaResult: result as CellValue }) };
  }
  // A text is a text in a file, whatever it begins with; nothing reads it as if it was typed.
  return { value: content };
}

function addTable(sheet: SheetCells, table: TablePlan): void {
  table.columns.forEach(({ heading }, position) => sheet.add(table.row, table.column + position, heading, sheet.headingStyle(table, position)));
  sheet.raise(table.row, headingLook.height ?? 0);
  const wraps = table.columns.some(({ wrap }) => wrap === true);
  table.rows.forEach((cells, index) => {
    cells.forEach((content, position) => sheet.add(table.row + 1 + index, table.column + position, content, sheet.styleInTable(table, index, position)));
    // Where text wraps the program that opens the file fits the row, also when more is typed.
    if (!wraps) sheet.raise(table.row + 1 + index, bodyHeight);
  });
}

function tableOf({ name, row, column, columns, rows, filterButtons }: TablePlan): NonNullable<WriteSheet["tables"]>[number] {
  return {
    name,
    range: areaAddress(row, column, rows.length + 1, columns.length),
    columns: columns.map(({ heading }) => ({ name: heading })),
    style: "TableStyleLight1",
    showRowStripes: false,
    showAutoFilter: filterButtons,
  };
}

function headingNotes({ row, column, columns }: TablePlan): NonNullable<SheetPlan["notes"]> {
  return columns.flatMap(({ heading, note }, index) => (note === undefined ? [] : [{ row, column: column + index, title: heading, text: note }]));
}

function columnsOf({ columnWidths, groups = [] }: SheetPlan): ColumnDef[] {
  return columnWidths.map((width, index) => {
    const level = groups.filter(({ axis, first, count }) => axis === "columns" && index >= first && index < first + count);
    return { width: width + 5 / 7, ...(level.length === 0 ? {} : { outlineLevel: level.length, hidden: level.some(({ collapsed }) => collapsed === true) }) };
  });
}

function rowsOf({ groups = [] }: SheetPlan, heights: ReadonlyMap<number, number>): NonNullable<WriteSheet["rowDefs"]> {
  const rows: NonNullable<WriteSheet["rowDefs"]> = new Map([...heights].map(([row, height]) => [row, { height }]));
  for (const { axis, first, count, collapsed } of groups) {
    if (axis !== "rows") continue;
    for (let row = first; row < first + count; row += 1) {
      const before = rows.get(row) ?? {};
      rows.set(row, { ...before, outlineLevel: (before.outlineLevel ?? 0) + 1, ...(collapsed === true ? { hidden: true } : {}) });
    }
  }
  return rows;
}

/** A4, as wide as the page, with the headings on every page. */
function pageOf({ print, tables, cells, columnWidths }: SheetPlan): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks"> {
  const titles = print.titleRows ?? (tables[0] === undefined ? undefined : { first: tables[0].row, count: 1 });
  const last = columnLetters((print.columns ?? columnWidths.length) - 1);
  // LibreOffice prints everything where an area has no rows.
  const bottom = Math.max(1, ...cells.map(({ row }) => row + 1), ...tables.map(({ row, rows }) => row + 1 + rows.length));
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      ...(print.fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: print.onePage === true ? 1 : 0 } : {}),
      ...(print.columns === undefined ? {} : { printArea: `$A$1:$${last}$${bottom}` }),
      ...(titles === undefined ? {} : { printTitlesRow: `$${titles.first + 1}:$${titles.first + titles.count}` }),
    },
    headerFooter: { oddFooter: "&L&F&C&A&R&P / &N" },
    ...(print.breaks === undefined ? {} : { rowBreaks: print.breaks.map((row) => row - 1) }),
  };
}
