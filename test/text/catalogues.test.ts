import { formulaMessages } from "../../src/text/formulas";
import { goalEditMessages } from "../../src/text/goalEdits";
import { fixLabels, goalMessages, lackedThings } from "../../src/text/goals";
import { headingNotes } from "../../src/text/headingNotes";
import type { Message } from "../../src/text/language";
import { okrMessages } from "../../src/text/okr";
import { reviewMessages } from "../../src/text/review";
import { cellMessages, headings, sheetNames, sheetTexts, statusWords } from "../../src/text/sheets";
import { templateMessages } from "../../src/text/templates";
import { workbookErrors } from "../../src/text/workbook";

const catalogues: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  goalMessages, headingNotes, okrMessages, goalEditMessages, fixLabels, lackedThings, reviewMessages, cellMessages, headings, sheetNames, sheetTexts, statusWords, workbookErrors,
  formulaMessages, templateMessages,
};
const entries = Object.entries(catalogues).flatMap(([catalogue, messages]) =>
  Object.entries(messages).map(([key, message]) => [`${catalogue}.${key}`, message] as const),
);
const places = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();

describe("the catalogues of goals, reviews, sheets and the workbook", () => {
  it.each(entries)("%s says the same in both languages", (_, { zh, en }) => {
    expect(zh.trim()).not.toBe("");
    expect(places(zh)).toEqual(places(en));
    expect(en).not.toMatch(/\p{Script=Han}|[，。；：（）“”]/u);
  });

  it.each(entries)("%s has full-width punctuation beside Chinese", (_, { zh }) => {
    expect(zh).not.toMatch(/\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u);
  });
});
