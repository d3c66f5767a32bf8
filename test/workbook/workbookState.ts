import type { Session } from "./fixture";

/**
 * All that an operation of the add-in could change: sheets in their order with every cell, the locks and links of review sheets, tables, protection,
 * settings, and custom XML parts.
 */
export async function stateOf({ excel }: Session): Promise<unknown> {
  return excel.run(async (context) => {
    const { worksheets, tables, settings, customXmlParts } = context.workbook;
    worksheets.load("items/name, items/protection/protected");
    tables.load("items/name, items/worksheet/name, items/showTotals, items/columns/items/name");
    settings.load("items/key, items/value");
    customXmlParts.load("items/id, items/namespaceUri");
    await context.sync();
    const cells = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load("address, formulas"));
    const charts = worksheets.items.map((sheet) => sheet.charts.getCount());
    const areas = tables.items.map((table) => table.getRange().load("address"));
    const inputs = tables.items.filter(({ name }) => name.startsWith("tblReview_")).map((table) => ({
      table: table.name,
      locks: table.columns.items.map((column) => column.getDataBodyRange().format.protection.load("locked")),
      links: table.getDataBodyRange().getCellProperties({ hyperlink: true }),
    }));
    const parts = customXmlParts.items.map((part) => part.getXml());
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name, protection }, at) => {
        const range = cells[at]!;
        return { name, protected: protection.protected, charts: charts[at]!.value, address: range.isNullObject ? "" : range.address, cells: range.isNullObject ? [] : range.formulas };
      }),
      tables: tables.items.map(({ name, worksheet, showTotals }, at) => ({ name, sheet: worksheet.name, showTotals, area: areas[at]!.address })),
      inputs: inputs.map(({ table, locks, links }) => [table, locks.map(({ locked }) => locked), links.value.map((row) => row.map(({ hyperlink }) => hyperlink?.address ?? null))]),
      settings: settings.items.map(({ key, value }) => [key, value as unknown]),
      parts: customXmlParts.items.map(({ namespaceUri }, at) => [namespaceUri, parts[at]!.value]).sort(),
    };
  });
}
