import { GraphError } from "../errors";
import { elements } from "../xml/elements";
import { attribute } from "../xml/text";
import { readEntry, type Archive } from "../zip/archive";

/** A relationship of one part to another, with the target as a part name (no leading slash). */
export interface Relation {
  readonly id: string;
  /** Last segment of the type's address: `worksheet`, `table`, `styles`, … */
  readonly type: string;
  readonly target: string;
}

/** Reads a part as text; null when there is none. */
export type PartReader = (part: string) => string | null;

/** Where the relations of a part are kept (empty name: those of the package). */
export function relationsPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Relations of a part (empty name: of the package). Links to the outside are left out. */
export function relationsOf(read: PartReader, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return elements(read(relationsPart(part)) ?? "", "Relationship")
    .filter(({ tag }) => attribute(tag, "TargetMode") !== "External")
    .map(({ tag }) => ({
      id: attribute(tag, "Id") ?? "",
      type: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
      target: resolve(folder, attribute(tag, "Target") ?? ""),
    }));
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** A part as text; null when there is none. */
export function partText(archive: Archive, part: string): string | null {
  const bytes = readEntry(archive, part);
  if (bytes === null) return null;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new GraphError("unsupportedWorkbook", `The part ${part} is not UTF-8.`);
  }
  return bytes.toString("utf8");
}

/**
 * Name of the main workbook part.
 * @throws GraphError unsupportedWorkbook: not a workbook, or one with macros.
 */
export function mainPart(archive: Archive): string {
  const types = partText(archive, "[Content_Types].xml") ?? "";
  const macros = /macroEnabled|vnd\.ms-office\.vbaProject/i.test(types) || [...archive.entries.keys()].some((name) => /vbaProject\.bin$/i.test(name));
  if (macros) throw new GraphError("unsupportedWorkbook", "The workbook has macros. Save it as .xlsx.");
  const main = relationsOf((part) => partText(archive, part), "").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined || !archive.entries.has(main) || !types.includes("spreadsheetml.sheet.main+xml")) {
    throw new GraphError("unsupportedWorkbook", "The file is not an .xlsx workbook.");
  }
  return main;
}
