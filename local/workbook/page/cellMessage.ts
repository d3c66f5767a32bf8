import type { Engine } from "../engine";
import { CellError } from "../calc/calculation";
import { errorWord, word, type PageLanguage } from "./text";

/** How long a refusal stays, in milliseconds. */
const REFUSAL = 8000;

/** Shows what an error cell has to say while it is selected: Excel shows it beside the cell. */
export function showCellMessages(engine: Engine, line: HTMLElement, language: PageLanguage): void {
  const show = (): void => {
    const cell = engine.selection.activeCell();
    const value = engine.value(engine.sheets.activeId, cell.row, cell.column);
    const message = value instanceof CellError ? (value.message ?? errorWord(value.code, language)) : null;
    line.textContent = message === null ? "" : `⚠ ${message}`;
  };
  engine.changes.listen(({ kind }) => {
    if (kind === "selection" || kind === "sheetActivated") show();
  });
  // Not with every edit: reading a value calculates, and one batch is many edits.
  engine.onSettled(show);
}

/** What is said where cells were not shifted, not moved, or not pasted. */
const REFUSED = { shift: "tearsTable", move: "tearsByMoving", offSheet: "pastesOffSheet" } as const;

/** Says why an edit did not happen, on a protected sheet or where it would tear a table apart; Excel says it in a box that must be closed. */
export function showRefusals(engine: Engine, line: HTMLElement, language: PageLanguage): void {
  let timer = 0;
  const say = (key: "protected" | (typeof REFUSED)[keyof typeof REFUSED]): void => {
    line.textContent = word(key, language);
    line.hidden = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => (line.hidden = true), REFUSAL);
  };
  engine.protection.onRefusal(() => say("protected"));
  engine.onTearing = (by) => say(REFUSED[by]);
}
