import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName, lastRow } from "../cells/address";
import { rewriteFormula, type ReferenceRules } from "../cells/references";
import { escapeXml, unescapeXml } from "../xml/text";
import { parseRows, type CellXml } from "./rows";
import { mapRows, segmentText, type SheetXml } from "./sheetXml";
import { optionalText, partNames, sheetOf, withPart, type Workbook } from "./workbook";

/** Elements that hold a formula: in rows, after the rows (also in the form newer versions add), in tables, in charts. */
const inTail = formulaElements("formula[12]?|f");
const inTable = formulaElements("calculatedColumnFormula|totalsRowFormula");
const inChart = formulaElements("f");
const inNames = formulaElements("definedName");

function formulaElements(names: string): RegExp {
  return new RegExp(`(<(?:\\w+:)?(?:${names})(?:\\s[^>]*[^/>]|)>)([^<]+)(?=</)`, "g");
}

/** Every formula of the workbook (cells, names, formats, validations, tables, charts) after its references followed the rules. */
export function rewriteFormulas(workbook: Workbook, rules: ReferenceRules): Workbook {
  let result = workbook;
  for (const info of workbook.sheets) {
    const before = sheetOf(result, info);
    const change = changing(info.name, rules);
    const plain = rules.area === undefined ? before : expandShared(before);
    const rows = mapRows(plain, `<${before.prefix}f`, (text) => text.replace(inChart, change));
    const tail = rows.tail.replace(inTail, change);
    const after = tail === rows.tail ? rows : { ...rows, tail };
    if (after !== before) result = withPart(result, info.part, after);
  }
  for (const { part, sheet } of workbook.tables) result = rewritePart(result, part, inTable, changing(sheet.name, rules));
  result = rewritePart(result, workbook.main, inNames, changing("", rules));
  for (const part of partNames(workbook).filter((name) => /\/charts\/[^/]*\.xml$/.test(name))) {
    result = rewritePart(result, part, inChart, changing("", rules));
  }
  return result;
}

function changing(home: string, rules: ReferenceRules): (all: string, open: string, formula: string) => string {
  return (all, open, stored) => {
    const before = unescapeXml(stored);
    const after = rewriteFormula(before, home, rules);
    return after === before ? all : open + escapeXml(after);
  };
}

function rewritePart(workbook: Workbook, part: string, pattern: RegExp, change: (all: string, open: string, formula: string) => string): Workbook {
  const before = optionalText(workbook, part) ?? "";
  const after = before.replace(pattern, change);
  return after === before ? workbook : withPart(workbook, part, after);
}

/** Where a shared formula is written out. */
interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const mastersKnown = new WeakMap<SheetXml, Map<string, Master>>();

function mastersOf(sheet: SheetXml): Map<string, Master> {
  const known = mastersKnown.get(sheet);
  if (known !== undefined) return known;
  const masters = new Map<string, Master>();
  for (const segment of sheet.segments) {
    const text = segmentText(segment);
    if (!text.includes('t="shared"')) continue;
    for (const { row, cells } of parseRows(text, segment.firstRow, sheet.prefix, segment.firstRow, segment.lastRow)) {
      for (const cell of cells) {
        const [, si = "", formula = ""] = sharedFormula.exec(cell.inner) ?? [];
        if (formula !== "") masters.set(si, { formula: unescapeXml(formula), row, column: cell.column });
      }
    }
  }
  mastersKnown.set(sheet, masters);
  return masters;
}

const sharedFormula = /<(?:\w+:)?f\s(?=[^>]*t="shared")[^>]*si="(\d+)"[^>]*?(?:\/>|>([^<]*)<\/(?:\w+:)?f>)/;

/** The formula of a cell that shares it with others, as if it were written out; null for any other cell. */
export function sharedFormulaOf(sheet: SheetXml, row: number, cell: CellXml): string | null {
  const si = sharedFormula.exec(cell.inner)?.[1];
  const master = si === undefined ? undefined : mastersOf(sheet).get(si);
  if (master === undefined) return null;
  const relative = translateFormulaToR1C1(`=${master.formula}`, cellName(master.row, master.column));
  return translateFormulaToA1(relative, cellName(row, cell.column)).slice(1);
}

/** The sheet with every shared formula written out in its own cell: once cells move, they no longer share one. */
function expandShared(sheet: SheetXml): SheetXml {
  return mapRows(sheet, 't="shared"', (text, first) => {
    let expanded = text;
    for (const { row, cells } of parseRows(text, first, sheet.prefix, 0, lastRow)) {
      for (const cell of cells) {
        const formula = sharedFormulaOf(sheet, row, cell);
        if (formula === null) continue;
        const alone = cell.xml.replace(sharedFormula, () => `<${sheet.prefix}f>${escapeXml(formula)}</${sheet.prefix}f>`);
        expanded = expanded.replace(cell.xml, () => alone);
      }
    }
    return expanded;
  });
}
