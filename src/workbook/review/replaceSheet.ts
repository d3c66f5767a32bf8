import { cellAddress } from "../../sheets/address";
import type { SheetPlan } from "../../sheets/plan";
import { sheetName } from "../../sheets/sheetName";
import type { Language } from "../../text/language";
import { showCell } from "../goTo";
import { protect } from "../protection";
import type { TableSnapshot, WorkbookReading } from "../read";
import { putBack, render, type Drawing } from "../render";
import type { Work } from "../types";

export interface Replacement {
  /** Its tables have the names that they are to have in the end. */
  readonly plan: SheetPlan;
  /** The first table of the sheet that goes; null where there is none yet. */
  readonly old: TableSnapshot | null;
  /** Queues what a plan cannot say. */
  readonly draw?: (sheet: Excel.Worksheet) => void;
  /** Queues what is to be read of the sheet that goes, and of the new one in its place. */
  readonly read?: { readonly old: (context: Excel.RequestContext) => void; readonly drawn: (context: Excel.RequestContext) => void };
  readonly language: Language;
  readonly work: Work | undefined;
}

/**
 * Draws a sheet in the place of an earlier one of ours. The earlier one goes last, once the new one is whole: until then
 * sheet and tables have names of their own, and whatever fails leaves the earlier one.
 */
export async function replaceSheet(context: Excel.RequestContext, reading: WorkbookReading, { plan, old, draw, read, language, work }: Replacement): Promise<void> {
  const drawn: SheetPlan = old === null ? plan : {
    ...plan,
    name: sheetName(plan.name, reading.sheets),
    tables: plan.tables.map((table) => ({ ...table, name: `${table.name}_new` })),
  };
  const drawing: Drawing = { plans: [drawn], updates: [], language };
  const nextPosition = old === null ? reading.nextPosition : reading.sheets.indexOf(old.sheet) + 1;
  await render(context, drawing, { ...reading, nextPosition }, work);
  try {
    const sheet = context.workbook.worksheets.getItem(drawn.name);
    if (plan.protected) sheet.protection.unprotect();
    draw?.(sheet);
    showCell(context, cellAddress(drawn.name, 0, 0));
    if (old !== null) {
      read?.old(context);
      context.workbook.worksheets.getItem(old.sheet).delete();
      for (const { name } of plan.tables) context.workbook.tables.getItem(`${name}_new`).name = name;
      sheet.name = plan.name;
    }
    if (plan.protected) protect(sheet);
    read?.drawn(context);
    await context.sync();
  } catch (error) {
    if (old !== null && (await hasTakenOver(drawn))) return;
    await putBack(error, drawing, reading);
    throw error;
  }
}

/**
 * Whether only the answer was lost: once its tables have given up the names under which they were drawn, the new sheet is
 * whole and the earlier one gone for good.
 */
async function hasTakenOver({ tables }: SheetPlan): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const drawn = tables.map(({ name }) => context.workbook.tables.getItemOrNullObject(name).load("name"));
      await context.sync();
      return drawn.every(({ isNullObject }) => isNullObject);
    });
  } catch {
    return false;
  }
}
