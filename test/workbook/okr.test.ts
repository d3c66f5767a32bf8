import { cellAddress } from "../../src/sheets/address";
import { headingOf } from "../../src/sheets/schema";
import type { NewKeyResult } from "../../src/goals/okr/mergeOkrs";
import { column, fill, openSession, setUp, tableNamed, type Session } from "./fixture";

const languages = ["zh-CN", "en-US"] as const;
const keyResult = (name: string, changed: Partial<NewKeyResult> = {}): NewKeyResult => ({
  parent: null, objective: "=Win the region", keyResult: name, department: "Sales", owner: "李伟", period: "2026Q4",
  commitment: "aspirational", start: null, target: 6, current: 3, unit: "家", weight: 0.1, ...changed,
});

describe.each(languages)("objectives and key results in %s", (language) => {
  let session: Session;
  beforeEach(async () => {
    session = await openSession(language);
  });
  afterEach(() => session.excel.dispose());
  const add = (...keyResults: readonly NewKeyResult[]) => session.workbook.addOkr({ language, keyResults });
  const heading = (key: Parameters<typeof headingOf<"okrs">>[1]): string => headingOf("okrs", key, language);
  const cells = async (key: Parameters<typeof heading>[0]) => column(await tableNamed(session, "tblOkrs"), heading(key));

  it("come on a sheet of their own, where a current value of 3 on the way to 6 is graded 0.5 by formula", async () => {
    const before = session.excel.requests;
    await add(keyResult("Key customers won"), keyResult("No number yet", { target: null, current: null }));
    expect(session.excel.requests - before).toBeLessThanOrEqual(4);
    expect(await cells("grade")).toEqual([0.5, ""]);
    await fill(session, "tblOkrs", heading("current"), [6, "N/A"]);
    await fill(session, "tblOkrs", heading("target"), [6, 10]);
    expect(await cells("grade")).toEqual([1, ""]);
    expect(String((await cells("state"))[0])).toMatch(/^● /u);
  });

  it("are read back as they were added, and foreign text stays text", async () => {
    await add(keyResult("+1 key customer"), keyResult("Orders", { start: 20, target: 100, current: 68, parent: "S" }));
    const { keyResults, findings } = await session.workbook.readOkrs();
    expect(keyResults).toMatchObject([keyResult("+1 key customer"), keyResult("Orders", { start: 20, target: 100, current: 68, parent: "S" })]);
    expect(findings).toEqual([]);
  });

  it("are added below those that are there, which stay as people left them", async () => {
    await add(keyResult("First"));
    await fill(session, "tblOkrs", heading("current"), [4.5]);
    const { address } = await add(keyResult("Second"), keyResult("First"));
    expect(await cells("keyResult")).toEqual(["First", "Second", "First"]);
    expect(await cells("current")).toEqual([4.5, 3, 3]);
    expect(await cells("grade")).toEqual([0.75, 0.5, 0.5]);
    expect(new Set(await cells("id")).size).toBe(3);
    const { sheet } = await tableNamed(session, "tblOkrs");
    expect(address).toBe(cellAddress(sheet, 5, 0));
  });

  it("follow headings that people have renamed, and name a column that is gone", async () => {
    await add(keyResult("First"));
    await session.excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("tblOkrs");
      columns.getItem(heading("unit")).delete();
      columns.getItem(heading("grade")).name = language === "zh-CN" ? "OKR grade" : "OKR 评分";
      await context.sync();
    });
    await add(keyResult("Second"));
    expect((await session.workbook.readOkrs()).keyResults.map(({ unit }) => unit)).toEqual(["", ""]);
    expect(column(await tableNamed(session, "tblOkrs"), language === "zh-CN" ? "OKR grade" : "OKR 评分")).toEqual([0.5, 0.5]);
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblOkrs").columns.getItem(heading("target")).delete();
      await context.sync();
    });
    await expect(add(keyResult("Third"))).rejects.toMatchObject({ code: "columnMissing", parameters: { columns: heading("target") } });
    expect((await tableNamed(session, "tblOkrs")).rows).toHaveLength(2);
  });

  it("can serve a goal of the tree, and the checks say when it is not there", async () => {
    await setUp(session);
    const { goals } = await session.workbook.readOkrs();
    expect(goals.length).toBe(3);
    const [department] = session.departments;
    await add(keyResult("Served", { department, parent: goals[1]?.id ?? "" }), keyResult("Lost", { department, parent: "D-000000" }));
    const { findings, addresses, keyResults } = await session.workbook.readOkrs();
    expect(findings.map(({ parameters }) => parameters["keyResult"])).toEqual(["Lost"]);
    expect(addresses[keyResults[1]?.id ?? ""]).toMatch(/!B6$/);
  });
});
