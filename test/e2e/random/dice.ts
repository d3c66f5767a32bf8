import { generator } from "../../local/calc/formulaCorpus";

/** Cells that random use keeps to: small, so that edits meet one another. */
const ROWS = 30;
const COLUMNS = 9;

const letters = (column: number): string => String.fromCharCode(65 + column);

/** Formulas by chance: {c} a cell, {r} a range. */
const FORMULAS: readonly string[] = [
  "={c}+1", "={c}*{c}", "=SUM({r})", "=AVERAGE({r})", "=COUNTIF({r},\">3\")", "=IF({c}>3,{c},\"low\")", "=KPI.SCORE({c},{c})", "=KPI.WEIGHTED({r},{r})",
  "=SUBTOTAL(109,{r})", "=SEQUENCE(3)", "=SORT({r})", "=INDEX({r},1)", "=IFERROR({c}/{c},0)", "=SUM(Sheet1!{r})", "=Budget+{c}", "=UNIQUE({r})",
  "=XLOOKUP(3,{r},{r},\"none\")", "=LET(x,{c},x&x)", "=TEXT({c},\"0.0\")", "=$A$1+{c}", "=SUM({r})-SUM({r})", "=KPI.RANK({r})",
];

/** What one action is given: all of it drawn beforehand, so that a seed makes the same day whatever the workbook answers. */
export interface Draw {
  readonly cell: string;
  readonly range: string;
  /** Where something else is put. */
  readonly target: string;
  readonly rows: string;
  readonly columns: string;
  readonly number: number;
  readonly text: string;
  readonly formula: string;
  /** Between 0 and 1, for whatever else there is to choose. */
  readonly chance: number;
}

/** Chance from a seed. */
export class Dice {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = generator(seed);
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** An entry by its weight. */
  pick<Entry extends { readonly weight: number }>(entries: readonly Entry[]): Entry {
    let left = this.next() * entries.reduce((sum, { weight }) => sum + weight, 0);
    const found = entries.find(({ weight }) => (left -= weight) < 0) ?? entries[0];
    if (found === undefined) throw new RangeError("There is nothing to pick from.");
    return found;
  }

  draw(): Draw {
    const [row, column] = [this.below(ROWS), this.below(COLUMNS)];
    const target = `${letters(this.below(COLUMNS))}${1 + this.below(ROWS)}`;
    const [lastRow, lastColumn] = [row + this.below(5), column + this.below(3)];
    return {
      cell: `${letters(column)}${row + 1}`,
      range: `${letters(column)}${row + 1}:${letters(lastColumn)}${lastRow + 1}`,
      target,
      rows: `${row + 1}:${row + 1 + this.below(2)}`,
      columns: `${letters(column)}:${letters(column)}`,
      number: this.below(200) / 10 - 5,
      text: `t${this.below(50)}`,
      formula: this.formula(),
      chance: this.next(),
    };
  }

  private formula(): string {
    const template = FORMULAS[this.below(FORMULAS.length)] ?? "=1";
    return template.replace(/\{(c|r)\}/g, (_all, kind: string) => {
      const [row, column] = [this.below(ROWS), this.below(COLUMNS)];
      const first = `${letters(column)}${row + 1}`;
      return kind === "c" ? first : `${first}:${letters(column)}${row + 1 + this.below(6)}`;
    });
  }
}
