import { headingOf } from "../../src/sheets/schema";
import { column, department, fill, openSession, tableNamed, type Session } from "./fixture";

describe.each(["zh-CN", "en-US"] as const)("the targets of tiers in %s", (language) => {
  let session: Session;
  beforeEach(async () => {
    session = await openSession(language);
    await session.workbook.createGoals({ language, strategy: "2026", departments: [department(session.departments[0], "sales", "business", language)] });
  });
  afterEach(() => session.excel.dispose());
  const show = (tier: string) => session.workbook.showTier({ code: "SAL01", kpi: "=Sales", tier });
  const cells = async (key: Parameters<typeof headingOf<"tiers">>[1]) => column(await tableNamed(session, "tblTiers"), headingOf("tiers", key, language));

  it("come on a sheet of their own, a row for each tier, and a row that is there is shown as it is", async () => {
    const first = await show("A");
    expect(first).toMatch(/!D5$/);
    await fill(session, "tblTiers", headingOf("tiers", "target", language), [120]);
    expect(await show("B")).toMatch(/!D6$/);
    expect(await show("a")).toBe(first);
    expect(await cells("tier")).toEqual(["A", "B"]);
    expect(await cells("target")).toEqual([120, ""]);
    expect(await cells("kpi")).toEqual(["=Sales", "=Sales"]);
    // Two at the same moment each get a row of their own.
    expect((await Promise.all([show("C"), show("D"), show("C")])).map((address) => address.split("!")[1])).toEqual(["D7", "D8", "D7"]);
    expect(await cells("tier")).toEqual(["A", "B", "C", "D"]);
  });
});
