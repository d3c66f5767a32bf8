import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { suggestionStateTerms } from "../../sheets/suggestionStates";
import type { CellPlan, SheetPlan } from "../../sheets/plan";
import { foldHeading } from "../../sheets/readTable";
import { filesText as text } from "../../text/files";
import { say, type Language } from "../../text/language";
import { suggestionMessages } from "../../text/suggestions";
import { termName } from "../../text/terms";
import { shortText } from "../talk/shortText";
import type { NewSuggestion, Suggestion } from "../talk/suggestions";
import { blankCell, isBlank, type RawFile } from "./rawFile";
import type { FileStamp } from "./stamp";

/** Cells to write suggestions into, and how many earlier ones a file repeats. */
const room = 3;
const repeated = 6;
const span = 6;
const widest = 160;

/** Where people write suggestions: below everything else, with what became of the earlier ones. */
export function withSuggestions(plan: SheetPlan, earlier: readonly Suggestion[]): SheetPlan {
  const { language } = plan.print;
  const used = [...plan.cells.map(({ row }) => row), ...plan.tables.map(({ row, rows }) => row + rows.length)];
  const first = Math.max(...used) + 2;
  const line = (row: number, content: string | null, style: CellPlan["style"]): CellPlan => ({ row, column: 0, span, content, style, wrap: true });
  return {
    ...plan,
    cells: [
      ...plan.cells,
      { row: first, column: 0, content: say(text.suggestHere, language), style: "label" },
      ...Array.from({ length: room }, (_, index): CellPlan => ({ ...line(first + 1 + index, null, "input"), height: 30 })),
      ...earlier.slice(-repeated).map((suggestion, index) => line(first + 2 + room + index, outcomeOf(suggestion, language), "note")),
    ],
  };
}

/** One line that says what became of a suggestion. */
function outcomeOf({ kpi, suggestion, state, answer, author }: Suggestion, language: Language): string {
  const who = author === "" ? say(suggestionMessages.unnamed, language) : author;
  const words = [who, kpi, shortText(suggestion, widest)].filter((word) => word !== "").join(" · ");
  const became = [say(termName(suggestionStateTerms, state), language), ...(state === "open" || answer === "" ? [] : [shortText(answer, widest)])].join(" · ");
  return say(text.earlierSuggestion, language, { words, became });
}

/**
 * What was written there, as suggestions about the whole sheet. The same words in the same file are the same suggestion,
 * however often it comes in. `owner` is whose own sheet it is; "" for that of the department.
 */
export function suggestionsBack({ sheets }: RawFile, { table, person, exportId, period, department }: FileStamp, owner: string): readonly NewSuggestion[] {
  const labels = new Set([text.suggestHere.zh, text.suggestHere.en].map(foldHeading));
  for (const { rows } of sheets) {
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex(({ value }) => typeof value === "string" && labels.has(foldHeading(value)));
      if (column < 0) continue;
      const written = rows.slice(row + 1, row + 1 + room).map((line) => line[column] ?? blankCell).filter((cell) => !isBlank(cell) && cell.formula === null);
      return written.map(({ value }) => {
        const suggestion = String(value).trim();
        const id = `S-${bytesToHex(sha256(utf8ToBytes([exportId, table, person ?? "", suggestion].join("\n")))).slice(0, 13)}`;
        return { id, period, department, person: owner, goalId: "", kpi: "", author: person ?? owner, suggestion };
      });
    }
  }
  return [];
}
