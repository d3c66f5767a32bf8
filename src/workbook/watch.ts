import { inExcel } from "./inExcel";

/** What Excel gives back for a listener, whatever it listens to. */
interface Registration {
  readonly remove: () => void;
}

/**
 * See `KpiWorkbook.watch`: edits in tables, and tables and sheets that come, go or get another name. Excel does not say
 * who changed something, so writes of the add-in itself are reported too.
 */
export async function watch(onChange: () => void): Promise<() => Promise<void>> {
  const registration = await inExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    const report = async (): Promise<void> => onChange();
    const handlers: readonly Registration[] = [
      tables.onChanged.add(report),
      tables.onAdded.add(report),
      tables.onDeleted.add(report),
      worksheets.onAdded.add(report),
      worksheets.onDeleted.add(report),
      ...(Office.context.requirements.isSetSupported("ExcelApi", "1.17") ? [worksheets.onNameChanged.add(report)] : []),
    ];
    await context.sync();
    return { context, handlers };
  });
  return async () => {
    await Excel.run(registration.context, async (context) => {
      for (const handler of registration.handlers) handler.remove();
      await context.sync();
    });
  };
}
