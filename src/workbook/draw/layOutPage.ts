import { columnLetters } from "../../sheets/address";
import type { SheetPlan } from "../../sheets/plan";

/** Half an inch at the sides of the paper, in points. */
const margin = 36;

/** How a sheet prints: A4, as wide as the page, with its headings and the name of the workbook on every page. */
export function layOutPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = plan.print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  if (plan.print.fitToWidth) layout.zoom = { horizontalFitToPages: 1, ...(plan.print.onePage === true ? { verticalFitToPages: 1 } : {}) };
  if (plan.print.columns !== undefined) layout.setPrintArea(`A:${columnLetters(plan.print.columns - 1)}`);
  layout.centerHorizontally = true;
  layout.leftMargin = margin;
  layout.rightMargin = margin;
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftFooter = "&F";
  texts.centerFooter = "&A";
  texts.rightFooter = "&P / &N";
  const [first] = plan.tables;
  const titles = plan.print.titleRows ?? (first === undefined ? undefined : { first: first.row, count: 1 });
  if (titles !== undefined) layout.setPrintTitleRows(`$${titles.first + 1}:$${titles.first + titles.count}`);
  for (const row of plan.print.breaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
