import { suggestionStateTerms } from "../../sheets/suggestionStates";
import { say, type Language, type Message } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { talkMessages as text } from "../../text/talk";
import { termName } from "../../text/terms";
import { shortText } from "./shortText";
import type { Talk, TalkEntry, TalkThread } from "./talk";

/** What fits on one page beside everything else: so many lines and KPIs, each text cut at so many characters. */
const most = { open: 4, threads: 6, entries: 3 } as const;
const widest = { open: 230, entry: 150 } as const;

/** What was said about one KPI, as its row on the page. */
export interface PrintedThread {
  readonly kpi: string;
  readonly lines: readonly string[];
}

/** The list that stands on top of the page: what nobody has answered yet, appeals first; what does not fit is counted. */
export function openLines({ appeals, suggestions }: Pick<Talk, "appeals" | "suggestions">, language: Language): readonly string[] {
  const items = [
    ...appeals.map(({ by, at, note }) => ({ about: say(text.appeal, language), who: [by, shortTime(at)], words: note, sheet: sheetNames.submissions })),
    ...suggestions.map(({ kpi, author, at, suggestion }) => ({
      about: kpi === "" ? say(text.suggestion, language) : say(text.about, language, { kind: say(text.suggestion, language), kpi }),
      who: [author, shortTime(at)], words: suggestion, sheet: sheetNames.suggestions,
    })),
  ];
  const lines = items.slice(0, most.open).map(({ about, who, words }) => shortText(said([about, ...who], words, language), widest.open));
  const rest = items.slice(most.open);
  const sheets = [...new Set(rest.map(({ sheet }) => say(sheet, language)))];
  return rest.length === 0 ? lines : [...lines, say(text.moreIn, language, { count: rest.length, sheet: sheets.join(" / ") })];
}

/** The conversations on the page: of each KPI the last words, and how many more there are and where. */
export function printedThreads(threads: readonly TalkThread[], language: Language): readonly PrintedThread[] {
  const rows = threads.slice(0, most.threads).map(({ goalId, kpi, entries }): PrintedThread => {
    const shown = entries.slice(-most.entries);
    const left = entries.slice(0, entries.length - shown.length);
    return {
      kpi: goalId === "" ? say(text.wholeSheet, language) : kpi,
      lines: [
        ...(left.length === 0 ? [] : [say(text.moreIn, language, { count: left.length, sheet: [...new Set(left.map((entry) => say(sheetOf(entry), language)))].join(" / ") })]),
        ...shown.map((entry) => lineOf(entry, language)),
      ],
    };
  });
  const count = threads.length - rows.length;
  const rest = say(count === 1 ? text.moreKpisOne : text.moreKpis, language, { count, sheet: say(sheetNames.threads, language) });
  return count === 0 ? rows : [...rows, { kpi: "", lines: [rest] }];
}

function lineOf({ kind, author, at, text: words, suggestion }: TalkEntry, language: Language): string {
  const state = kind === "suggestion" && suggestion !== undefined ? [say(termName(suggestionStateTerms, suggestion.state), language)] : [];
  return shortText(said([say(text[kind], language), author, shortTime(at), ...state], words, language), widest.entry);
}

function said(who: readonly string[], words: string, language: Language): string {
  return say(text.said, language, { who: who.filter((each) => each !== "").join(" · "), words });
}

/** Day and minute: seconds and the zone say nothing to people in one room. */
function shortTime(at: string): string {
  return at.slice(0, 16);
}

/** The sheet on which all of it stands. */
function sheetOf({ kind }: TalkEntry): Message {
  const sheets: Readonly<Record<TalkEntry["kind"], Message>> = {
    comment: sheetNames.results, message: sheetNames.threads, suggestion: sheetNames.suggestions, answer: sheetNames.suggestions,
    appeal: sheetNames.submissions, appealAnswer: sheetNames.submissions, return: sheetNames.submissions,
  };
  return sheets[kind];
}
