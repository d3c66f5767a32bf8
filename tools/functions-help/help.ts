import { readFileSync } from "node:fs";
import type { Message } from "../../src/text/language";
import type { Twins } from "../functions-metadata/generate";
import type { FunctionMetadata } from "../functions-metadata/types";
import { readComments, type FunctionComment } from "../functions-metadata/tags";
import { choicesOf } from "./choices";
import { families, type Family } from "./families";

export interface ParameterHelp {
  /** The English name, as in the contract. */
  readonly id: string;
  readonly name: Message;
  readonly description: Message;
  readonly optional: boolean;
  /** Takes a range; a parameter that does not takes a single value. */
  readonly range: boolean;
  /** The words that may be chosen, or null. */
  readonly choices: readonly Message[] | null;
}

export interface FunctionHelp {
  readonly id: string;
  /** `KPI.SCORE` */
  readonly name: string;
  readonly family: string;
  readonly description: Message;
  readonly returns: Message;
  readonly formula: Message;
  readonly parameters: readonly ParameterHelp[];
  /** A formula as it is typed and what its cell shows: cells of a spill are separated by `; `, digits left out are `…`. */
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
  readonly errors: readonly { readonly value: string; readonly when: Message }[];
  /** Where the rule was published; null for arithmetic that needs no source. */
  readonly source: string | null;
  /** What people call it when they look for it, in both languages. */
  readonly keywords: readonly string[];
}

export interface Help {
  readonly families: readonly Family[];
  readonly functions: readonly FunctionHelp[];
}

/**
 * Everything the help says of the functions, in the order of the families: words and parameters from the metadata, the
 * rest from further tags of the same comments: `@zhreturns`, `@formula` and `@zhformula`, `@example =KPI.X(1) → 2`,
 * `@error #NUM! when …` with its `@zherror` at the same place, `@source`, `@keywords a, b, 丙`.
 */
export function readHelp(files: readonly string[], { english, chinese }: Twins): Help {
  const comments = new Map(files.flatMap((file) => readComments(readFileSync(file, "utf8"), file)).map((each) => [each.id, each]));
  const functions = families.flatMap((family) => family.functions.flatMap((id) => {
    const index = english.functions.findIndex((each) => each.id === id);
    const comment = comments.get(id);
    if (index === -1 || comment === undefined) return [];
    return [helpOf(family, english.functions[index]!, chinese.functions[index]!, comment)];
  }));
  const explained = new Set(functions.map(({ id }) => id));
  const left = english.functions.filter(({ id }) => !explained.has(id)).map(({ id }) => id);
  if (left.length > 0) throw new Error(`No family of the help has ${left.join(", ")}.`);
  return { families, functions };
}

function helpOf(family: Family, english: FunctionMetadata, chinese: FunctionMetadata, { texts }: FunctionComment): FunctionHelp {
  return {
    id: english.id,
    name: `KPI.${english.name}`,
    family: family.id,
    description: both(chinese.description, english.description),
    returns: both(texts("zhreturns")[0], texts("returns")[0]),
    formula: both(texts("zhformula").join("\n"), texts("formula").join("\n")),
    parameters: english.parameters.map((parameter, position) => {
      const translated = chinese.parameters[position]!;
      return {
        id: parameter.name,
        name: both(translated.name, parameter.name),
        description: both(translated.description, parameter.description),
        optional: parameter.optional === true,
        range: parameter.dimensionality === "matrix",
        choices: choicesOf(english.id, parameter.name)?.labels ?? null,
      };
    }),
    examples: texts("example").map((text) => {
      // A sentence as a result may have an arrow of its own.
      const [formula = "", ...result] = text.split(" → ");
      return { formula: formula.trim(), result: result.join(" → ").trim() };
    }),
    errors: texts("error").map((text, position) => {
      const [value = "", ...when] = text.split(" ");
      return { value, when: both((texts("zherror")[position] ?? "").replace(/^\S+\s+/, ""), when.join(" ")) };
    }),
    source: texts("source")[0] ?? null,
    keywords: texts("keywords").flatMap((text) => text.split(/[,，、]/)).map((word) => word.trim()).filter((word) => word !== ""),
  };
}

function both(zh: string | undefined, en: string | undefined): Message {
  return { zh: zh ?? "", en: en ?? "" };
}

/** What is missing for a help page that people can use; empty when all is there. */
export function gapsOf({ functions }: Help): string[] {
  return functions.flatMap(({ id, returns, formula, examples, errors, keywords }) => [
    ...(returns.zh === "" || returns.en === "" ? [`${id}: @returns and @zhreturns`] : []),
    ...(formula.en === "" || formula.zh === "" ? [`${id}: @formula and @zhformula`] : []),
    ...(examples.length === 0 || examples.some(({ formula: typed, result }) => !typed.startsWith("=KPI.") || result === "") ? [`${id}: @example =KPI.… → result`] : []),
    ...(errors.length === 0 || errors.some(({ value, when }) => !/^#[A-Z/0]+[!?A]$/.test(value) || when.en === "" || when.zh === "") ? [`${id}: @error and @zherror`] : []),
    ...(keywords.length === 0 ? [`${id}: @keywords`] : []),
  ]);
}
