import { inExcel } from "../inExcel";

/** Selections come in bursts while somebody drags: wait this long (ms) after the last one. */
const settle = 120;

/** See `KpiWorkbook.watchSelection`. */
export async function watchSelection(onSelect: (address: string) => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const tell = (): void => {
    // A chart or a picture is selected, or a cell is being edited: there is nothing to follow.
    inExcel(selectedCell).then((address) => { if (!isStopped) onSelect(address); }, () => undefined);
  };
  const registration = await inExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async () => {
      clearTimeout(timer);
      timer = setTimeout(tell, settle);
    });
    await context.sync();
    return { context, handler };
  });
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await Excel.run(registration.context, async (context) => {
      registration.handler.remove();
      await context.sync();
    });
  };
}

async function selectedCell(context: Excel.RequestContext): Promise<string> {
  const cell = context.workbook.getActiveCell().load("address");
  await context.sync();
  return cell.address;
}
