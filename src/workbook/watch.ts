import { inExcel } from "./inExcel";

/** See `KpiWorkbook.watch`. Excel does not say who changed a table, so writes of the add-in itself are reported too. */
export async function watch(onChange: () => void): Promise<() => Promise<void>> {
  const registration = await inExcel(async (context) => {
    const handler = context.workbook.tables.onChanged.add(async () => onChange());
    await context.sync();
    return handler;
  });
  return async () => {
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}
