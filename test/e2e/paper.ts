import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Language } from "../../src/text/language";
import { openLibreOffice } from "../libreOffice";
import { pictures } from "./workbench";

/** A sheet on A4 paper. */
export interface PrintedSheet {
  readonly sheet: string;
  readonly pages: number;
  readonly orientation: "portrait" | "landscape" | "other paper";
}

/** Prints workbooks by language into PDF files beside the screenshots, with LibreOffice and in one run; null where it is not installed. */
export async function print(workbooks: ReadonlyMap<Language, Uint8Array>, name: string): Promise<ReadonlyMap<Language, readonly PrintedSheet[]> | null> {
  const office = openLibreOffice();
  if (office === null) return null;
  try {
    const files = await office.convert([...workbooks.values()].map(withoutFormulas), "xlsx", "pdf");
    return new Map([...workbooks.keys()].map((language, index) => {
      const pdf = files[index]!;
      writeFileSync(join(pictures, `${language}-${name}.pdf`), pdf);
      return [language, sheetsIn(pdf)] as const;
    }));
  } finally {
    office.close();
  }
}

/** LibreOffice has no KPI.*: it prints what the formulas gave. */
function withoutFormulas(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) =>
    [name, /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? strToU8(strFromU8(bytes).replace(/<f\b[^>]*?(\/>|>[^<]*<\/f>)/g, "")) : bytes] as const);
  return zipSync(Object.fromEntries(parts));
}

/** The pages of each sheet: LibreOffice writes them in order, and a bookmark to the first page of each sheet. */
function sheetsIn(pdf: Uint8Array): readonly PrintedSheet[] {
  const text = Buffer.from(pdf).toString("latin1");
  const pages = [...text.matchAll(/(\d+) 0 obj\s*<<\/Type\/Page\/.*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/gs)]
    .map(([, id, width, height]) => ({ id, width: Math.round(Number(width)), height: Math.round(Number(height)) }));
  const starts = [...text.matchAll(/\/Title<FEFF([0-9A-F]*)>\s*\/Dest\[(\d+) 0 R/g)].map(([, title, id]) => ({
    sheet: Buffer.from(title!, "hex").swap16().toString("utf16le"), at: pages.findIndex((page) => page.id === id),
  }));
  return starts.map(({ sheet, at }, index) => {
    const { width, height } = pages[at]!;
    const orientation = width === 842 && height === 595 ? "landscape" : width === 595 && height === 842 ? "portrait" : "other paper";
    return { sheet, pages: (starts[index + 1]?.at ?? pages.length) - at, orientation };
  });
}
