import type { Remembered } from "../../engine/history/part";
import { newPageLayout, newSheetDocument, type DocumentProperties, type DocumentState, type PageLayoutState, type SheetDocument } from "./documentState";

/** One thing that a document holds by names: all that is there, and one of them put in or (undefined) taken out. */
interface Shelf {
  read(document: DocumentState): Iterable<readonly [name: string, value: unknown]>;
  write(document: DocumentState, name: string, value: unknown): void;
}

const mapShelf = (mapOf: (document: DocumentState) => Map<string, unknown>): Shelf => ({
  read: mapOf,
  write: (document, name, value) => void (value === undefined ? mapOf(document).delete(name) : mapOf(document).set(name, value)),
});

const setting = <Key extends "structurePassword" | "chartDataPointTrack" | "tableStyle">(key: Key): Shelf => ({
  read: (document) => [["", document[key]]],
  write: (document, _name, value) => void (document[key] = value as DocumentState[Key]),
});

/** A sheet's state without its sets and maps. */
const plainSheet = ({ customProperties, rowBreaks, columnBreaks, calculates }: SheetDocument) =>
  ({ customProperties: [...customProperties], rowBreaks: [...rowBreaks], columnBreaks: [...columnBreaks], calculates });

function sheetOf({ customProperties, rowBreaks, columnBreaks, calculates }: ReturnType<typeof plainSheet>): SheetDocument {
  return { customProperties: new Map(customProperties), rowBreaks: new Set(rowBreaks), columnBreaks: new Set(columnBreaks), calculates };
}

/** What was only looked at is as it was when nobody had. */
const unlike = (value: object, initial: string): boolean => JSON.stringify(value) !== initial;
const initialLayout = JSON.stringify(newPageLayout());
const initialSheet = JSON.stringify(plainSheet(newSheetDocument()));

/** What people see of a document: in print, in its properties, in what it protects. */
const shown: readonly Shelf[] = [
  { read: ({ properties }) => Object.entries(properties), write: ({ properties }, name, value) => void Object.assign(properties, { [name]: value } as Partial<DocumentProperties>) },
  mapShelf(({ customProperties }) => customProperties as Map<string, unknown>),
  {
    read: ({ layouts }) => [...layouts].filter(([, layout]) => unlike(layout, initialLayout)),
    write: ({ layouts }, sheetId, value) => void layouts.set(sheetId, value === undefined ? newPageLayout() : (value as PageLayoutState)),
  },
  {
    read: ({ sheets }) => [...sheets].map(([id, sheet]) => [id, plainSheet(sheet)] as const).filter(([, sheet]) => unlike(sheet, initialSheet)),
    write: ({ sheets }, sheetId, value) => void sheets.set(sheetId, value === undefined ? newSheetDocument() : sheetOf(value as ReturnType<typeof plainSheet>)),
  },
  setting("structurePassword"),
  setting("chartDataPointTrack"),
  setting("tableStyle"),
];

/** What programs keep in a document. */
const kept: readonly Shelf[] = [mapShelf(({ settings }) => settings), mapShelf(({ customXmlParts }) => customXmlParts as Map<string, unknown>)];

type Contents = readonly Readonly<Record<string, unknown>>[];

const contents = (document: DocumentState, shelves: readonly Shelf[]): Contents => shelves.map((shelf) => Object.fromEntries(shelf.read(document)));

/** Undoes or redoes what a step changed, and nothing that came after it from elsewhere: an add-in keeps its books here. */
const remembered = (document: DocumentState, shelves: readonly Shelf[]): Remembered<Contents> => ({
  capture: () => contents(document, shelves),
  restore: (wanted, changed) => {
    shelves.forEach((shelf, index) => {
      const [to, from] = [wanted[index] ?? {}, changed[index] ?? {}];
      for (const name of new Set([...Object.keys(to), ...Object.keys(from)])) {
        if (JSON.stringify(to[name]) !== JSON.stringify(from[name])) shelf.write(document, name, to[name]);
      }
    });
  },
});

export const shownMemory = (document: DocumentState): Remembered<Contents> => remembered(document, shown);
export const keptMemory = (document: DocumentState): Remembered<Contents> => remembered(document, kept);

/** Everything that a file would hold of a document beside its cells: two texts differ when it has changed. */
export const documentFingerprint = (document: DocumentState): string => JSON.stringify(contents(document, [...shown, ...kept]));
