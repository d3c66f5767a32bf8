import { element, elements } from "../xml/elements";
import { attribute, unescapeXml } from "../xml/text";
import { textOf, type SheetInfo, type Workbook } from "./workbook";

/** A defined name of the workbook, or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet that the name belongs to; null for the workbook's. */
  readonly sheet: SheetInfo | null;
  /** Where the element stands in the list. */
  readonly index: number;
}

/** All names but those that Excel keeps for itself (print areas, filters). */
export function namesOf(workbook: Workbook): DefinedName[] {
  const list = elements(element(textOf(workbook, workbook.main), "definedNames")?.inner ?? "", "definedName");
  return list.flatMap(({ tag, inner }, index) => {
    const name = attribute(tag, "name") ?? "";
    if (name.startsWith("_xlnm.")) return [];
    const local = attribute(tag, "localSheetId");
    return [{
      name,
      formula: unescapeXml(inner),
      comment: attribute(tag, "comment") ?? "",
      visible: !["1", "true"].includes(attribute(tag, "hidden") ?? ""),
      sheet: local === null ? null : (workbook.sheets.find(({ position }) => position === Number(local)) ?? null),
      index,
    }];
  });
}
