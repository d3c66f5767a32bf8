/** What belongs to the document and not to its cells. */
export class DocumentState {
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts = new Map<string, string>();
  readonly properties: DocumentProperties = {
    title: "", subject: "", author: "", keywords: "", comments: "", category: "", manager: "", company: "", lastAuthor: "", revisionNumber: 0,
  };
  structurePassword: string | null = null;
  private nextPart = 1;
  private readonly pageLayouts = new Map<string, PageLayoutState>();

  newPartId(): string {
    return `{${(this.nextPart++).toString(16).toUpperCase().padStart(8, "0")}-0002-0000-0000-000000000000}`;
  }

  pageLayout(sheetId: string): PageLayoutState {
    const known = this.pageLayouts.get(sheetId) ?? newPageLayout();
    this.pageLayouts.set(sheetId, known);
    return known;
  }
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

const newPageLayout = (): PageLayoutState => ({
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
