import { cellCentre } from "../gridPixels";
import type { Person } from "../workbench";
import type { Draw } from "./dice";

/** What somebody does with mouse and keys; answers null, for nobody is told no by an error. */
export type ByHand = (person: Person, draw: Draw) => Promise<null>;

/** So long a paste that changes no selection is waited for: it was refused, or there was nothing to paste. */
const PATIENCE = 3_000;
/** The column of row numbers, from a cell of the first column, and the row of letters, from a cell of the first row. */
const TO_ROW_NUMBERS = -55;
const TO_LETTERS = -20;
/** From the middle of a cell to the edge by which it is dragged. */
const TO_EDGE = 10;
/** Cells that are in sight of a sheet whose first cell is. */
const IN_SIGHT = { rows: 20, columns: 9 };

/** Selects cells of the sheet in front through the name box. */
async function selects({ page }: Person, address: string): Promise<void> {
  const nameBox = page.locator("[data-u-comp='defined-name'] input");
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press("Enter");
}

export const types = (text: (draw: Draw) => string): ByHand => async (person, draw) => {
  await selects(person, draw.cell);
  await person.typesDown([text(draw)]);
  return null;
};

export const presses = (key: string): ByHand => async ({ page }) => {
  await page.keyboard.press(key);
  return null;
};

/** Copies or cuts cells, several so that their paste shows in what is selected, and pastes them elsewhere. */
export const pastes = (key: "Control+c" | "Control+x"): ByHand => async (person, { range, target }) => {
  const [first, last] = range.split(":");
  if (first === last) return null;
  await selects(person, range);
  await person.page.keyboard.press(key);
  await selects(person, target);
  await person.page.keyboard.press("Control+v");
  await untilPasted(person, target);
  await person.page.keyboard.press("Escape");
  return null;
};

/** Where cells were pasted, they are selected; where they must not be, there is a message. */
async function untilPasted(person: Person, target: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (!(await person.selected()).endsWith(`!${target}`) || (await person.page.getByRole("alert").count()) > 0) return;
    await person.page.waitForTimeout(50);
  }
}

/** Types a heading right beside the last column of the first table of the sheet in front. */
export const widensTable: ByHand = async (person, { text }) => {
  const beside = await person.inOffice(() => Excel.run(async (context) => {
    const tables = context.workbook.worksheets.getActiveWorksheet().tables.load("items/name");
    await context.sync();
    const cell = tables.items[0]?.getHeaderRowRange().getLastCell().getOffsetRange(0, 1).load("address");
    await context.sync();
    return cell?.address.replace(/^.*!/, "") ?? null;
  }), null);
  if (beside === null) return null;
  await selects(person, beside);
  await person.typesDown([text]);
  return null;
};

interface Point {
  readonly x: number;
  readonly y: number;
}

const pointOf = async ({ page }: Person, row: number, column: number, across = 0, down = 0): Promise<Point> => {
  const [x, y] = await cellCentre(page, row, column);
  return { x: x + across, y: y + down };
};

async function drags({ page }: Person, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

const placeOf = (address: string): readonly [row: number, column: number] => {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return [(Number(row) - 1) % IN_SIGHT.rows, (letter.charCodeAt(0) - 65) % IN_SIGHT.columns];
};

/** Drags a cell by its edge to another. Where rows are hidden or of another height something else is hit: that is use too. */
export const dragsCell: ByHand = async (person, { cell, target }) => {
  await selects(person, "A1");
  const [from, to] = [placeOf(cell), placeOf(target)];
  const middle = await pointOf(person, ...from);
  await person.page.mouse.click(middle.x, middle.y);
  await drags(person, await pointOf(person, ...from, 0, TO_EDGE), await pointOf(person, ...to, 0, TO_EDGE));
  return null;
};

/** Drags a row by its number, or a column by its letter, to before another. */
export const dragsLine = (axis: "row" | "column"): ByHand => async (person, { cell, target }) => {
  await selects(person, "A1");
  const headingOf = async (address: string): Promise<Point> => {
    const [row, column] = placeOf(address);
    return axis === "row" ? pointOf(person, row, 0, TO_ROW_NUMBERS) : pointOf(person, 0, column, 0, TO_LETTERS);
  };
  const [from, to] = [await headingOf(cell), await headingOf(target)];
  await person.page.mouse.click(from.x, from.y);
  await drags(person, from, to);
  return null;
};
