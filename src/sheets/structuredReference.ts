/**
 * Structured references to columns of Excel tables, with the escapes Excel asks for: `'` before `[ ] # '` and `@`,
 * and a second pair of brackets around a heading that is more than letters and digits.
 */

/** The cell of this row: `[@Actual]`, `[@[KPI code]]`. */
export function thisRow(heading: string): string {
  return isPlain(heading) ? `[@${heading}]` : `[@[${escapeHeading(heading)}]]`;
}

/** The whole column: `tblGrades[From]`, `tblGrades[[Roll-up]]`. */
export function wholeColumn(table: string, heading: string): string {
  return isPlain(heading) ? `${table}[${heading}]` : `${table}[[${escapeHeading(heading)}]]`;
}

function escapeHeading(heading: string): string {
  return heading.replace(/['[\]#@]/g, (character) => `'${character}`);
}

/** Letters (of any script), digits and underscores need nothing. */
function isPlain(heading: string): boolean {
  return /^[\p{L}\p{N}_]+$/u.test(heading);
}
