import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { argumentName, argumentNames, type ArgumentName } from "../../src/text/functionArguments";
import { generateMetadata, MetadataError } from "../../tools/functions-metadata/generate";
import type { Metadata } from "../../tools/functions-metadata/types";
import { validate } from "../../tools/functions-metadata/validate";
import { librarySize } from "./librarySize";
import { loadFunctions } from "./runtime";

const read = (file: string): Metadata => JSON.parse(readFileSync(path.resolve("dist", file), "utf8")) as Metadata;
const english = read("functions.json");
const chinese = read("functions.zh-CN.json");
/** One number, word or logical value for all of their arguments together; every other function may spill. */
const singleResults: ReadonlySet<string> = new Set([
  "WEIGHTED", "COVERAGE", "AGG", "YTD", "WEIGHTS.CHECK", "AHP.CR", "STATUS.ROLLUP", "TRIMMED", "CAPABILITY",
]);
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
    // A parameter with # takes a range, one without it a single value.
    expect(signatures.sort()).toEqual([
      "ADJUST(base#, plus#, minus#, [plus_cap]#, [minus_cap]#, [total_cap]#)",
      "AGG(values#, method, [denominators]#)",
      "AHP(matrix#)",
      "AHP.CR(matrix#, [ri])",
      "ANOMALY(values#, [threshold])",
      "ATTAIN(actual#, target#, [direction]#, [method]#, [parameter]#)",
      "BAND(actual#, target#, tolerance#, [outer]#, [mode]#)",
      "BONUS(base#, target_pct#, [company]#, [unit]#, [individual]#, [prorate]#, [cap]#, [mode]#, [weights]#)",
      "BRIDGE(actual0#, target0#, weight0#, actual1#, target1#, weight1#, [direction]#, [method]#, [parameter]#)",
      "CALIBRATE(scores#, raters#, [method], [min_n])",
      "CAPABILITY(values#, target, [direction])",
      "COEF(grade#, [labels]#, [coefficients]#)",
      "COVERAGE(values#, weights#)",
      "CURVE(x#, xs#, ys#, [below]#, [above]#)",
      "DEDUCT(full#, count#, per#, [allowance]#, [floor]#)",
      "EFFICACY(actual#, good#, bad#, [base]#, [span]#, [clamp]#)",
      "EFFICACY.TIER(actual#, weight#, tier_values#, tier_coefs#)",
      "ENTROPY(matrix#, [directions]#, [method])",
      "EXPLAIN(actual#, target#, [direction]#, [method]#, [parameter]#, [cap]#, [floor]#, [weight]#, [language]#)",
      "FORCED(scores#, shares#, [groups]#, [ties])",
      "FORECAST(values#, [h], [method], [alpha], [beta], [gamma], [season], [phi])",
      "GRADE(score#, [bounds]#, [labels]#)",
      "NEED(target_score#, target#, [direction]#, [method]#, [parameter]#)",
      "PASSFAIL(actual#, target#, [direction]#, [full]#, [fail]#)",
      "PAYOUT(attain#, [threshold]#, [pay_threshold]#, [max]#, [pay_max]#)",
      "POOL(pool, weights#, [caps]#, [floors]#, [decimals])",
      "PROGRESS(actual#, target#, start#, [clamp]#)",
      "PRORATE(start#, end#, period_start#, period_end#, [basis]#)",
      "QUOTA(shares#, headcount)",
      "RANK(values#, [order], [ties])",
      "ROLLUP(ids#, parents#, values#, weights#, [method], [missing])",
      "RUNRATE(to_date#, elapsed#)",
      "SCORE(actual#, target#, [direction]#, [method]#, [parameter]#, [cap]#, [floor]#)",
      "SIGNALS(values#, [direction])",
      "SMART(text#, [target]#, [baseline]#, [history]#, [parent]#, [as_of]#, [fiscal_start]#)",
      "SMART.REPORT(text, [target], [baseline], [history]#, [parent], [as_of], [fiscal_start])",
      "SPLIT(total, profile#, [decimals])",
      "STATUS(attain#, [green]#, [amber]#, [labels]#, [elapsed]#)",
      "STATUS.ROLLUP(statuses#, [method], [weights]#, [labels]#)",
      "STEP(x#, bounds#, scores#, [inclusive]#)",
      "TIERPAY(quantity#, breaks#, rates#, [mode]#)",
      "TRIMMED(scores#, drop)",
      "VARIANCE(actual#, base#, [mode]#)",
      "VETO(score#, triggers#, [mode]#, [limit]#)",
      "WEIGHTED(values#, weights#, [type], [missing], [sum_rule])",
      "WEIGHTS.CHECK(weights#, [tolerance])",
      "WEIGHTS.FILL(old#, assigned#)",
      "WEIGHTS.NORMALIZE(weights#, [include]#, [decimals])",
      "XMR(values#, [screen], [k])",
      "YTD(actuals#, plans#, n, [method])",
      "ZSCORE(values#)",
    ]);
  });

  test("lets error values in, and only what spills has a matrix for a result", () => {
    expect(english.allowErrorForDataTypeAny).toBe(true);
    for (const { id, result, parameters } of english.functions) {
      expect({ id, result: result?.dimensionality }).toEqual({ id, result: singleResults.has(id) ? undefined : "matrix" });
      expect(parameters.every(({ type, customEnumId }) => type === (customEnumId === undefined ? "any" : "string"))).toBe(true);
    }
  });

  test("differs between the languages in words alone", () => {
    const withoutWords = ({ functions, enums, ...switches }: Metadata): unknown => ({
      ...switches,
      enums: enums.map((each) => ({ ...each, values: each.values.map(({ stringValue }) => stringValue) })),
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
    const known = (Object.keys(argumentNames) as ArgumentName[]).map(argumentName);
    for (const [en, zh] of pairs) expect(known).toContainEqual({ zh, en });
  });

  test("gives one parameter one name", () => {
    const chineseOf = new Map<string, Set<string>>();
    english.functions.forEach((each, index) =>
      each.parameters.forEach(({ name }, position) => {
        const names = chineseOf.get(name) ?? new Set();
        chineseOf.set(name, names.add(chinese.functions[index]!.parameters[position]!.name));
      }),
    );
    const several = [...chineseOf].filter(([, names]) => names.size > 1);
    // A value to start from and a day to start on; the cap of a score and that of a payment.
    expect(Object.fromEntries(several)).toEqual({ start: new Set(["起点值", "开始日期"]), cap: new Set(["封顶分", "奖金上限"]) });
  });
});

