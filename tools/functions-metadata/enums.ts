import { choicesOf, isYesNo, optionById } from "../functions-help/choices";
import { say, type Language } from "../../src/text/language";
import type { EnumMetadata, FunctionMetadata, ParameterMetadata } from "./types";

/**
 * A function with the enumerations of its parameters named: those that take a single value and words alone. A parameter
 * with an enumeration has the type "string"; a range has none, and TRUE and FALSE need none.
 */
export function withEnums(each: FunctionMetadata): FunctionMetadata {
  return { ...each, parameters: each.parameters.map((parameter) => withEnum(each.id, parameter)) };
}

function withEnum(id: string, parameter: ParameterMetadata): ParameterMetadata {
  const choices = parameter.dimensionality === "matrix" ? null : choicesOf(id, parameter.name);
  return choices === null || isYesNo(choices) ? parameter : { ...parameter, type: "string", customEnumId: choices.id };
}

/**
 * The enumerations that functions name. As Microsoft's guide has it only their names are translated: what somebody
 * chooses in a Chinese Excel is a formula that everybody can read.
 */
export function enumsOf(functions: readonly FunctionMetadata[], language: Language): EnumMetadata[] {
  const ids = new Set(functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? [])));
  return [...ids].map((id) => ({
    id,
    type: "string",
    values: optionById(id).labels.map((label) => ({ name: say(label, language), stringValue: label.en })),
  }));
}
