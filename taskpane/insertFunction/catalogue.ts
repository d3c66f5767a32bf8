import type { Message } from "../../src/text/language";

/** What `functions-help.json` says of the functions: written by the build from their own comments. */
export interface FunctionCatalogue {
  readonly families: readonly { readonly id: string; readonly name: Message; readonly functions: readonly string[] }[];
  readonly functions: readonly FunctionEntry[];
}

export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly description: Message;
  readonly formula: Message;
  readonly parameters: readonly ParameterEntry[];
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
  readonly keywords: readonly string[];
}

export interface ParameterEntry {
  readonly id: string;
  readonly name: Message;
  readonly description: Message;
  readonly optional: boolean;
  /** Takes a range of cells. */
  readonly range: boolean;
  readonly choices: readonly Message[] | null;
}

/** Reads the catalogue from the pane's own server. */
export async function readCatalogue(signal: AbortSignal): Promise<FunctionCatalogue> {
  const response = await fetch("./functions-help.json", { signal });
  if (!response.ok) throw new Error(`functions-help.json was answered with ${response.status}.`);
  return (await response.json()) as FunctionCatalogue;
}
