import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { choicesOf, isYesNo, parametersWithChoices } from "../../tools/functions-help/choices";
import { gapsOf, readHelp, type Help } from "../../tools/functions-help/help";
import { readmes, withFunctions } from "../../tools/functions-help/readme";
import { markdownFiles } from "../../tools/functions-help/site";
import { familyFiles } from "../../tools/functions-metadata/files";
import { generateMetadata, type Twins } from "../../tools/functions-metadata/generate";
import { readComments } from "../../tools/functions-metadata/tags";

const hanzi = /[\u4e00-\u9fff]/;
const files = familyFiles(process.cwd());
let twins: Twins;
let help: Help;

beforeAll(async () => {
  twins = await generateMetadata(files, "https://example.com/help/");
  help = readHelp(files, twins);
});

describe("what the help says of the functions", () => {
  test("covers each of them: rule, examples, errors and words to find it by", () => {
    expect(gapsOf(help)).toEqual([]);
    expect(help.functions.map(({ id }) => id).sort()).toEqual(twins.english.functions.map(({ id }) => id).sort());
  });

  test("shows two examples or more of each, of that function", () => {
    const few = help.functions.filter(({ name, examples }) => examples.filter(({ formula }) => formula.startsWith(`=${name}(`)).length < 2);
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  test("names the same errors in both languages, each once", () => {
    for (const { id, texts } of files.flatMap((file) => readComments(readFileSync(file, "utf8"), file))) {
      const [english, chinese] = ["error", "zherror"].map((tag) => texts(tag).map((text) => text.split(" ")[0]));
      expect({ id, errors: chinese }).toEqual({ id, errors: english });
      expect(new Set(english).size).toBe(english!.length);
    }
  });

  test("speaks each language where it should", () => {
    for (const { id, description, returns, formula, errors, parameters, keywords } of help.functions) {
      const messages = [description, returns, formula, ...errors.map(({ when }) => when), ...parameters.map((each) => each.description)];
      for (const { zh, en } of messages) {
        expect({ id, zh: hanzi.test(zh) ? "Chinese" : zh }).toEqual({ id, zh: "Chinese" });
        // 是 is a word that VETO and others accept.
        expect(en.replace(/[是否]/g, "")).not.toMatch(hanzi);
      }
      expect(keywords.some((word) => hanzi.test(word)) && keywords.some((word) => !hanzi.test(word))).toBe(true);
    }
  });
});

describe("the words of options", () => {
  test("belong to parameters that there are", () => {
    const known = help.functions.flatMap(({ id, parameters }) => parameters.map((each) => `${id}.${each.id}`));
    for (const parameter of parametersWithChoices()) expect(known).toContain(parameter);
  });

  test("all stand in the parameter's description, in the language of the description", () => {
    for (const { id, parameters } of help.functions) {
      for (const { id: parameter, description } of parameters) {
        const choices = choicesOf(id, parameter);
        if (choices === null || isYesNo(choices)) continue;
        for (const { zh, en } of choices.labels) {
          expect(description.zh).toContain(zh);
          expect(description.en).toContain(en);
        }
      }
    }
  });

  test("are offered to Excel's AutoComplete for every parameter that takes a single word, and for no range", () => {
    const { english, chinese } = twins;
    for (const { id, parameters } of english.functions) {
      for (const { name, dimensionality, customEnumId, type } of parameters) {
        const choices = choicesOf(id, name);
        const offered = choices !== null && !isYesNo(choices) && dimensionality !== "matrix" ? choices.id : undefined;
        expect({ id, name, customEnumId, type }).toEqual({ id, name, customEnumId: offered, type: offered === undefined ? "any" : "string" });
      }
    }
    const used = english.functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? []));
    expect(english.enums.map(({ id }) => id)).toEqual([...new Set(used)]);
    // Only the names are translated: the formula is the same in every language.
    expect(chinese.enums.map(({ values }) => values.map(({ stringValue }) => stringValue))).toEqual(
      english.enums.map(({ values }) => values.map(({ stringValue }) => stringValue)),
    );
    expect(chinese.enums.find(({ id }) => id === "MeanType")?.values[1]).toEqual({ name: "几何平均", stringValue: "geometric" });
  });
});

describe("what is written from the comments: npm run docs", () => {
  test("docs/functions has every page as the comments say it now, and no other", () => {
    const folder = path.resolve("docs/functions");
    const pages = markdownFiles(help);
    const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
    expect(found.map((file) => file.split(path.sep).join("/")).sort()).toEqual(pages.map((page) => page.path).sort());
    const stale = pages.filter((page) => readFileSync(path.join(folder, page.path), "utf8") !== page.content);
    expect(stale.map((page) => page.path)).toEqual([]);
  });

  test.each(readmes)("the list of functions in $path", (readme) => {
    const text = readFileSync(readme.path, "utf8");
    expect(withFunctions(text, help, readme)).toBe(text);
  });

  test("Markdown takes nothing of a text for its own", () => {
    const score = help.functions.find(({ id }) => id === "SCORE")!;
    const hostile = { ...score, description: { zh: "x", en: "a|b *c* <img src=x> [d](e) `f`" } };
    const [index, page] = markdownFiles({ ...help, functions: [hostile] });
    expect(page!.content).toContain("a\\|b \\*c\\* \\<img src=x\\> \\[d\\](e) \\`f\\`");
    expect(index!.content).toContain("| [`KPI.SCORE`](SCORE.md) | a\\|b \\*c\\*");
  });
});
