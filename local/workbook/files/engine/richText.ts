import type { ICellData, IDocumentData, ITextStyle } from "@univerjs/core";
import type { Font } from "../model/format";
import type { TextRun } from "../model/workbook";
import { cellStyle, formatOf } from "./styles";
import { PLAIN_FORMAT } from "../model/format";

/** A text whose parts look different, as the grid keeps it. */
export function documentOf(runs: readonly TextRun[], id: string): IDocumentData {
  const text = runs.map((run) => run.text).join("").replaceAll("\r\n", "\n").replaceAll("\n", "\r");
  let at = 0;
  const textRuns = runs.flatMap((run) => {
    const st = at;
    at += run.text.replaceAll("\r\n", "\n").length;
    return run.font === null ? [] : [{ st, ed: at, ts: textStyle(run.font) }];
  });
  const paragraphs = [...text, "\r"].flatMap((letter, index) => (letter === "\r" ? [{ startIndex: index }] : []));
  return { id, documentStyle: {}, body: { dataStream: `${text}\r\n`, textRuns, paragraphs } };
}

const textStyle = (font: Partial<Font>): ITextStyle => (cellStyle({ ...PLAIN_FORMAT, font: { ...PLAIN_FORMAT.font, ...font } }, PLAIN_FORMAT) ?? {}) as ITextStyle;

/** The runs of a text in the grid; null when all of it looks alike. */
export function runsOf({ p }: ICellData): readonly TextRun[] | null {
  const body = p?.body;
  const styled = (body?.textRuns ?? []).filter(({ ts, st, ed }) => ts && Object.keys(ts).length > 0 && ed > st);
  if (!body || styled.length === 0) return null;
  const text = body.dataStream.replace(/\r\n$/, "");
  const runs: TextRun[] = [];
  const add = (from: number, to: number, font: Partial<Font> | null): void => {
    const piece = text.slice(from, to).replaceAll("\r", "\n");
    if (piece !== "") runs.push({ text: piece, font });
  };
  let at = 0;
  for (const { st, ed, ts } of styled) {
    add(at, st, null);
    add(st, ed, fontOf((ts ?? {}) as ITextStyle));
    at = ed;
  }
  add(at, text.length, null);
  return runs;
}

/** Which part of a font each key of the grid's style is. */
const keys = [["ff", "name"], ["fs", "size"], ["bl", "bold"], ["it", "italic"], ["st", "strike"], ["ul", "underline"], ["va", "position"], ["cl", "color"]] as const;

function fontOf(style: ITextStyle): Partial<Font> {
  const { font } = formatOf(style, {});
  return Object.fromEntries(keys.filter(([key]) => style[key] !== undefined && style[key] !== null).map(([, name]) => [name, font[name]]));
}
