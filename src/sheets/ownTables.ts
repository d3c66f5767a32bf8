import { tables } from "./schema";

/**
 * Names of the product's tables, with what stands behind those of which there are several: `tblReview_2026Q4_3FK2M9`,
 * `tblShareSafe2`. The table of a copied sheet is among them.
 */
const pattern = new RegExp(`^(?:${Object.values(tables).map(({ name }) => name).join("|")})(?:\\d+|_.*)?$`, "iu");

/** Whether a table is one of the product's. */
export function isOwnTable(name: string): boolean {
  return pattern.test(name);
}
