import type { HeaderFooterPageFile, HeaderFooterText, PageFile } from "../model/workbook";
import { escapeText, group, tag } from "../xml/write";

const inches = (points: number): number => Math.round((points / 72) * 100_000) / 100_000;

/** The elements of a sheet that say how it is printed, in the order of the schema; `printerSettings` is the reference to a part. */
export function pageElements(page: PageFile, printerSettings: string | null): string {
  const { margins, scaling } = page;
  const fits = "wide" in scaling;
  const options = {
    horizontalCentered: page.centerHorizontally || null, verticalCentered: page.centerVertically || null,
    headings: page.printHeadings || null, gridLines: page.printGridlines || null,
  };
  return [
    Object.values(options).some((value) => value !== null) ? tag("printOptions", options) : "",
    tag("pageMargins", {
      left: inches(margins.left), right: inches(margins.right), top: inches(margins.top), bottom: inches(margins.bottom),
      header: inches(margins.header), footer: inches(margins.footer),
    }),
    tag("pageSetup", {
      paperSize: page.paper,
      scale: fits || scaling.percent === 100 ? null : scaling.percent,
      firstPageNumber: page.firstPage,
      fitToWidth: fits ? (scaling.wide ?? 0) : null,
      fitToHeight: fits ? (scaling.high ?? 0) : null,
      pageOrder: page.acrossFirst ? "overThenDown" : null,
      orientation: page.landscape ? "landscape" : "portrait",
      blackAndWhite: page.blackAndWhite || null,
      draft: page.draft || null,
      cellComments: page.comments === "none" ? null : page.comments,
      useFirstPageNumber: page.firstPage === null ? null : true,
      errors: page.errors === "displayed" ? null : page.errors,
      "r:id": printerSettings,
    }),
    headerFooter(page),
    breaks("rowBreaks", page.rowBreaks, 16_383),
    breaks("colBreaks", page.columnBreaks, 1_048_575),
  ].join("");
}

const breaks = (name: string, places: readonly number[], max: number): string =>
  group(name, places.map((id) => tag("brk", { id, max, man: true })), { count: places.length, manualBreakCount: places.length });

function headerFooter(page: PageFile): string {
  const { oddPages, evenPages, firstPages, scaleWithDocument, alignWithMargins } = page;
  const texts = [...texted("odd", oddPages), ...texted("even", evenPages), ...texted("first", firstPages)];
  const attributes = {
    differentOddEven: evenPages === null ? null : true, differentFirst: firstPages === null ? null : true,
    scaleWithDoc: scaleWithDocument ? null : false, alignWithMargins: alignWithMargins ? null : false,
  };
  const said = Object.values(attributes).some((value) => value !== null);
  return said && texts.length === 0 ? tag("headerFooter", attributes) : group("headerFooter", texts, attributes);
}

function texted(pages: string, texts: HeaderFooterPageFile | null): string[] {
  if (!texts) return [];
  return (["header", "footer"] as const).flatMap((part) => {
    const text = joined(texts[part]);
    const name = `${pages}${part === "header" ? "Header" : "Footer"}`;
    return text === "" ? [] : [`<${name}>${escapeText(text)}</${name}>`];
  });
}

const joined = ({ left, center, right }: HeaderFooterText): string =>
  (left === "" ? "" : `&L${left}`) + (center === "" ? "" : `&C${center}`) + (right === "" ? "" : `&R${right}`);
