import { readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readChinese, type ChineseFunction } from "./chinese";
import { enumsOf, withEnums } from "./enums";
import type { FunctionMetadata, Metadata } from "./types";
import { validate } from "./validate";

export interface Twins {
  readonly english: Metadata;
  readonly chinese: Metadata;
}

/**
 * The metadata of the functions in both languages, from the JSDoc of their files: English by Microsoft's generator,
 * Chinese from the tags @zh and @zhparam of the same comment. With a `helpBase`, the https address of a folder, every
 * function is linked to its page there. Throws with every mistake found.
 */
export async function generateMetadata(files: readonly string[], helpBase?: string): Promise<Twins> {
  const generated = await generateCustomFunctionsMetadata([...files]);
  const mistakes = [...generated.errors];
  if (generated.metadataJson === "") throw new MetadataError([...mistakes, "No function has the tag @customfunction."]);
  const parsed = JSON.parse(generated.metadataJson) as Omit<Metadata, "allowErrorForDataTypeAny" | "enums">;
  const linked = (each: FunctionMetadata, folder: string): FunctionMetadata =>
    helpBase === undefined ? each : { ...each, helpUrl: new URL(`${folder}${each.id}.html`, helpBase).href };
  const plain = parsed.functions.map(withResult).map(withEnums);
  const english: Metadata = { allowErrorForDataTypeAny: true, ...parsed, functions: plain.map((each) => linked(each, "")), enums: enumsOf(plain, "en-US") };
  const words = new Map(files.flatMap((file) => readChinese(readFileSync(file, "utf8"), file)).map((each) => [each.id, each]));
  const chinese: Metadata = {
    ...english,
    functions: plain.map((each) => linked(translate(each, words.get(each.id), mistakes), "zh-CN/")),
    enums: enumsOf(plain, "zh-CN"),
  };
  mistakes.push(...describe(english), ...validate(english), ...validate(chinese));
  if (mistakes.length > 0) throw new MetadataError(mistakes);
  return { english, chinese };
}

export class MetadataError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`The functions' metadata is wrong:\n${mistakes.map((mistake) => `- ${mistake}`).join("\n")}`);
    this.name = "MetadataError";
  }
}

/** The generator leaves an empty result out, where the schema wants one. */
function withResult(each: FunctionMetadata): FunctionMetadata {
  return { ...each, result: each.result ?? {} };
}

function translate(each: FunctionMetadata, words: ChineseFunction | undefined, mistakes: string[]): FunctionMetadata {
  if (words === undefined) {
    mistakes.push(`${each.id} has no @zh tag.`);
    return each;
  }
  const known = new Set(each.parameters.map(({ name }) => name));
  for (const name of words.parameters.keys()) {
    if (!known.has(name)) mistakes.push(`${each.id}: @zhparam ${name} names no parameter.`);
  }
  const parameters = each.parameters.map((parameter) => {
    const chinese = words.parameters.get(parameter.name);
    if (chinese === undefined) mistakes.push(`${each.id}: parameter ${parameter.name} has no @zhparam tag.`);
    return { ...parameter, ...chinese };
  });
  return { ...each, description: words.description, parameters };
}

/** Every function and parameter is described: the function wizard shows nothing else. */
function describe({ functions }: Metadata): string[] {
  return functions.flatMap(({ id, description, parameters }) => [
    ...(description ? [] : [`${id} has no description.`]),
    ...parameters.filter((parameter) => !parameter.description).map(({ name }) => `${id}: parameter ${name} has no description.`),
  ]);
}
