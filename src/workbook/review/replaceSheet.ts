import { cellAddress } from "../../sheets/address";
import type { SheetPlan } from "../../sheets/plan";
import { sheetName } from "../../sheets/sheetName";
import type { Language } from "../../text/language";
import { showCell } from "../goTo";
import { protect } from "../protection";
import type { TableSnapshot, WorkbookReading } from "../read";
import { putBack, render, type Drawing } from "../render";
import type { Work } from "../types";

/** A sheet to be drawn, and the one whose place it takes. */
export interface Page {
  /** Its tables have the names that they are to have in the end. */
  readonly plan: SheetPlan;
  /** The first table of the sheet that goes; null where there is none yet. */
  readonly old: TableSnapshot | null;
  /** Queues what a plan cannot say. */
  readonly draw?: (sheet: Excel.Worksheet) => void;
}

export interface Replacement extends Page {
  /** Queues what is to be read of the sheet that goes, and of the new one in its place. */
  readonly read?: { readonly old: (context: Excel.RequestContext) => void; readonly drawn: (context: Excel.RequestContext) => void };
  readonly language: Language;
  readonly work: Work | undefined;
}

/** Draws a sheet in the place of an earlier one of ours, see `replaceSheets`. */
export async function replaceSheet(context: Excel.RequestContext, reading: WorkbookReading, { read, language, work, ...page }: Replacement): Promise<void> {
  const nextPosition = page.old === null ? reading.nextPosition : reading.sheets.indexOf(page.old.sheet) + 1;
  await replaceSheets(context, { ...reading, nextPosition }, [page], { language, work, ...(read !== undefined && { read }) });
}

/**
 * Draws sheets in the places of earlier ones of ours, all in one step. The earlier ones go last, once the new ones are whole:
 * until then sheets and tables have names of their own, and whatever fails leaves the earlier ones.
 */
export async function replaceSheets(
  context: Excel.RequestContext, reading: WorkbookReading, pages: readonly Page[], { read, language, work }: Pick<Replacement, "read" | "language" | "work">,
): Promise<void> {
  const taken = [...reading.sheets, ...pages.map(({ plan }) => plan.name)];
  const drawn = pages.map(({ plan, old }): SheetPlan => {
    if (old === null) return plan;
    const name = sheetName(plan.name, taken);
    taken.push(name);
    return { ...plan, name, tables: plan.tables.map((table) => ({ ...table, name: `${table.name}_new` })) };
  });
  const drawing: Drawing = { plans: drawn, updates: [], language };
  await render(context, drawing, reading, work);
  const replaced = drawn.filter((_, index) => (pages[index]?.old ?? null) !== null);
  try {
    pages.forEach(({ plan, old, draw }, index) => {
      const sheet = context.workbook.worksheets.getItem(drawn[index]?.name ?? plan.name);
      if (plan.protected) sheet.protection.unprotect();
      draw?.(sheet);
      if (index === 0) showCell(context, cellAddress(drawn[0]?.name ?? plan.name, 0, 0));
      if (old !== null) {
        read?.old(context);
        context.workbook.worksheets.getItem(old.sheet).delete();
        for (const { name } of plan.tables) context.workbook.tables.getItem(`${name}_new`).name = name;
        sheet.name = plan.name;
      }
      if (plan.protected) protect(sheet);
    });
    read?.drawn(context);
    await context.sync();
  } catch (error) {
    if (replaced.length > 0 && (await haveTakenOver(replaced))) return;
    await putBack(error, drawing, reading);
    throw error;
  }
}

/**
 * Whether only the answer was lost: once their tables have given up the names under which they were drawn, the new sheets are
 * whole and the earlier ones gone for good.
 */
async function haveTakenOver(plans: readonly SheetPlan[]): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const drawn = plans.flatMap(({ tables }) => tables).map(({ name }) => context.workbook.tables.getItemOrNullObject(name).load("name"));
      await context.sync();
      return drawn.every(({ isNullObject }) => isNullObject);
    });
  } catch {
    return false;
  }
}
