import { useExcel } from "../setup";

const excel = useExcel();

type Action = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;

/** What an add-in does in one go, on a fresh workbook, and what it reads back. */
export function sample(does: string, act: Action, outcome: unknown): void {
  test(does, async () => {
    expect(await excel.current.run((context) => act(context, context.workbook.worksheets.getActiveWorksheet()))).toEqual(outcome);
  });
}

/** An action that fails with an error of this code. */
export function refusal(does: string, act: Action, code: string): void {
  test(does, async () => {
    await expect(excel.current.run((context) => act(context, context.workbook.worksheets.getActiveWorksheet()))).rejects.toMatchObject({ code });
  });
}

/** Lets events arrive. */
export const arrived = (): Promise<void> => excel.current.eventsArrived();

/** Another run, as another function of the same add-in. */
export const run = <T>(act: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  excel.current.run((context) => act(context, context.workbook.worksheets.getActiveWorksheet()));

/** Reads values of the active sheet. */
export async function read(context: Excel.RequestContext, sheet: Excel.Worksheet, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address).load("values");
  await context.sync();
  return range.values as unknown[][];
}

/** A list of expenses as a table, the way most samples begin. */
export function expenses(sheet: Excel.Worksheet): Excel.Table {
  const table = sheet.tables.add("A1:D1", true);
  table.name = "Expenses";
  table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
  table.rows.add(undefined, [
    ["1/1/2024", "Phone Co", "Communications", 120],
    ["1/2/2024", "Power Co", "Utilities", 142.33],
    ["1/5/2024", "Best Books", "Education", 27.9],
    ["1/10/2024", "Corner Cafe", "Restaurant", 33],
    ["1/11/2024", "Bus Line", "Transport", 350.1],
  ]);
  return table;
}
