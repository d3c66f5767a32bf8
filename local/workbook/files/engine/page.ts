import type { HeaderFooterPage, PageLayoutState, SheetDocument } from "../../office/document/documentState";
import type { HeaderFooterPageFile, PageFile } from "../model/workbook";

/** Excel's names of papers, by their number less one. */
const PAPERS = [
  "Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio", "Quatro",
  "Paper10x14", "Paper11x17", "Note", "Envelope9", "Envelope10", "Envelope11", "Envelope12", "Envelope14", "Csheet", "Dsheet", "Esheet", "EnvelopeDL",
  "EnvelopeC5", "EnvelopeC3", "EnvelopeC4", "EnvelopeC6", "EnvelopeC65", "EnvelopeB4", "EnvelopeB5", "EnvelopeB6", "EnvelopeItaly", "EnvelopeMonarch",
  "EnvelopePersonal", "FanfoldUS", "FanfoldStdGerman", "FanfoldLegalGerman",
] as const;

const errors = { displayed: "AsDisplayed", blank: "Blank", dash: "Dash", NA: "NotAvailable" } as const;
const comments = { none: "NoComments", atEnd: "EndSheet", asDisplayed: "InPlace" } as const;
const margins = [["left", "LeftMargin"], ["right", "RightMargin"], ["top", "TopMargin"], ["bottom", "BottomMargin"], ["header", "HeaderMargin"], ["footer", "FooterMargin"]] as const;
const places = [["left", "Left"], ["center", "Center"], ["right", "Right"]] as const;

const keyOf = <Key extends string>(table: Readonly<Record<Key, string>>, value: unknown, otherwise: Key): Key =>
  (Object.keys(table) as Key[]).find((key) => table[key].toLowerCase() === String(value).toLowerCase()) ?? otherwise;

/** How a sheet of a file is printed, as the API keeps it. */
export function fillPage(layout: PageLayoutState, page: PageFile): void {
  const { scaling } = page;
  Object.assign(layout.scalars, {
    Orientation: page.landscape ? "Landscape" : "Portrait",
    PaperSize: PAPERS[page.paper - 1] ?? "A4",
    Zoom: "percent" in scaling ? { scale: scaling.percent } : {
      ...(scaling.wide === null ? {} : { horizontalFitToPages: scaling.wide }), ...(scaling.high === null ? {} : { verticalFitToPages: scaling.high }),
    },
    BlackAndWhite: page.blackAndWhite, DraftMode: page.draft, CenterHorizontally: page.centerHorizontally, CenterVertically: page.centerVertically,
    PrintHeadings: page.printHeadings, PrintGridlines: page.printGridlines, PrintErrors: errors[page.errors], PrintComments: comments[page.comments],
    PrintOrder: page.acrossFirst ? "OverThenDown" : "DownThenOver", FirstPageNumber: page.firstPage ?? "",
    ...Object.fromEntries(margins.map(([name, member]) => [member, page.margins[name]])),
  });
  layout.printArea = page.area;
  layout.titleRows = page.titleRows;
  layout.titleColumns = page.titleColumns;
  const { evenPages, firstPages } = page;
  Object.assign(layout.headerState, {
    State: evenPages && firstPages ? "FirstOddAndEven" : evenPages ? "OddAndEven" : firstPages ? "FirstAndDefault" : "Default",
    UseSheetMargins: page.alignWithMargins, UseSheetScale: page.scaleWithDocument,
  });
  fillTexts(layout, evenPages ? "oddPages" : "defaultForAllPages", page.oddPages);
  if (evenPages) fillTexts(layout, "evenPages", evenPages);
  if (firstPages) fillTexts(layout, "firstPage", firstPages);
}

function fillTexts(layout: PageLayoutState, page: HeaderFooterPage, texts: HeaderFooterPageFile): void {
  for (const [place, name] of places) {
    layout.headers[page][`${name}Header`] = texts.header[place];
    layout.headers[page][`${name}Footer`] = texts.footer[place];
  }
}

export function takePage(layout: PageLayoutState, { rowBreaks, columnBreaks }: Pick<SheetDocument, "rowBreaks" | "columnBreaks">): PageFile {
  const ordered = (breaks: ReadonlySet<number>): number[] => [...breaks].sort((a, b) => a - b);
  const { scalars, headerState } = layout;
  const zoom = (scalars["Zoom"] ?? {}) as { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const paper = PAPERS.findIndex((name) => name.toLowerCase() === String(scalars["PaperSize"]).toLowerCase());
  const state = String(headerState["State"]);
  const even = state.includes("OddAndEven");
  const number = (name: string): number => Number(scalars[name]) || 0;
  const first = scalars["FirstPageNumber"];
  return {
    landscape: scalars["Orientation"] === "Landscape",
    paper: paper < 0 ? 9 : paper + 1,
    scaling: fits ? { wide: zoom.horizontalFitToPages ?? null, high: zoom.verticalFitToPages ?? null } : { percent: zoom.scale ?? 100 },
    margins: Object.fromEntries(margins.map(([name, member]) => [name, number(member)])) as PageFile["margins"],
    centerHorizontally: scalars["CenterHorizontally"] === true, centerVertically: scalars["CenterVertically"] === true,
    printGridlines: scalars["PrintGridlines"] === true, printHeadings: scalars["PrintHeadings"] === true,
    blackAndWhite: scalars["BlackAndWhite"] === true, draft: scalars["DraftMode"] === true,
    firstPage: typeof first === "number" ? first : null,
    acrossFirst: scalars["PrintOrder"] === "OverThenDown",
    comments: keyOf(comments, scalars["PrintComments"], "none"),
    errors: keyOf(errors, scalars["PrintErrors"], "displayed"),
    area: layout.printArea, titleRows: layout.titleRows, titleColumns: layout.titleColumns,
    rowBreaks: ordered(rowBreaks), columnBreaks: ordered(columnBreaks),
    oddPages: takeTexts(layout, even ? "oddPages" : "defaultForAllPages"),
    evenPages: even ? takeTexts(layout, "evenPages") : null,
    firstPages: state.startsWith("First") ? takeTexts(layout, "firstPage") : null,
    scaleWithDocument: headerState["UseSheetScale"] !== false, alignWithMargins: headerState["UseSheetMargins"] !== false,
  };
}

function takeTexts(layout: PageLayoutState, page: HeaderFooterPage): HeaderFooterPageFile {
  const texts = layout.headers[page];
  const part = (which: "Header" | "Footer") => ({ left: texts[`Left${which}`] ?? "", center: texts[`Center${which}`] ?? "", right: texts[`Right${which}`] ?? "" });
  return { header: part("Header"), footer: part("Footer") };
}
