import { cellAddress } from "../../src/sheets/address";
import { looks } from "../../src/sheets/look";
import { department, openSession, period, setUp, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US");
});
afterEach(() => session.excel.dispose());

const tabs = (): Promise<readonly string[]> => session.excel.run(async ({ workbook, sync }) => {
  workbook.worksheets.load("items/name");
  await sync();
  return workbook.worksheets.items.map(({ name }) => name);
});
const selected = (): Promise<string> => session.excel.run(async (context) => {
  const range = context.workbook.getSelectedRange().load("address");
  await context.sync();
  return range.address;
});
const addDepartment = (name: string) => session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: [department(name, "sales", "business", "en-US")] });

describe("tabs", () => {
  it("of ours stand before the empty sheet of a new workbook, in the order of the work", async () => {
    await setUp(session);
    await session.workbook.consolidate(period);
    expect(await tabs()).toEqual(["Goals", "Rules", "Indicators", "2026Q4 Sales", "2026Q4 R&D", "Review cycles", "Results", "Department scores", "Sheet1"]);
  });

  it("of ours stand behind the sheets of a workbook that is in use, and stay together", async () => {
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B2").values = [["mine"]];
      await context.sync();
    });
    await addDepartment("Sales");
    await session.excel.run(async (context) => {
      context.workbook.worksheets.add("Notes");
      await context.sync();
    });
    await session.workbook.generateReviews({ language: "en-US", period, departments: ["Sales"] });
    expect(await tabs()).toEqual(["Sheet1", "Goals", "Rules", "Indicators", "2026Q4 Sales", "Review cycles", "Notes"]);
  });
});

describe("after a step", () => {
  it("the goal tree is shown from its top", async () => {
    const { address } = await addDepartment("Sales");
    expect([address, await selected()]).toEqual(["Goals!A1", "Goals!A1"]);
  });

  it("the first cell to fill in is selected, also when the sheet is generated again", async () => {
    await setUp(session);
    const first = cellAddress(`${period} Sales`, 7, 5);
    expect(await selected()).toBe(first);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(`${period} Sales`).getRange("F8:F9").values = [[1], [2]];
      await context.sync();
    });
    const { address } = await session.workbook.generateReviews({ language: "en-US", period, departments: ["Sales"] });
    expect([address, await selected()]).toEqual([cellAddress(`${period} Sales`, 9, 5), cellAddress(`${period} Sales`, 9, 5)]);
  });
});

describe("a review sheet", () => {
  beforeEach(() => setUp(session));

  it("has rows high enough for its title and summary, and no filter buttons", async () => {
    const { heights, buttons } = await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(`${period} Sales`);
      const rows = [1, 5].map((row) => sheet.getRange(`A${row}`).load("format/rowHeight"));
      const table = sheet.tables.getItemAt(0).load("showFilterButton");
      await context.sync();
      return { heights: rows.map((row) => row.format.rowHeight), buttons: table.showFilterButton };
    });
    expect(heights[0]).toBeGreaterThanOrEqual(looks.title.size * 1.3);
    expect(heights[1]).toBeGreaterThanOrEqual(looks.total.size * 1.3);
    expect(buttons).toBe(false);
  });

  it("prints on A4 across, as wide as the page, up to the assessments, with its headings on every page", async () => {
    const page = await session.excel.run(async (context) => {
      const layout = context.workbook.worksheets.getItem(`${period} Sales`).pageLayout.load("orientation, paperSize, zoom");
      const area = layout.getPrintArea().load("address");
      const titles = layout.getPrintTitleRows().load("address");
      await context.sync();
      return { ...layout.toJSON(), area: area.address, titles: titles.address };
    });
    expect(page).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
    expect(page.area).toMatch(/!A(1)?:N/);
    expect(page.titles).toMatch(/!(A)?7:/);
  });
});
