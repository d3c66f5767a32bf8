import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import type { AnyTable } from "./columns";
import type { ValidationPlan } from "./plan";
import { tables, type TableKey } from "./schema";

/** Excel takes this many characters for the words of a list, and a comma ends a word. */
const longestList = 255;

/** Drop-downs for all columns of a table whose words are a closed set. */
export function choicesOf<Key extends TableKey>(table: Key, language: Language): { readonly [Column in keyof (typeof tables)[Key]["columns"]]?: { readonly validation: ValidationPlan } } {
  const { columns }: AnyTable = tables[table];
  const choices = Object.entries(columns).flatMap(([key, column]) =>
    column.kind !== "term" ? [] : [[key, { validation: listOf(column.terms.map(({ name }) => say(name, language)), language) }] as const]);
  return Object.fromEntries(choices) as ReturnType<typeof choicesOf<Key>>;
}

function listOf(values: readonly string[], language: Language): ValidationPlan {
  return { kind: "list", values, message: say(text.chooseFromList, language) };
}

/** Words that a column offers without refusing others; as many as Excel takes. */
export function suggestions(words: readonly string[]): { readonly validation: ValidationPlan } | undefined {
  const offered: string[] = [];
  for (const word of new Set(words)) {
    const isOffered = word !== "" && !word.includes(",") && !word.startsWith("=") && [...offered, word].join(",").length <= longestList;
    if (isOffered) offered.push(word);
  }
  return offered.length === 0 ? undefined : { validation: { kind: "suggestions", from: offered } };
}
