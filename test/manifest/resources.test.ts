import { elements, localised, manifest, only, resources, type Localised } from "./manifest";

const LIMITS = { short: 125, long: 250, id: 32, url: 2048 };

const all = [...resources("Image"), ...resources("Url"), ...resources("String")];
const ids = all.map((one) => one.getAttribute("id") ?? "");
const used = elements("*").flatMap((one) => one.getAttribute("resid") ?? []);
const strings = (kind: string): Localised[] => elements("String", only(kind)).map(localised);
const topLevel = ["DisplayName", "Description", "SupportUrl"].map((name) => {
  const element = [...(manifest.documentElement?.childNodes ?? [])].find((node) => node.localName === name);
  return localised(element as Parameters<typeof localised>[0]);
});
// A part of every saved formula: it may not depend on the language.
const sameInAllLanguages = "Functions.Namespace";

it("resolves every reference to a resource", () => {
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
});

it("uses every resource", () => {
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
});

it("names every resource and every control once, within Office's limit", () => {
  const named = elements("*").flatMap((one) => one.getAttribute("id") ?? []);
  expect(named.filter((id, index) => named.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => id.length === 0 || id.length > LIMITS.id)).toEqual([]);
});

it("says everything in Chinese too", () => {
  const untranslated = [...topLevel, ...strings("ShortStrings"), ...strings("LongStrings")].filter(
    ({ name, chinese }) => name !== sameInAllLanguages && !chinese,
  );
  expect(untranslated).toEqual([]);
});

it("keeps the functions' namespace the same in every language", () => {
  expect(strings("ShortStrings").find(({ name }) => name === sameInAllLanguages)?.chinese).toBeUndefined();
});

it("overrides a language once at most, and never the default language", () => {
  for (const element of elements("*").filter((one) => one.hasAttribute("DefaultValue"))) {
    const locales = elements("Override", element).map((one) => one.getAttribute("Locale"));
    expect([...new Set(locales)]).toEqual(locales);
    expect(locales).not.toContain("en-US");
  }
});

it("stays within Office's limits of length in both languages", () => {
  const tooLong = (texts: Localised[], limit: number) => texts.filter(({ value, chinese }) => Math.max(value.length, chinese?.length ?? 0) > limit);
  expect(tooLong([...strings("ShortStrings"), ...topLevel.slice(0, 1)], LIMITS.short)).toEqual([]);
  expect(tooLong([...strings("LongStrings"), ...topLevel.slice(1, 2)], LIMITS.long)).toEqual([]);
  expect(tooLong(resources("Url").map(localised), LIMITS.url)).toEqual([]);
});

it("has button labels that fit on a ribbon: two short lines of English, four characters of Chinese", () => {
  for (const control of elements("Control")) {
    const id = elements("Label", control)[0]?.getAttribute("resid");
    const label = strings("ShortStrings").find(({ name }) => name === id);
    expect(label?.value.split(" ").every((word) => word.length <= 12)).toBe(true);
    expect(label?.chinese?.length).toBeLessThanOrEqual(4);
  }
});

it("writes Chinese with full-width punctuation and English without it", () => {
  for (const { value, chinese } of [...topLevel.slice(0, 2), ...strings("ShortStrings"), ...strings("LongStrings")]) {
    expect(value).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    expect(chinese ?? "").not.toMatch(/[\u4e00-\u9fff]\s*[,;:!?]/);
  }
});
