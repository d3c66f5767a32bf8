import { tryArea } from "../cells/address";
import { storedFormula } from "../cells/formula";
import { GraphError } from "../errors";
import { namesOf, type DefinedName } from "../parts/names";
import { tablesOf } from "../parts/table";
import { textOf, withPart, type SheetInfo, type Workbook } from "../parts/workbook";
import { element, elements } from "../xml/elements";
import { withWorkbookChild } from "../xml/order";
import { escapeXml, withAttribute } from "../xml/text";

export interface NewName {
  readonly name: string;
  /** With or without "=". */
  readonly formula: string;
  readonly comment: string;
  readonly sheet: SheetInfo | null;
}

/** @throws GraphError itemAlreadyExists, invalidArgument */
export function addName(workbook: Workbook, { name, formula, comment, sheet }: NewName): Workbook {
  checkName(name);
  const isTaken = namesOf(workbook).some((other) => other.name.toLowerCase() === name.toLowerCase() && other.sheet?.part === sheet?.part);
  if (isTaken || tablesOf(workbook, null).some((table) => table.name.toLowerCase() === name.toLowerCase())) throw new GraphError("itemAlreadyExists");
  const stored = storedFormula(formula.replace(/^=/, ""));
  const local = sheet === null ? "" : ` localSheetId="${sheet.position}"`;
  const remark = comment === "" ? "" : ` comment="${escapeXml(comment)}"`;
  return withNames(workbook, (list, prefix) => {
    const made = `<${prefix}definedName name="${escapeXml(name)}"${remark}${local}>${escapeXml(stored)}</${prefix}definedName>`;
    return [...list, made].sort((a, b) => nameIn(a).localeCompare(nameIn(b), "en"));
  });
}

/**
 * A name that Excel accepts for a defined name or a table: a letter first, no blanks, nothing that reads as a cell of either
 * notation or as a truth value. A file with another is damaged to Excel.
 * @throws GraphError invalidArgument
 */
export function checkName(name: string): string {
  const isSpelledRight = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!isSpelledRight || tryArea(name) !== null || /^(?:r\d*(?:c\d*)?|c\d*|true|false)$/i.test(name)) throw new GraphError("invalidArgument", `"${name.slice(0, 100)}" can't be a name.`);
  return name;
}

const nameIn = (xml: string): string => /\sname="([^"]*)"/.exec(xml)?.[1]?.toLowerCase() ?? "";

export function updateName(workbook: Workbook, name: DefinedName, change: { readonly visible: boolean | undefined; readonly comment: string | undefined }): Workbook {
  return withNames(workbook, (list) => list.map((xml, index) => {
    if (index !== name.index) return xml;
    const tag = /^<[^>]*>/.exec(xml)?.[0] ?? "";
    const shown = change.visible === undefined ? tag : withAttribute(tag, "hidden", change.visible ? null : "1");
    const remarked = change.comment === undefined ? shown : withAttribute(shown, "comment", change.comment === "" ? null : change.comment);
    return remarked + xml.slice(tag.length);
  }));
}

export function deleteName(workbook: Workbook, name: DefinedName): Workbook {
  return withNames(workbook, (list) => list.filter((_, index) => index !== name.index));
}

/** The workbook with other elements in its list of names. */
export function withNames(workbook: Workbook, change: (list: readonly string[], prefix: string) => readonly string[]): Workbook {
  const xml = textOf(workbook, workbook.main);
  const inner = element(xml, "definedNames")?.inner ?? "";
  const before = elements(inner, "definedName").map(({ start, end }) => inner.slice(start, end));
  const written = withWorkbookChild(xml, "definedNames", (prefix) => {
    const after = change(before, prefix);
    return after.length === 0 ? "" : `<${prefix}definedNames>${after.join("")}</${prefix}definedNames>`;
  });
  return withPart(workbook, workbook.main, written);
}
