/** The text that stands for rows of cells on the clipboard, as Excel writes it: a cell with a break or a tab in it goes into quotation marks. */
export const textOfCells = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map(quoted).join("\t")).join("\n");

/** Whether a cell would be parted, or part others, if its text were written as it is. */
export const isParted = (cell: string): boolean => /[\t\r\n]/.test(cell);

const quoted = (cell: string): string => (isParted(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
