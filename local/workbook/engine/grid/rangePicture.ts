import { HorizontalAlign, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import { CellError } from "../../calc/calculation";
import { lastColumn, lastRow, type Area } from "../area";
import { shownHeight, shownWidth } from "../charts/place";
import { LIGHT, path, points, rectangle, type Shape, type TextShape } from "../charts/scene/shape";
import type { Engine } from "../engine";

export interface Picture {
  readonly shapes: readonly Shape[];
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** More cells than this make no picture that anybody could read. */
export const MOST_PICTURED = 10_000;

interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a range as it is seen: fills, gridlines, borders and texts of its cells, without rows and columns out of sight. */
export function drawRange(engine: Engine, sheetId: string, area: Area): Picture {
  const xs = edges(area.column, lastColumn(area), (column) => shownWidth(engine, sheetId, column));
  const ys = edges(area.row, lastRow(area), (row) => shownHeight(engine, sheetId, row));
  const [width, height] = [xs.at(-1) ?? 1, ys.at(-1) ?? 1];
  const shapes: Shape[] = [path(rectangle(0, 0, width, height), { fill: LIGHT.ground })];
  const lines: Shape[] = [];
  const texts: Shape[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const [x = 0, next = x] = [xs[column - area.column], xs[column - area.column + 1]];
      const [y = 0, below = y] = [ys[row - area.row], ys[row - area.row + 1]];
      const box: CellBox = { x, y, width: next - x, height: below - y };
      if (box.width <= 0 || box.height <= 0) continue;
      const style = engine.formats.style(sheetId, row, column);
      if (style.bg?.rgb) shapes.push(path(rectangle(x, y, box.width, box.height), { fill: style.bg.rgb }));
      else if (engine.sheets.showsGridlines(sheetId)) lines.push(path(rectangle(x, y, box.width, box.height), { stroke: LIGHT.line, width: 0.4 }));
      texts.push(...bordersOf(style, box), ...textOf(engine, sheetId, row, column, style, box));
    }
  }
  return { shapes: [...shapes, ...lines, ...texts], width, height };
}

/** Where each line between two rows or columns lies, with the first and the last. */
function edges(first: number, last: number, sizeOf: (index: number) => number): readonly number[] {
  const found = [0];
  for (let index = first; index <= last; index++) found.push((found.at(-1) ?? 0) + sizeOf(index));
  return found;
}

function bordersOf({ bd }: IStyleData, { x, y, width, height }: CellBox): Shape[] {
  const line = (border: Nullable<IBorderStyleData>, from: readonly [number, number], to: readonly [number, number]): Shape[] =>
    border ? [path(points([from, to]), { stroke: border.cl.rgb ?? "#000000", width: border.s >= 8 ? 1.5 : 0.75 })] : [];
  return [
    ...line(bd?.t, [x, y], [x + width, y]), ...line(bd?.b, [x, y + height], [x + width, y + height]),
    ...line(bd?.l, [x, y], [x, y + height]), ...line(bd?.r, [x + width, y], [x + width, y + height]),
  ];
}

/** Numbers stand at the right, texts at the left, truth values and errors in the middle, unless the cell says otherwise. */
function textOf(engine: Engine, sheetId: string, row: number, column: number, style: IStyleData, { x, y, width, height }: CellBox): Shape[] {
  const text = engine.text(sheetId, row, column);
  if (text === "") return [];
  const value = engine.value(sheetId, row, column);
  const usual = typeof value === "number" ? "end" : typeof value === "boolean" || value instanceof CellError ? "middle" : "start";
  const anchors: Readonly<Record<number, TextShape["anchor"]>> = { [HorizontalAlign.LEFT]: "start", [HorizontalAlign.CENTER]: "middle", [HorizontalAlign.RIGHT]: "end" };
  const anchor = anchors[style.ht ?? HorizontalAlign.UNSPECIFIED] ?? usual;
  const size = style.fs ?? 11;
  const at = { start: x + 2, middle: x + width / 2, end: x + width - 2 }[anchor];
  return [{ kind: "text", text, x: at, y: y + height - (height - size) / 2 - 1, size, anchor, color: style.cl?.rgb ?? "#000000", bold: style.bl === 1, italic: style.it === 1, font: style.ff ?? "", turn: 0 }];
}
