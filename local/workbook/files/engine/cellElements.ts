import { formatArea, parseArea, quoteSheet, splitSheet } from "../../engine/address";
import type { Engine } from "../../engine/engine";
import type { TrackedArea } from "../../engine/moving/trackedAreas";
import { readAreas, writeAreas } from "../model/areas";
import { cellElements, type CellElements, type KeptSheet } from "../model/kept";
import { unescaped } from "../xml/scan";
import { escapeText } from "../xml/write";

/** Cells that an element names: a list of addresses, or a formula that is a reference. */
interface Reference {
  readonly text: string;
  readonly areas: readonly TrackedArea[];
  readonly isFormula: boolean;
}

/** An element that goes with its cells, or what stands between such elements, which stays. */
interface Piece {
  readonly isElement: boolean;
  readonly contents: readonly (string | Reference)[];
}

/** The kept elements of a sheet that name cells, by element. */
export type FollowedElements = Readonly<Record<keyof CellElements, readonly Piece[]>>;

const ELEMENT = /(<x14:sparkline>.*?<\/x14:sparkline>|<(?:protectedRange|ignoredError)\b[^>]*?(?:\/>|>.*?<\/(?:protectedRange|ignoredError)>))/s;
const REFERENCE = /((?:\bsqref="|<xm:sqref>|<xm:f>)[^"<]+)/;

/** Follows the cells that a sheet's kept elements name. */
export const followElements = (engine: Engine, sheetId: string, kept: KeptSheet): FollowedElements =>
  Object.fromEntries(cellElements.map((name) => [name, kept[name].split(ELEMENT).map((text, index) => pieceOf(engine, sheetId, text, index % 2 === 1))])) as unknown as FollowedElements;

function pieceOf(engine: Engine, sheetId: string, text: string, isElement: boolean): Piece {
  const contents = text.split(REFERENCE).flatMap((part, index): (string | Reference)[] => {
    if (index % 2 === 0) return [part];
    const start = part.slice(0, Math.max(part.indexOf('"'), part.indexOf(">")) + 1);
    const reference = referenceOf(engine, sheetId, part.slice(start.length), start === "<xm:f>");
    return [start, reference ?? part.slice(start.length)];
  });
  return { isElement, contents };
}

function referenceOf(engine: Engine, sheetId: string, text: string, isFormula: boolean): Reference | null {
  if (!isFormula) return { text, isFormula, areas: readAreas(text).map((area) => engine.trackedAreas.track(sheetId, area)) };
  const { sheet, address } = splitSheet(unescaped(text));
  const area = parseArea(address);
  const target = sheet === null ? sheetId : engine.sheets.find(sheet);
  return area && target !== null ? { text, isFormula, areas: [engine.trackedAreas.track(target, area)] } : null;
}

/** The elements with their cells of now; those whose cells are gone went with them. */
export const elementsNow = (engine: Engine, followed: FollowedElements): CellElements =>
  Object.fromEntries(cellElements.map((name) => [name, withoutEmpty(followed[name].map((piece) => written(engine, piece)).join(""))])) as unknown as CellElements;

function written(engine: Engine, { isElement, contents }: Piece): string {
  const texts = contents.map((content) => (typeof content === "string" ? content : addressNow(engine, content)));
  if (isElement && texts.includes(null)) return "";
  return texts.map((text, index) => { const content = contents[index]; return text ?? (typeof content === "object" ? content.text : ""); }).join("");
}

function addressNow({ sheets }: Engine, { areas, isFormula }: Reference): string | null {
  const living = areas.flatMap(({ area, sheetId }) => (area && sheets.has(sheetId) ? [{ area, sheetId }] : []));
  const [first] = living;
  if (!first) return null;
  return isFormula ? escapeText(`${quoteSheet(sheets.name(first.sheetId))}!${formatArea(first.area)}`) : writeAreas(living.map(({ area }) => area));
}

/** Without groups of sparklines in which none is left. */
function withoutEmpty(xml: string): string {
  const groups = xml.replace(/<x14:sparklineGroup\b(?:(?!<\/x14:sparklineGroup>).)*?<x14:sparklines>\s*<\/x14:sparklines>\s*<\/x14:sparklineGroup>/gs, "");
  return groups.startsWith("<x14:sparklineGroups") && !/<x14:sparklineGroup\b/.test(groups) ? "" : groups;
}
