import type { Session } from "./fixture";

/** Puts a bonus, a minus and a veto below the last goal of the tree, as somebody types them. */
export async function addOutsideWeights({ excel }: Session): Promise<void> {
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("tblGoals");
    const header = table.getHeaderRowRange().load("values");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    const at = (heading: string): number => (header.values[0] ?? []).indexOf(heading);
    const last = body.values.at(-1) ?? [];
    const row = (code: string, changes: Readonly<Record<string, unknown>>): unknown[] => {
      const cells = new Map<number, unknown>(Object.entries({ Id: `X-${code}`, "KPI code": code, Goal: code, Weight: "", ...changes }).map(([heading, value]) => [at(heading), value]));
      return last.map((value: unknown, index) => (cells.has(index) ? cells.get(index) : value));
    };
    const rows = [row("INN01", { Target: 5, Parameter: 2 }), row("INN03", { Target: "", Direction: "lower" }), row("LEG02", { Target: 0, Parameter: 80 })];
    table.resize(table.getRange().getResizedRange(rows.length, 0));
    body.getRowsBelow(rows.length).values = rows;
    await context.sync();
  });
}
