import { Book } from "./book";
import { data, formulas } from "./formulaCorpus";
import { computed, isInstalled } from "./libreOffice";

const COUNT = 2_000;
const FIRST_ROW = data.length + 2;

function ours(formulaList: readonly string[]): (number | string | boolean | null)[] {
  const book = new Book(Object.fromEntries(data.flatMap((row, line) => row.map((value, column) => [`${"ABCDEF"[column]}${line + 1}`, typeof value === "string" ? { text: value } : value]))));
  book.set(Object.fromEntries(formulaList.map((formula, index) => [`A${FIRST_ROW + index}`, formula])));
  return formulaList.map((_, index) => book.get(`A${FIRST_ROW + index}`));
}

const isError = (text: string): boolean => /^"?(?:Err:\d+|#[A-Z/0]+[!?]?(?:N\/A)?)"?$/.test(text);

/** The same value; of errors only that there is one: the two name them differently. */
function same(value: number | string | boolean | null, shown: string): boolean {
  if (isError(shown)) return typeof value === "string" && isError(value);
  if (shown.startsWith('"')) return value === shown.slice(1, -1).replaceAll('""', '"');
  if (typeof value === "boolean") return shown === (value ? "TRUE" : "FALSE") || Number(shown) === Number(value);
  return typeof value === "number" && close(value, shown);
}

const close = (value: number, shown: string): boolean => shown !== "" && Math.abs(value - Number(shown)) <= 1e-9 * Math.max(1, Math.abs(value));

describe("the calculation beside LibreOffice's", () => {
  const installed = isInstalled();
  if (!installed) console.warn("soffice is not installed: the comparison with LibreOffice is left out.");

  (installed ? test : test.skip)(`agrees on ${COUNT} formulas`, () => {
    const list = formulas(COUNT);
    const rows = [...data, ...Array.from({ length: FIRST_ROW - data.length - 1 }, () => []), ...list.map((formula) => [formula])];
    const theirs = computed(rows);
    const values = ours(list);
    const differences = list.flatMap((formula, index) => {
      const shown = theirs[FIRST_ROW - 1 + index]?.[0] ?? "";
      return same(values[index] ?? null, shown) ? [] : [`${formula}: ${String(values[index])}, LibreOffice: ${shown}`];
    });
    expect(differences).toEqual([]);
  }, 60_000);
});
