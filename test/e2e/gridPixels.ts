import type { Page } from "playwright-core";

/** A colour as #RRGGBB. */
export type Colour = string;

/** The grid's headings: 46 pixels of row numbers, 20 of column letters; and a cell of a new sheet, in pixels. */
const ROW_HEADINGS = 46;
const COLUMN_HEADINGS = 20;
const CELL = { width: 64, height: 20 };
/** Pixels at a cell's edges that belong to borders, text or the handle of the selection. */
const EDGE = 3;
/** As many pictures in a row, so many milliseconds apart, that are all the same show something at rest. */
const STILL = 5;
const BETWEEN_PICTURES = 120;

/**
 * The colour that most of a cell has, read from the grid's canvas: the last word on what a person sees. Rows and columns
 * count from 0; the cell must be one of an unscrolled sheet whose cells all have their first size.
 */
export async function fillOf(page: Page, row: number, column: number): Promise<Colour> {
  const place = {
    left: ROW_HEADINGS + column * CELL.width + EDGE, top: COLUMN_HEADINGS + row * CELL.height + EDGE, width: CELL.width - 2 * EDGE, height: CELL.height - 2 * EDGE,
  };
  return page.evaluate(({ left, top, width, height }) => {
    const canvas = [...document.querySelectorAll("canvas")].sort((a, b) => b.width * b.height - a.width * a.height)[0]!;
    const scale = canvas.width / canvas.clientWidth;
    const { data } = canvas.getContext("2d")!.getImageData(left * scale, top * scale, width * scale, height * scale);
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const isPainted = data[at + 3]! > 0; // behind the canvas the page is white
      const colour = isPainted ? `#${[0, 1, 2].map((part) => data[at + part]!.toString(16).padStart(2, "0")).join("")}`.toUpperCase() : "#FFFFFF";
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
  }, place);
}

/** Where to click for a cell, under the same conditions. */
export async function cellCentre(page: Page, row: number, column: number): Promise<[x: number, y: number]> {
  const grid = await page.evaluate(() => {
    const canvas = [...document.querySelectorAll("canvas")].sort((a, b) => b.width * b.height - a.width * a.height)[0]!;
    const { left, top } = canvas.getBoundingClientRect();
    return { left, top };
  });
  return [grid.left + ROW_HEADINGS + (column + 0.5) * CELL.width, grid.top + COLUMN_HEADINGS + (row + 0.5) * CELL.height];
}

/** What the formula bar shows once it changes no more, as a picture to compare with another. */
export async function stillFormulaBar(page: Page): Promise<Buffer> {
  const bar = page.locator("[data-u-comp='formula-bar']");
  let picture = await bar.screenshot();
  for (let times = 1; times < STILL; times++) {
    await page.waitForTimeout(BETWEEN_PICTURES);
    const next = await bar.screenshot();
    if (!next.equals(picture)) times = 0;
    picture = next;
  }
  return picture;
}
