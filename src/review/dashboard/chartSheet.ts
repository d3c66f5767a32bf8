/** Where things stand on a sheet of figures, charts and a ranking, from above: rows counted from 0. */
export const labelRow = 3;
export const valueRow = 4;
export const chartsRow = 7;
export const chartRows = 14;
export const rankingRow = chartsRow + chartRows + 1;
export const headingRow = rankingRow + 1;
export const firstRow = headingRow + 1;
/** A bar chart with more bars than this cannot be read. */
export const mostBars = 10;
