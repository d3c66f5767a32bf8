/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Help } from "../../tools/functions-help/help";
import { html } from "../../tools/functions-help/html";

const folder = path.resolve("dist/help");
const help = JSON.parse(readFileSync(path.resolve("dist/functions-help.json"), "utf8")) as Help;
const names = [...help.functions.map(({ id }) => `${id}.html`), "index.html"];
const pages = [...names, ...names.map((name) => `zh-CN/${name}`)];
const parse = (text: string): Document => new DOMParser().parseFromString(text, "text/html");
const open = (file: string): Document => parse(readFileSync(path.join(folder, file), "utf8"));

/** All that a page may be made of. */
const elements = new Set([
  "html", "head", "meta", "title", "link", "body", "header", "a", "img", "h1", "h2", "nav", "main", "p", "code", "ul", "li", "div", "table", "thead", "tbody",
  "tr", "th", "td",
]);

describe("the help's pages", () => {
  test("are one for each function and an index, in both languages", () => {
    for (const page of pages) expect(existsSync(path.join(folder, page)) ? page : `no ${page}`).toBe(page);
  });

  test("say what the comments say, letter by letter", () => {
    for (const { id, description, formula, examples, errors, parameters } of help.functions) {
      for (const language of ["en", "zh"] as const) {
        const page = open(language === "zh" ? `zh-CN/${id}.html` : `${id}.html`);
        const words = page.body.textContent!;
        for (const text of [description, ...errors.map(({ when }) => when), ...parameters.map((each) => each.description)]) {
          expect(words).toContain(text[language]);
        }
        for (const line of formula[language].split("\n")) expect(words).toContain(line);
        const codes = [...page.querySelectorAll("code")].map((code) => code.textContent);
        for (const example of examples) expect(codes).toEqual(expect.arrayContaining([example.formula, example.result]));
      }
    }
  });

  test("hold no element and no script that a text brought in", () => {
    for (const file of pages) {
      for (const element of open(file).querySelectorAll("*")) expect(elements).toContain(element.localName);
    }
    const hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'";
    const page = {
      title: hostile,
      lead: hostile,
      sections: [{
        heading: hostile,
        blocks: [
          { kind: "text" as const, text: hostile }, { kind: "formula" as const, text: hostile }, { kind: "list" as const, items: [hostile] },
          { kind: "table" as const, head: [hostile], rows: [[hostile], [{ code: hostile }], [{ page: "SCORE", name: hostile }]] },
        ],
      }],
    };
    const document = parse(html(page, "en-US", { assets: "../assets", index: { label: hostile, href: "index.html" }, other: { label: hostile, href: "x.html", language: "zh-CN" } }));
    expect(document.querySelectorAll("script, main img")).toHaveLength(0);
    for (const selector of ["h1", "h2", "main > p", "li", "th", "td"]) expect(document.querySelector(selector)?.textContent).toBe(hostile);
  });

  test("lead to pages that there are", () => {
    for (const file of pages) {
      for (const link of open(file).querySelectorAll("a")) {
        expect(existsSync(path.join(folder, path.dirname(file), link.getAttribute("href")!))).toBe(true);
      }
      for (const asset of open(file).querySelectorAll("link, img")) {
        const address = asset.getAttribute("href") ?? asset.getAttribute("src")!;
        // The build copies assets/ to the folder beside the help.
        expect(existsSync(path.join(path.resolve("help"), path.dirname(file), address))).toBe(true);
      }
    }
  });

  test("are where Excel's help link looks for them", () => {
    for (const [file, at] of [["functions.json", ""], ["functions.zh-CN.json", "zh-CN/"]] as const) {
      const { functions } = JSON.parse(readFileSync(path.resolve("dist", file), "utf8")) as { functions: { id: string; helpUrl: string }[] };
      for (const { id, helpUrl } of functions) expect(new URL(helpUrl).pathname.endsWith(`/help/${at}${id}.html`)).toBe(true);
    }
  });
});
