import { directions } from "../../src/scoring/direction";
import { methodRule, methods } from "../../src/scoring/methods";
import { meanTypes, missingRules, sumRules } from "../../src/scoring/weighted";
import { functionMessages } from "../../src/text/functions";

const hanzi = /[\u4e00-\u9fff]/;

test("every option is found by its English and its Chinese word, and no word means two things", () => {
  for (const options of [directions, methods, meanTypes, missingRules, sumRules]) {
    const words = options.choices.flatMap(({ value, label, also = [] }) => [label.en, label.zh, ...also].map((word) => [word, value] as const));
    for (const [word, value] of words) {
      expect(options.find(word)).toBe(value);
      expect(options.find(` ${word.toUpperCase()} `)).toBe(value);
    }
    expect(new Set(words.map(([word]) => word.toLowerCase())).size).toBe(words.length);
    for (const { label } of options.choices) expect(label.zh).toMatch(hanzi);
  }
});

test("a method's English word is its name", () => {
  for (const { value, label } of methods.choices) {
    expect(label.en).toBe(value.method);
    expect(methodRule(value.method)).toBe(value);
  }
});

test("both languages of a message have the same places, and Chinese uses its own punctuation", () => {
  const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
  for (const { zh, en } of Object.values(functionMessages)) {
    expect(places(zh)).toEqual(places(en));
    expect(zh).toMatch(/。$/);
    expect(zh).not.toMatch(/[,;:?!]/);
    expect(en).not.toMatch(hanzi);
  }
});
