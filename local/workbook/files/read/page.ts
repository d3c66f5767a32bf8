import type { HeaderFooterPageFile, HeaderFooterText, PageFile } from "../model/workbook";
import { childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from "../xml/tree";

const POINTS_PER_INCH = 72;

export const PLAIN_HEADER: HeaderFooterPageFile = { header: { left: "", center: "", right: "" }, footer: { left: "", center: "", right: "" } };

/** How a sheet is printed; area and titles are defined names, which the workbook knows. */
export function readPage(sheet: XmlElement, names: Pick<PageFile, "area" | "titleRows" | "titleColumns">): PageFile {
  const setup = childOf(sheet, "pageSetup")?.attributes ?? {};
  const options = childOf(sheet, "printOptions")?.attributes ?? {};
  const margins = childOf(sheet, "pageMargins")?.attributes ?? {};
  const fits = flagOf(childOf(childOf(sheet, "sheetPr"), "pageSetUpPr")?.attributes ?? {}, "fitToPage");
  const texts = childOf(sheet, "headerFooter");
  const inches = (name: string, otherwise: number): number => Math.round((numberOf(margins, name) ?? otherwise) * POINTS_PER_INCH * 1000) / 1000;
  const pages = (name: string): number | null => {
    const count = numberOf(setup, name) ?? 1;
    return count === 0 ? null : count;
  };
  const comments = setup["cellComments"];
  const errors = setup["errors"];
  return {
    ...names,
    landscape: setup["orientation"] === "landscape",
    paper: numberOf(setup, "paperSize") ?? 1,
    scaling: fits ? { wide: pages("fitToWidth"), high: pages("fitToHeight") } : { percent: numberOf(setup, "scale") ?? 100 },
    margins: {
      left: inches("left", 0.7), right: inches("right", 0.7), top: inches("top", 0.75), bottom: inches("bottom", 0.75),
      header: inches("header", 0.3), footer: inches("footer", 0.3),
    },
    centerHorizontally: flagOf(options, "horizontalCentered"),
    centerVertically: flagOf(options, "verticalCentered"),
    printGridlines: flagOf(options, "gridLines"),
    printHeadings: flagOf(options, "headings"),
    blackAndWhite: flagOf(setup, "blackAndWhite"),
    draft: flagOf(setup, "draft"),
    firstPage: flagOf(setup, "useFirstPageNumber") ? numberOf(setup, "firstPageNumber") : null,
    acrossFirst: setup["pageOrder"] === "overThenDown",
    comments: comments === "atEnd" || comments === "asDisplayed" ? comments : "none",
    errors: errors === "blank" || errors === "dash" || errors === "NA" ? errors : "displayed",
    rowBreaks: readBreaks(childOf(sheet, "rowBreaks")),
    columnBreaks: readBreaks(childOf(sheet, "colBreaks")),
    oddPages: readHeaderFooter(texts, "odd"),
    evenPages: flagOf(texts?.attributes ?? {}, "differentOddEven") ? readHeaderFooter(texts, "even") : null,
    firstPages: flagOf(texts?.attributes ?? {}, "differentFirst") ? readHeaderFooter(texts, "first") : null,
    scaleWithDocument: flagOf(texts?.attributes ?? {}, "scaleWithDoc", true),
    alignWithMargins: flagOf(texts?.attributes ?? {}, "alignWithMargins", true),
  };
}

const readBreaks = (element: XmlElement | undefined): number[] =>
  childrenOf(element, "brk").filter(({ attributes }) => flagOf(attributes, "man")).map(({ attributes }) => numberOf(attributes, "id") ?? 0);

const readHeaderFooter = (texts: XmlElement | undefined, pages: string): HeaderFooterPageFile => ({
  header: parts(textOf(texts, `${pages}Header`)), footer: parts(textOf(texts, `${pages}Footer`)),
});

/** `&LLeft&CCenter&RRight`; what comes before any of them is in the centre. */
function parts(text: string): HeaderFooterText {
  const found = { L: "", C: "", R: "" };
  let place: keyof typeof found = "C";
  for (const [piece] of text.matchAll(/&&|&"[^"]*"|&[LCR]|[^&]+|&./gs)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") place = piece.slice(1) as keyof typeof found;
    else found[place] += piece;
  }
  return { left: found.L, center: found.C, right: found.R };
}
