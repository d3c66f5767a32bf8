import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { CustomFunctions, EngineLanguage, FunctionMetadata, Implementation } from "../engine";

/** The namespace that the manifest gives the functions. */
const NAMESPACE = "KPI";

/** The error that Microsoft's runtime gives to custom functions: `new CustomFunctions.Error("#N/A", "no actual")`. */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

const errorCodes = {
  invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!", invalidName: "#NAME?", invalidReference: "#REF!",
} as const;

interface Metadata {
  readonly functions: readonly FunctionMetadata[];
  /** Written at the top or at single functions: they are handed error values. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** The metadata in the language, where the build wrote it, with what only the main file has (ids, types). */
function readMetadata(folder: string, language: EngineLanguage): readonly FunctionMetadata[] {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Metadata;
  const { functions, allowErrorForDataTypeAny = false } = read("functions.json");
  const translated = `functions.${language}.json`;
  const words = new Map((existsSync(join(folder, translated)) ? read(translated).functions : []).map((entry) => [entry.id, entry]));
  return functions.map((entry) => ({ allowErrorForDataTypeAny, ...entry, ...words.get(entry.id) }));
}

/**
 * Runs the built bundle of the custom functions as Excel's runtime would, in a context of its own, and collects what it
 * associates. Null when nothing has been built.
 */
export function loadFunctionsBundle(folder: string, language: EngineLanguage): CustomFunctions | null {
  const bundle = join(folder, "functions.js");
  if (!existsSync(bundle) || !existsSync(join(folder, "functions.json"))) return null;
  const implementations = new Map<string, Implementation>();
  const globals: Record<string, unknown> = {
    console, setTimeout, clearTimeout, Promise,
    CustomFunctions: {
      associate: (idOrTable: string | Readonly<Record<string, Implementation>>, implementation?: Implementation) => {
        const table = typeof idOrTable === "string" ? { [idOrTable]: implementation } : idOrTable;
        for (const [id, each] of Object.entries(table)) if (each) implementations.set(id.toUpperCase(), each);
      },
      Error: FunctionError,
      ErrorCode: errorCodes,
    },
    Office: { context: { displayLanguage: language, contentLanguage: language }, onReady: () => Promise.resolve() },
  };
  globals["self"] = globals["window"] = globals["globalThis"] = globals;
  new Script(readFileSync(bundle, "utf8"), { filename: bundle }).runInContext(createContext(globals));
  return { namespace: NAMESPACE, metadata: readMetadata(folder, language), implementations };
}
