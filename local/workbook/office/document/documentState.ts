import type { Password } from "../../engine/password";
import type { Kept } from "../../files/engine/kept";
import type { FormulaNames } from "../../files/formula/fileFormula";

/** What belongs to the document and not to its cells. */
export class DocumentState {
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts = new Map<string, string>();
  readonly properties: DocumentProperties = {
    title: "", subject: "", author: "", keywords: "", comments: "", category: "", manager: "", company: "", lastAuthor: "", revisionNumber: 0,
  };
  structurePassword: Password | null = null;
  /** Properties that somebody named themselves. */
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly created = new Date();
  /** Whether there is anything to save; nobody has saved a new workbook. */
  isDirty = true;
  chartDataPointTrack = true;
  /** The style that new tables get. */
  tableStyle = "TableStyleMedium2";
  /** By the sheets' ids, once they were asked for. */
  readonly sheets = new Map<string, SheetDocument>();
  readonly layouts = new Map<string, PageLayoutState>();
  /** Set by whoever opens and saves the document as a file. */
  files: DocumentFiles | null = null;
  private nextPart = 1;

  /** An id that no part has, those of an opened file among them. */
  newPartId(): string {
    for (;;) {
      const id = `{${(this.nextPart++).toString(16).toUpperCase().padStart(8, "0")}-0002-0000-0000-000000000000}`;
      if (!this.customXmlParts.has(id)) return id;
    }
  }

  sheet(sheetId: string): SheetDocument {
    const known = this.sheets.get(sheetId) ?? newSheetDocument();
    this.sheets.set(sheetId, known);
    return known;
  }

  /** A copied sheet is printed like the first one and has its properties. */
  copySheet(from: string, to: string): void {
    this.sheets.set(to, structuredClone(this.sheet(from)));
    this.layouts.set(to, structuredClone(this.pageLayout(from)));
  }

  pageLayout(sheetId: string): PageLayoutState {
    const known = this.layouts.get(sheetId) ?? newPageLayout();
    this.layouts.set(sheetId, known);
    return known;
  }
}

/** What a document must know of files while it is none. */
export interface DocumentFiles {
  readonly names: FormulaNames;
  /** What came with opened files and the workbook does not know: it is saved again. */
  kept: Kept;
}

/** What belongs to one sheet and not to its cells. */
export interface SheetDocument {
  readonly customProperties: Map<string, string>;
  /** The row below each break between pages that was put in by hand, and the column after each. */
  readonly rowBreaks: Set<number>;
  readonly columnBreaks: Set<number>;
  calculates: boolean;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
}

/** How a sheet is printed. Margins are in points; addresses are local to the sheet. */
export interface PageLayoutState {
  readonly scalars: Record<string, unknown>;
  printArea: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  readonly headers: Record<HeaderFooterPage, Record<string, string>>;
  readonly headerState: Record<string, unknown>;
}

export type HeaderFooterPage = "defaultForAllPages" | "firstPage" | "evenPages" | "oddPages";

export const newSheetDocument = (): SheetDocument => ({ customProperties: new Map(), rowBreaks: new Set(), columnBreaks: new Set(), calculates: true });

export const newPageLayout = (): PageLayoutState => ({
  scalars: {
    Orientation: "Portrait", PaperSize: "A4", BlackAndWhite: false, PrintErrors: "AsDisplayed", Zoom: { scale: 100 }, CenterHorizontally: false,
    CenterVertically: false, PrintHeadings: false, PrintGridlines: false, LeftMargin: 50.4, RightMargin: 50.4, TopMargin: 54, BottomMargin: 54,
    HeaderMargin: 21.6, FooterMargin: 21.6, PrintComments: "NoComments", DraftMode: false, FirstPageNumber: "", PrintOrder: "DownThenOver",
  },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  headers: { defaultForAllPages: emptyHeader(), firstPage: emptyHeader(), evenPages: emptyHeader(), oddPages: emptyHeader() },
  headerState: { State: "Default", UseSheetMargins: true, UseSheetScale: true },
});

const emptyHeader = (): Record<string, string> => ({
  LeftHeader: "", CenterHeader: "", RightHeader: "", LeftFooter: "", CenterFooter: "", RightFooter: "",
});
