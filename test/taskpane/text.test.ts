import type { Message } from "../../src/text/language";
import * as start from "../../src/text/pane";
import { cycleText } from "../../src/text/pane/cycle";
import { exportText } from "../../src/text/pane/export";

/** Those that the pane starts with, and those that come with a part of it. */
const catalogues = { ...start, cycleText, exportText };
const entries = Object.entries(catalogues).flatMap(([name, catalogue]) =>
  Object.entries<Message>(catalogue).map(([key, message]) => [`${name}.${key}`, message] as const));
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe("the words of the pane", () => {
  it("are there in both languages, with the same places to fill in", () => {
    const different = entries.filter(([, { zh, en }]) => zh.trim() === "" || en.trim() === "" || places(zh).join() !== places(en).join());
    expect(different).toEqual([]);
  });

  it("have full-width punctuation in Chinese and half-width in English", () => {
    const half = entries.filter(([, { zh }]) => /[\u4e00-\u9fff}][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/.test(zh)).map(([key]) => key);
    const full = entries.filter(([, { en }]) => /[，。；：？！（）、]/.test(en)).map(([key]) => key);
    expect({ half, full }).toEqual({ half: [], full: [] });
  });

  it("never mix Chinese into English", () => {
    const mixed = entries.filter(([key, { en }]) => /[\u4e00-\u9fff]/.test(en) && key !== "settingsText.chinese").map(([key]) => key);
    expect(mixed).toEqual([]);
  });
});
