import { readdirSync } from "node:fs";
import path from "node:path";
import type { Message } from "../../src/text/language";

/** Every message that a file of `src/text` exports in a catalogue, by its catalogue and key. */
const folder = path.join(process.cwd(), "src/text");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && path.basename(file) !== "index.ts");
const entries = files.flatMap((file) => Object.entries(jest.requireActual<Readonly<Record<string, unknown>>>(path.join(folder, file)))).flatMap(([catalogue, messages]) =>
  isRecord(messages) ? Object.entries(messages).flatMap(([key, message]) => (isMessage(message) ? [[`${catalogue}.${key}`, message] as const] : [])) : [],
);
const places = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
/** What stands in cells and lists of findings names things without quotation marks in English. */
const unquoted = new Set([
  "goalMessages", "headingNotes", "okrMessages", "goalEditMessages", "fixLabels", "lackedThings", "reviewMessages", "cellMessages", "headings", "sheetNames", "sheetTexts",
  "statusWords", "workbookErrors", "formulaMessages", "templateMessages",
]);
/** Parts of a sentence, for some of which a language has no word. */
const parts = ["rewriteTemplates.", "parameterWords.none"];
/** A language is named in itself, so that whoever needs it can read it. */
const inItself = /简体中文|中文/g;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMessage(value: unknown): value is Message {
  return isRecord(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";
}

describe("what is said", () => {
  it("is looked at in every catalogue", () => {
    expect(new Set(entries.map(([name]) => name.split(".")[0])).size).toBeGreaterThan(30);
  });

  it("says the same in both languages", () => {
    const whole = entries.filter(([name]) => !parts.some((part) => name.startsWith(part)));
    expect(whole.filter(([, { zh, en }]) => zh.trim() === "" || en.trim() === "")).toEqual([]);
    expect(whole.filter(([, { zh, en }]) => places(zh).join() !== places(en).join())).toEqual([]);
  });

  it("has no sign of the other language in English", () => {
    expect(entries.filter(([, { en }]) => /\p{Script=Han}|[，。；：（）]/u.test(en.replace(inItself, "")))).toEqual([]);
    expect(entries.filter(([name, { en }]) => unquoted.has(name.split(".")[0] ?? "") && /[“”]/u.test(en))).toEqual([]);
  });

  it("has full-width punctuation beside Chinese", () => {
    expect(entries.filter(([, { zh }]) => /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(zh))).toEqual([]);
  });
});
