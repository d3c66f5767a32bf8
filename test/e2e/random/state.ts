import type { Person } from "../workbench";

/** What the cells of a sheet say, by address. */
export interface SheetState {
  readonly name: string;
  readonly cells: Readonly<Record<string, readonly [formula: unknown, value: unknown]>>;
}

/** Formulas and values of all sheets, through Excel's API: runs in the pane's frame and, as it is, in Node. */
export async function readWorkbook(): Promise<SheetState[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("formulas,values,rowIndex,columnIndex"));
    await context.sync();
    return sheets.items.map(({ name }, index) => {
      const cells: Record<string, readonly [unknown, unknown]> = {};
      const range = used[index]!;
      if (range.isNullObject) return { name, cells };
      range.values.forEach((row, down) => row.forEach((value: unknown, across) => {
        const formula = range.formulas[down]![across] as unknown;
        if (value !== "" || formula !== "") cells[`R${range.rowIndex + down + 1}C${range.columnIndex + across + 1}`] = [formula, value];
      }));
      return { name, cells };
    });
  });
}

export const stateOf = (person: Person): Promise<SheetState[]> => person.inOffice(readWorkbook, undefined);

/** What two states say differently, in words; empty when they say the same. */
export function differences(one: readonly SheetState[], other: readonly SheetState[]): string[] {
  const names = (sheets: readonly SheetState[]): string => sheets.map(({ name }) => name).join(", ");
  if (names(one) !== names(other)) return [`sheets: ${names(one)} / ${names(other)}`];
  return one.flatMap(({ name, cells }, index) => {
    const others = other[index]!.cells;
    return [...new Set([...Object.keys(cells), ...Object.keys(others)])].flatMap((address) => {
      const [here, there] = [JSON.stringify(cells[address]), JSON.stringify(others[address])];
      return here === there ? [] : [`${name} ${address}: ${here} / ${there}`];
    });
  });
}