test("the bundle is under 161 KB compressed and holds no React", () => {
  const bundle = readFileSync(path.resolve("dist/functions.js"));
  expect(gzipSync(bundle).length).toBeLessThan(161 * 1024);
  expect(bundle.toString()).not.toMatch(/createElement|useState/);
});

test("all functions without the rules for goals in words are under 60 KB compressed", () => {
  expect(librarySize()).toBeLessThan(60 * 1024);
});

test("no file of functions/ touches the network, the clock or the page", () => {
  const files = readdirSync("functions", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const found = files.flatMap((file) => impure(readFileSync(path.join("functions", file), "utf8")).map((name) => `${file}: ${name}`));
  expect(found).toEqual([]);
  expect(impure("Date.now() + Date.UTC(1900, 0) + new Date(0).getTime() + new Date() + window.x + Math.random()")).toEqual(["Date.now", "Date", "window", "Math.random"]);
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

/** What a source uses of the world outside its arguments. Dates are arithmetic as long as they are given a day. */
function impure(source: string): string[] {
  const outside = new Set(["fetch", "XMLHttpRequest", "WebSocket", "document", "window", "setTimeout", "setInterval", "performance", "crypto"]);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText();
      if (text === "Math.random" || (ts.isIdentifier(node.expression) && node.expression.text === "Date" && text !== "Date.UTC")) found.push(text);
      else if (!(ts.isIdentifier(node.expression) && node.expression.text === "Date")) visit(node.expression);
      return;
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) > 0) {
      node.arguments!.forEach(visit);
      return;
    }
    if (ts.isIdentifier(node) && (outside.has(node.text) || node.text === "Date")) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true));
  return found;
}
