import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { argumentNames } from "../../src/text/functionArguments";
import { generateMetadata, MetadataError, type Metadata } from "../../tools/functions-metadata/generate";
import { validate } from "../../tools/functions-metadata/validate";
import { loadFunctions } from "./runtime";

const read = (file: string): Metadata => JSON.parse(readFileSync(path.resolve("dist", file), "utf8")) as Metadata;
const english = read("functions.json");
const chinese = read("functions.zh-CN.json");
const hanzi = /[\u4e00-\u9fff]/;

describe("the metadata that ships", () => {
  test("is valid against Microsoft's schema in both languages", () => {
    expect(validate(english)).toEqual([]);
    expect(validate(chinese)).toEqual([]);
  });

  test("lists exactly the functions that the bundle associates", () => {
    expect(english.functions.map(({ id }) => id).sort()).toEqual([...loadFunctions().ids].sort());
    expect(english.functions.map(({ name }) => name)).toEqual(english.functions.map(({ id }) => id));
  });

  test("has the signatures of the contract", () => {
    const signatures = english.functions.map(({ id, parameters }) =>
      `${id}(${parameters.map(({ name, optional, dimensionality }) => `${optional ? `[${name}]` : name}${dimensionality === "matrix" ? "#" : ""}`).join(", ")})`,
    );
    expect(signatures.sort()).toEqual([
      "ATTAIN(actual#, target#, [direction]#, [method]#, [parameter]#)",
      "GRADE(score#, [bounds]#, [labels]#)",
      "SCORE(actual#, target#, [direction]#, [method]#, [parameter]#, [cap]#, [floor]#)",
      "STATUS(attain#, [green]#, [amber]#, [labels]#, [elapsed]#)",
      "WEIGHTED(values#, weights#, [type], [missing], [sum_rule])",
    ]);
  });

  test("lets error values in, and only what spills has a matrix for a result", () => {
    expect(english.allowErrorForDataTypeAny).toBe(true);
    for (const { id, result, parameters } of english.functions) {
      expect(result?.dimensionality).toBe(id === "WEIGHTED" ? undefined : "matrix");
      expect(parameters.every(({ type }) => type === "any")).toBe(true);
    }
  });

  test("differs between the languages in words alone", () => {
    const withoutWords = ({ functions, ...switches }: Metadata): unknown => ({
      ...switches,
      functions: functions.map(({ parameters, ...each }) => ({
        ...each,
        description: "",
        helpUrl: "",
        parameters: parameters.map((parameter) => ({ ...parameter, name: "", description: "" })),
      })),
    });
    expect(withoutWords(chinese)).toEqual(withoutWords(english));
  });

  test("speaks its language everywhere, in texts that the function wizard can show", () => {
    const texts = ({ functions }: Metadata): string[] =>
      functions.flatMap(({ description, parameters }) => [description!, ...parameters.map((each) => each.description!)]);
    for (const text of texts(english)) expect(text).not.toMatch(hanzi);
    for (const text of texts(chinese)) expect(text).toMatch(hanzi);
    for (const text of [...texts(english), ...texts(chinese)]) expect(text.length).toBeLessThanOrEqual(255);
  });

  test("names the parameters as the messages do", () => {
    const pairs = english.functions.flatMap((each, index) =>
      each.parameters.map(({ name }, position) => [name, chinese.functions[index]!.parameters[position]!.name] as const),
    );
    const known = Object.values(argumentNames);
    for (const [en, zh] of pairs) expect(known).toContainEqual({ zh, en });
  });
});

test("the bundle is under 60 KB compressed and holds no React", () => {
  const bundle = readFileSync(path.resolve("dist/functions.js"));
  expect(gzipSync(bundle).length).toBeLessThan(60 * 1024);
  expect(bundle.toString()).not.toMatch(/react/i);
});

test("no file of functions/ touches the network, the clock or the page", () => {
  const files = readdirSync("functions", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const source = files.map((file) => readFileSync(path.join("functions", file), "utf8")).join("\n");
  expect(source).not.toMatch(/\b(fetch|XMLHttpRequest|Date|Math\.random|document|window|setTimeout)\b/);
});

describe("generating it", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kpitables-metadata-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const mistakesOf = async (source: string): Promise<string> => {
    const file = path.join(folder, "family.ts");
    writeFileSync(file, source);
    return generateMetadata([file]).then(
      () => "",
      (error: unknown) => (error instanceof MetadataError ? error.message : String(error)),
    );
  };
  const source = (tags: string): string => `/**
 * Doubles a number.
 * @customfunction DOUBLE
 * @param x The number.
${tags}
 */
export function double(x: unknown[][]): unknown[][] { return x; }`;

  test("accepts a function with both languages", async () => {
    expect(await mistakesOf(source(" * @zh 加倍。\n * @zhparam x 数字 – 要加倍的数字。"))).toBe("");
  });

  test.each([
    ["a function without Chinese", "", "DOUBLE has no @zh tag"],
    ["a parameter without Chinese", " * @zh 加倍。", "parameter x has no @zhparam"],
    ["Chinese for a parameter that is not there", " * @zh 加倍。\n * @zhparam x 数字 – 数字。\n * @zhparam y 数 – 数。", "@zhparam y names no parameter"],
    ["a @zhparam without a description", " * @zh 加倍。\n * @zhparam x 数字", 'write "@zhparam name'],
  ])("refuses %s", async (_what, tags, message) => {
    expect(await mistakesOf(source(tags))).toContain(message);
  });

  test("refuses an id and types that Excel would not take", async () => {
    expect(await mistakesOf(source(" * @zh 加倍。\n * @zhparam x 数字 – 数字。").replace("DOUBLE", "2X"))).toMatch(/2X|pattern/);
    expect(await mistakesOf(source(" * @zh 加倍。\n * @zhparam x 数字 – 数字。").replace("x: unknown[][]", "x: Date"))).toContain("Date");
    expect(await mistakesOf(source(" * @zh 加倍。").replace(" * @param x The number.\n", ""))).toContain("parameter x has no description");
  });
});
