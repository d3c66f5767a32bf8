import { formatArea } from "../../engine/address";
import { asChoice, asFlag, asNumber, asRecord, asText } from "../api/arguments";
import type { Arguments } from "../api/arguments";
import { HostClass, type HostObject, type ScalarMember } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { RangeState, SheetState } from "../book";
import { RangeAreasClass, RangeClass } from "../declaredClasses";
import type { HeaderFooterPage, PageLayoutState } from "../document/documentState";
import { areasAt } from "../range/areasState";

const layoutOf = ({ book, id }: SheetState): PageLayoutState => book.document.pageLayout(id);

/** A property that is stored as it is set, after it was read as what it must be. */
const stored = (name: string, read: (value: unknown) => unknown): ScalarMember<SheetState> => ({
  get: (sheet) => layoutOf(sheet).scalars[name],
  set: (sheet, value) => void (layoutOf(sheet).scalars[name] = read(value)),
});

const margin = (value: unknown): number => {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument();
  return points;
};

function zoom(value: unknown): Readonly<Record<string, number>> {
  const given = Object.entries(asRecord(value)).filter(([, number]) => number !== null && number !== undefined);
  if (given.some(([name]) => !["scale", "horizontalFitToPages", "verticalFitToPages"].includes(name))) throw invalidArgument();
  const read = Object.fromEntries(given.map(([name, number]) => [name, asNumber(number)]));
  const { scale = 100 } = read;
  if (scale < 10 || scale > 400) throw invalidArgument();
  return read;
}

/** Points in one unit of `setPrintMargins`. */
const units = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function local(sheet: SheetState, args: Arguments): string {
  const range = args.object(0, RangeClass) ?? sheet.book.locate(args.text(0), sheet.id);
  if (!range || range.sheetId !== sheet.id) throw invalidArgument();
  return formatArea(range.area);
}

/** What is printed may be several ranges. */
function localAreas(sheet: SheetState, args: Arguments): string {
  const areas = RangeAreasClass.selfOf(args.raw(0));
  if (!areas) return args.object(0, RangeClass) ? local(sheet, args) : areasAt(sheet.book, sheet.id, args.text(0)).areas.map((area) => formatArea(area)).join(",");
  if (areas.sheetId !== sheet.id) throw invalidArgument();
  return areas.areas.map((area) => formatArea(area)).join(",");
}

function printArea(sheet: SheetState): HostObject | null {
  const { printArea: addresses } = layoutOf(sheet);
  return addresses === null ? null : RangeAreasClass.of(areasAt(sheet.book, sheet.id, addresses));
}

const rangeAt = (sheet: SheetState, address: string | null): RangeState | null => (address === null ? null : sheet.book.locate(address, sheet.id));

/** A getter that fails and one that answers with a null object, for the same range. */
function getters(name: string, read: (layout: PageLayoutState) => string | null) {
  const find = (sheet: SheetState) => {
    const range = rangeAt(sheet, read(layoutOf(sheet)));
    return range && RangeClass.of(range);
  };
  return {
    [`Get${name}`]: (sheet: SheetState) => {
      const found = find(sheet);
      if (!found) throw itemNotFound();
      return found;
    },
    [`Get${name}OrNullObject`]: find,
  };
}

interface PageState {
  readonly sheet: SheetState;
  readonly page: HeaderFooterPage;
}

const headerMember = (name: string): ScalarMember<PageState> => ({
  get: ({ sheet, page }) => layoutOf(sheet).headers[page][name],
  set: ({ sheet, page }, value) => void (layoutOf(sheet).headers[page][name] = asText(value)),
});

const HeaderFooterClass = new HostClass<PageState>({
  name: "HeaderFooter",
  scalars: Object.fromEntries(["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"].map((name) => [name, headerMember(name)])),
});

const headerState = (name: string, read: (value: unknown) => unknown): ScalarMember<SheetState> => ({
  get: (sheet) => layoutOf(sheet).headerState[name],
  set: (sheet, value) => void (layoutOf(sheet).headerState[name] = read(value)),
});

const HeaderFooterGroupClass = new HostClass<SheetState>({
  name: "HeaderFooterGroup",
  scalars: {
    State: headerState("State", (value) => asChoice(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"])),
    UseSheetMargins: headerState("UseSheetMargins", asFlag),
    UseSheetScale: headerState("UseSheetScale", asFlag),
  },
  objects: {
    DefaultForAllPages: (sheet) => HeaderFooterClass.of({ sheet, page: "defaultForAllPages" }),
    FirstPage: (sheet) => HeaderFooterClass.of({ sheet, page: "firstPage" }),
    EvenPages: (sheet) => HeaderFooterClass.of({ sheet, page: "evenPages" }),
    OddPages: (sheet) => HeaderFooterClass.of({ sheet, page: "oddPages" }),
  },
});

/** Kept for the file and for printing; the grid itself does not show it. */
export const PageLayoutClass: HostClass<SheetState> = new HostClass<SheetState>({
  name: "PageLayout",
  scalars: {
    Orientation: stored("Orientation", (value) => asChoice(value, ["Portrait", "Landscape"])),
    PaperSize: stored("PaperSize", asText),
    Zoom: stored("Zoom", zoom),
    BlackAndWhite: stored("BlackAndWhite", asFlag),
    CenterHorizontally: stored("CenterHorizontally", asFlag),
    CenterVertically: stored("CenterVertically", asFlag),
    DraftMode: stored("DraftMode", asFlag),
    PrintHeadings: stored("PrintHeadings", asFlag),
    PrintGridlines: stored("PrintGridlines", asFlag),
    PrintErrors: stored("PrintErrors", (value) => asChoice(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"])),
    PrintComments: stored("PrintComments", (value) => asChoice(value, ["NoComments", "EndSheet", "InPlace"])),
    PrintOrder: stored("PrintOrder", (value) => asChoice(value, ["DownThenOver", "OverThenDown"])),
    FirstPageNumber: stored("FirstPageNumber", (value) => (value === "" ? "" : asNumber(value))),
    LeftMargin: stored("LeftMargin", margin),
    RightMargin: stored("RightMargin", margin),
    TopMargin: stored("TopMargin", margin),
    BottomMargin: stored("BottomMargin", margin),
    HeaderMargin: stored("HeaderMargin", margin),
    FooterMargin: stored("FooterMargin", margin),
  },
  objects: { HeadersFooters: (sheet) => HeaderFooterGroupClass.of(sheet) },
  methods: {
    SetPrintArea: (sheet, args) => void (layoutOf(sheet).printArea = localAreas(sheet, args)),
    SetPrintTitleRows: (sheet, args) => void (layoutOf(sheet).titleRows = local(sheet, args)),
    SetPrintTitleColumns: (sheet, args) => void (layoutOf(sheet).titleColumns = local(sheet, args)),
    SetPrintMargins: (sheet, args) => {
      const factor = units[args.choice(0, ["Points", "Inches", "Centimeters"])];
      for (const [name, value] of Object.entries(args.record(1))) {
        const wire = `${name.charAt(0).toUpperCase()}${name.slice(1)}Margin`;
        if (!(wire in layoutOf(sheet).scalars)) throw invalidArgument();
        if (value !== null && value !== undefined) layoutOf(sheet).scalars[wire] = margin(value) * factor;
      }
    },
    GetPrintArea: (sheet) => {
      const found = printArea(sheet);
      if (!found) throw itemNotFound();
      return found;
    },
    GetPrintAreaOrNullObject: printArea,
    ...getters("PrintTitleRows", ({ titleRows }) => titleRows),
    ...getters("PrintTitleColumns", ({ titleColumns }) => titleColumns),
  },
});
