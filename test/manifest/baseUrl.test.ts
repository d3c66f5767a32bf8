import { readFileSync } from "node:fs";
import fc from "fast-check";
import { DEVELOPMENT_BASE, manifestFor } from "../../tools/manifest";
import { elements, manifestFile, ownAddresses, parseXml } from "./manifest";

const xml = readFileSync(manifestFile, "utf8");
const addresses = (of: string): string[] =>
  elements("*", parseXml(of)).flatMap((one) => [one.getAttribute("DefaultValue") ?? [], one.getAttribute("Value") ?? []].flat());

it("moves every address of the add-in to wherever it is served from", () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ["https"], withQueryParameters: false, withFragments: false }), (base) => {
      const moved = addresses(manifestFor(base, xml));
      const slashed = new URL(base).href.replace(/\/?$/, "/");
      expect(moved.filter((address) => address.startsWith(DEVELOPMENT_BASE) && slashed !== DEVELOPMENT_BASE)).toEqual([]);
      for (const own of ownAddresses()) expect(moved).toContain(slashed + own);
    }),
    { numRuns: 30 },
  );
});

it("changes nothing but addresses", () => {
  const moved = manifestFor("https://kpi.example.com/excel", xml);
  expect(moved.replaceAll("https://kpi.example.com/excel/", DEVELOPMENT_BASE)).toBe(xml);
  expect(manifestFor(DEVELOPMENT_BASE, xml)).toBe(xml);
});

it.each(["", "kpi.example.com", "http://kpi.example.com/", "https://kpi.example.com/?a=1", "https://kpi.example.com/#/plan", "https://me:secret@kpi.example.com/"])(
  "refuses %p as a place to serve from, and says what it needs",
  (base) => {
    expect(() => manifestFor(base, xml)).toThrow(/ADDIN_BASE_URL must be an https address/);
  },
);

it("refuses a manifest that has been moved already", () => {
  expect(() => manifestFor("https://other.example.com/", manifestFor("https://kpi.example.com/", xml))).toThrow(DEVELOPMENT_BASE);
});
