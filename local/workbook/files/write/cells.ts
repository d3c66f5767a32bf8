import { maySpill } from "../formula/arrayFormulas";
import { formulaForFile, type FormulaNames } from "../formula/fileFormula";
import { writeArea, writeCell } from "../model/areas";
import type { CellFile, RowFile, TextRun, ValueFile } from "../model/workbook";
import { inGroups, type Slices } from "../slices";
import { escapeText, group, HEAD, HOLE, storedText, tag, textTag } from "../xml/write";
import type { Lines } from "./lines";
import { fontParts, type StylesWriter } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Errors that every reader of files knows; the newer ones are written as the one that they are like. */
const storedErrors: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** As many rows, and as many texts, are written at a time. */
const ROWS = 200;
const STRINGS = 2_000;

/** Texts that cells share, in the order in which they were first needed. */
export class StringsWriter {
  private readonly places = new Map<string, number>();
  private uses = 0;

  place(text: string, runs: readonly TextRun[] | null): number {
    this.uses++;
    const xml = runs === null ? textTag("t", text) : runs.map(runXml).join("");
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.places.size);
    return this.places.size - 1;
  }

  get isEmpty(): boolean {
    return this.places.size === 0;
  }

  *finish(): Slices<readonly string[]> {
    const [start = "", end = ""] = (HEAD + tag("sst", { xmlns: MAIN, count: this.uses, uniqueCount: this.places.size }, HOLE)).split(HOLE);
    return [start, ...(yield* inGroups(this.places.keys(), STRINGS, (texts) => texts.map((xml) => `<si>${xml}</si>`).join(""))), end];
  }
}

const runXml = ({ text, font }: TextRun): string => tag("r", {}, [font === null ? "" : group("rPr", fontParts(font, "rFont").filter((part) => part !== "")), textTag("t", text)]);

export interface CellWriting {
  readonly styles: StylesWriter;
  readonly strings: StringsWriter;
  readonly names: FormulaNames;
  readonly tableAt: (row: number, column: number) => string | null;
  /** Called when a formula may spill, which a part of its own must explain. */
  readonly onDynamic: () => void;
}

/** `sheetData`: rows with their cells, both in order; in pieces. */
export function* sheetData(lines: Lines, rows: ReadonlyMap<number, RowFile>, writing: CellWriting): Slices<readonly string[]> {
  const numbers = [...new Set([...lines.keys(), ...rows.keys()])].sort((a, b) => a - b);
  const rowXml = (row: number): string => {
    const line = (lines.get(row) ?? []).map((cell) => cellXml(cell, writing));
    return tag("row", { r: row + 1, ...rowAttributes(rows.get(row), writing.styles) }, line);
  };
  return yield* inGroups(numbers, ROWS, (group) => group.map(rowXml).join(""));
}

function rowAttributes(row: RowFile | undefined, styles: StylesWriter): Readonly<Record<string, string | number | boolean | null>> {
  if (!row) return {};
  return {
    s: row.format === 0 ? null : styles.place(row.format), customFormat: row.format === 0 ? null : true,
    ht: row.height, customHeight: row.fixed && row.height !== null ? true : null, hidden: row.hidden || null,
    outlineLevel: row.outline || null, collapsed: row.collapsed || null,
  };
}

/** By hand, because there may be a million of them. */
function cellXml(cell: CellFile, writing: CellWriting): string {
  const style = cell.format === 0 ? "" : ` s="${writing.styles.place(cell.format)}"`;
  const start = `<c r="${writeCell(cell.row, cell.column)}"${style}`;
  if (cell.formula !== null) return formulaCell(cell, cell.formula, start, writing);
  const { value } = cell;
  if (value === null) return `${start}/>`;
  if (typeof value === "string") return `${start} t="s"><v>${writing.strings.place(value, cell.runs)}</v></c>`;
  return `${start}${typed(value)}`;
}

function formulaCell(cell: CellFile, formula: string, start: string, { names, tableAt, onDynamic }: CellWriting): string {
  const { row, column, array, value } = cell;
  const custom = new Set(names.customFunctions);
  const dynamic = array ? !array.fixed : maySpill(formula, (name) => custom.has(name) || name.startsWith(`${names.namespace}.`));
  const stored = escapeText(storedText(formulaForFile(formula, names, tableAt(row, column))));
  if (dynamic) onDynamic();
  const area = writeArea({ row, column, rows: array?.rows ?? 1, columns: array?.columns ?? 1 });
  const element = dynamic || array ? `<f t="array" ref="${area}">${stored}</f>` : `<f>${stored}</f>`;
  const meta = dynamic ? ' cm="1"' : "";
  if (value === null) return `${start}${meta}>${element}</c>`;
  if (typeof value === "string") return `${start}${meta} t="str">${element}<v>${escapeText(storedText(value))}</v></c>`;
  return `${start}${meta}${typed(value, element)}`;
}

/** From the end of a cell's start tag on. */
function typed(value: Exclude<ValueFile, string | null>, formula = ""): string {
  if (typeof value === "number") return Number.isFinite(value) ? `>${formula}<v>${value}</v></c>` : ` t="e">${formula}<v>#NUM!</v></c>`;
  if (typeof value === "boolean") return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  return ` t="e">${formula}<v>${storedErrors.has(value.error) ? value.error : value.error === "#CALC!" || value.error === "#SPILL!" ? "#VALUE!" : "#N/A"}</v></c>`;
}

/** Says that formulas with `cm="1"` may spill, or are no arrays of the old kind. */
export const DYNAMIC_METADATA = `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  `<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" ` +
  `rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>` +
  `<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>` +
  `<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
