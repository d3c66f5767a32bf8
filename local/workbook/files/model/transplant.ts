import { strFromU8, strToU8 } from "fflate";
import { NOTHING_KEPT_OF_SHEET, type KeptPart, type KeptSheet, type KeptWorkbook } from "./kept";
import type { SheetFile } from "./workbook";

/**
 * What sheets of a file had beyond the workbook's model, moved into a folder of its own, so that it does not meet parts of
 * the same name. Pivot tables and slicers stay behind: their caches belong to the workbook that they come from.
 */
export function transplanted(kept: KeptWorkbook, sheets: readonly SheetFile[], folder: string): { readonly parts: readonly KeptPart[]; readonly sheets: readonly KeptSheet[] } {
  const moved = sheets.map(({ kept: { drawing, sparklines } }): KeptSheet => ({
    ...NOTHING_KEPT_OF_SHEET, sparklines,
    drawing: drawing && { ...drawing, relations: drawing.relations.map((relation) => (relation.external ? relation : { ...relation, target: `${folder}/${relation.target}` })) },
  }));
  const wanted = new Set(sheets.flatMap(({ kept: { drawing } }) => drawing?.relations.map(({ target }) => target) ?? []));
  if (wanted.size === 0) return { parts: [], sheets: moved };
  const parts = kept.parts.filter(({ path }) => path !== kept.theme && path !== kept.theme?.replace(/([^/]+)$/, "_rels/$1.rels"));
  return { sheets: moved, parts: parts.map(({ path, type, bytes }) => ({ path: `${folder}/${path}`, type, bytes: path.endsWith(".rels") ? rebased(bytes, folder) : bytes })) };
}

/** References from the root of the package begin in the folder now; the others are the same. */
const rebased = (bytes: Uint8Array, folder: string): Uint8Array => strToU8(strFromU8(bytes).replaceAll('Target="/', `Target="/${folder}/`));
