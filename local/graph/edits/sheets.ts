import { GraphError } from "../errors";
import { withoutCalcChain } from "../parts/calculation";
import { rewriteFormulas } from "../parts/formulas";
import { freePart, withoutPart, withoutRelation, withRelatedPart } from "../parts/relations";
import { splitSheet } from "../parts/sheetXml";
import { restructured, textOf, withPart, type SheetInfo, type Workbook } from "../parts/workbook";
import { element, elements, mapTags, rootPrefix } from "../xml/elements";
import { attribute, escapeXml, withAttribute } from "../xml/text";
import { withNames } from "./names";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Adds an empty sheet after the last.
 * @param wanted its name; null for the next free one.
 * @throws GraphError itemAlreadyExists, invalidArgument
 */
export function addSheet(workbook: Workbook, wanted: string | null): { workbook: Workbook; sheet: SheetInfo } {
  const name = wanted ?? freeName(workbook);
  refuseName(workbook, name, null);
  const part = freePart(workbook, "xl/worksheets/sheet");
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${related}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  const { workbook: owned, id } = withRelatedPart(withPart(workbook, part, splitSheet(Buffer.from(xml, "utf8"))), workbook.main, "worksheet", part);
  const list = sheetTags(owned);
  const number = Math.max(0, ...list.map((tag) => Number(attribute(tag, "sheetId")))) + 1;
  const made = `<${rootPrefix(textOf(workbook, workbook.main))}sheet xmlns:r="${related}" name="${escapeXml(name)}" sheetId="${number}" r:id="${id}"/>`;
  const result = withSheets(owned, [...list, made]);
  return { workbook: result, sheet: sheetNamed(result, name) };
}

/** What can be changed of a sheet; what is left out stays. */
export interface SheetChange {
  readonly name?: string | undefined;
  /** Counted from 0. */
  readonly position?: number | undefined;
  readonly visibility?: string | undefined;
}

const states = new Map<string, string | null>([["visible", null], ["hidden", "hidden"], ["veryhidden", "veryHidden"]]);

/** @throws GraphError itemAlreadyExists, invalidArgument */
export function updateSheet(workbook: Workbook, info: SheetInfo, change: SheetChange): Workbook {
  let result = workbook;
  const now = () => result.sheets.find(({ part }) => part === info.part) ?? info;
  if (change.visibility !== undefined) result = withVisibility(result, info, change.visibility);
  if (change.position !== undefined && change.position !== info.position) result = moveSheet(result, now(), change.position);
  if (change.name !== undefined && change.name !== info.name) result = renameSheet(result, now(), change.name);
  return result;
}

function withVisibility(workbook: Workbook, info: SheetInfo, visibility: string): Workbook {
  const state = states.get(visibility.toLowerCase());
  if (state === undefined) throw new GraphError("invalidArgument", "visibility is Visible, Hidden or VeryHidden.");
  const others = workbook.sheets.filter((sheet) => sheet.part !== info.part && sheet.visibility === "Visible");
  if (state !== null && others.length === 0) throw new GraphError("invalidArgument", "A workbook needs a visible worksheet.");
  return withSheets(workbook, sheetTags(workbook).map((tag, index) => (index === info.position ? withAttribute(tag, "state", state) : tag)));
}

function moveSheet(workbook: Workbook, info: SheetInfo, position: number): Workbook {
  const order = sheetTags(workbook).map((_, index) => index);
  if (!Number.isInteger(position) || position < 0 || position >= order.length) throw new GraphError("invalidArgument", `position is a number from 0 to ${order.length - 1}.`);
  order.splice(position, 0, ...order.splice(info.position, 1));
  return reordered(workbook, order);
}

function renameSheet(workbook: Workbook, info: SheetInfo, name: string): Workbook {
  refuseName(workbook, name, info);
  const same = (other: string) => other.toLowerCase() === info.name.toLowerCase();
  const rewritten = rewriteFormulas(workbook, { sheet: (other) => (same(other) ? name : other) });
  return withSheets(rewritten, sheetTags(rewritten).map((tag, index) => (index === info.position ? withAttribute(tag, "name", name) : tag)));
}

/** Takes a sheet away with all that is on it. References to it are lost. */
export function deleteSheet(workbook: Workbook, info: SheetInfo): Workbook {
  if (!workbook.sheets.some((sheet) => sheet.part !== info.part && sheet.visibility === "Visible")) {
    throw new GraphError("unsupportedOperation", "A workbook needs a visible worksheet.");
  }
  const same = (other: string) => other.toLowerCase() === info.name.toLowerCase();
  const rewritten = rewriteFormulas(workbook, { sheet: (other) => (same(other) ? null : other) });
  const order = sheetTags(rewritten).map((_, index) => index).filter((index) => index !== info.position);
  const unlisted = reordered(rewritten, order);
  return withoutCalcChain(restructured(withoutPart(withoutRelation(unlisted, workbook.main, info.part), info.part)));
}

/** The sheets in another order, or without some; names and views that go by a sheet's position follow. */
function reordered(workbook: Workbook, order: readonly number[]): Workbook {
  const place = (before: string | null) => order.indexOf(Number(before));
  const named = withNames(workbook, (list) => list.flatMap((xml) => {
    const tag = /^<[^>]*>/.exec(xml)?.[0] ?? "";
    const local = attribute(tag, "localSheetId");
    if (local === null) return [xml];
    return place(local) < 0 ? [] : [withAttribute(tag, "localSheetId", String(place(local))) + xml.slice(tag.length)];
  }));
  const tags = sheetTags(named);
  const sorted = withSheets(named, order.map((index) => tags[index] ?? ""));
  const viewed = mapTags(textOf(sorted, sorted.main), "workbookView", (tag) =>
    ["activeTab", "firstSheet"].reduce((made, name) => (attribute(made, name) === null ? made : withAttribute(made, name, String(Math.max(0, place(attribute(made, name)))))), tag),
  );
  return withPart(sorted, sorted.main, viewed);
}

function sheetTags(workbook: Workbook): string[] {
  return elements(element(textOf(workbook, workbook.main), "sheets")?.inner ?? "", "sheet").map(({ tag }) => tag);
}

function withSheets(workbook: Workbook, tags: readonly string[]): Workbook {
  const xml = textOf(workbook, workbook.main);
  const list = element(xml, "sheets");
  if (list === null) return workbook;
  const inside = list.start + list.tag.length;
  return restructured(withPart(workbook, workbook.main, xml.slice(0, inside) + tags.join("") + xml.slice(inside + list.inner.length)));
}

function sheetNamed(workbook: Workbook, name: string): SheetInfo {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new GraphError("internal");
  return found;
}

function freeName(workbook: Workbook): string {
  const taken = new Set(sheetTags(workbook).map((tag) => attribute(tag, "name")?.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Excel keeps this name for its list of changes. */
const RESERVED = "history";

function refuseName(workbook: Workbook, name: string, own: SheetInfo | null): void {
  if (name.trim() === "" || name.length > 31 || /[:\\/?*[\]\p{Cc}]|^'|'$/u.test(name) || name.toLowerCase() === RESERVED) {
    throw new GraphError("invalidArgument", `"${name.slice(0, 100)}" can't be the name of a worksheet: at most 31 characters, none of : \\ / ? * [ ].`);
  }
  const taken = sheetTags(workbook).filter((_, index) => index !== own?.position).map((tag) => attribute(tag, "name")?.toLowerCase());
  if (taken.includes(name.toLowerCase())) throw new GraphError("itemAlreadyExists");
}
