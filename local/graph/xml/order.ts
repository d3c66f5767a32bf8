import { rootPrefix } from "./elements";

/** The children of a worksheet after its rows, in the order that the schema wants (ECMA-376 part 1, 18.3.1.99). */
const afterRows = [
  "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews",
  "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
] as const;

/** The children of a workbook (18.2.27). */
const inWorkbook = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
] as const;

interface Child {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The children of a part's root element, in order.
 * @param depth how many elements are open where the text begins: 0 for a whole part, 2 for a sheet's tail, which begins
 * with the end of its rows.
 */
function childrenOf(xml: string, depth: number): Child[] {
  const children: Child[] = [];
  let open: { name: string; start: number } | null = null;
  const tags = /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|(\/?)(?:\w+:)?([\w.-]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?))>/g;
  for (let match = tags.exec(xml); match !== null; match = tags.exec(xml)) {
    const [whole, closes, name, alone] = match;
    if (name === undefined) continue;
    const end = match.index + whole.length;
    if (closes === "/") {
      depth--;
      if (depth === 1 && open !== null) {
        children.push({ ...open, end });
        open = null;
      }
    } else if (alone === "/") {
      if (depth === 1) children.push({ name, start: match.index, end });
    } else {
      if (depth === 1) open = { name, start: match.index };
      depth++;
    }
  }
  return children;
}

/** Sets the child element of a worksheet after its rows, in its place; "" takes it away. */
export function withSheetChild(tail: string, name: (typeof afterRows)[number], make: (prefix: string) => string): string {
  return withChild(tail, { children: childrenOf(tail, 2), order: afterRows, name, make });
}

/** Sets the child element of the workbook part, in its place; "" takes it away. */
export function withWorkbookChild(xml: string, name: (typeof inWorkbook)[number], make: (prefix: string) => string): string {
  return withChild(xml, { children: childrenOf(xml, 0), order: inWorkbook, name, make });
}

interface Placing {
  readonly children: readonly Child[];
  readonly order: readonly string[];
  readonly name: string;
  /** The element, from the prefix of the part's namespace (`x:` or nothing). */
  readonly make: (prefix: string) => string;
}

function withChild(xml: string, { children, order, name, make }: Placing): string {
  const end = xml.lastIndexOf("</");
  const written = make(rootPrefix(xml.slice(end).replace("</", "<")));
  const there = children.find((child) => child.name === name);
  if (there !== undefined) return xml.slice(0, there.start) + written + xml.slice(there.end);
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const at = children.find((child) => later.has(child.name))?.start ?? end;
  return xml.slice(0, at) + written + xml.slice(at);
}
