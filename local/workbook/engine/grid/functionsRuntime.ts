import type { FunctionMetadata, Implementation } from "../calculation/customFunctions";
import type { EngineLanguage } from "../language";

/** The namespace that the manifest gives the functions. */
export const NAMESPACE = "KPI";

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

/** `functions.json` (Microsoft's schema; only what is used here). */
export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** Written at the top or at single functions: they are handed error values. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** The functions with their words in the user's language, where the build wrote a translation. */
export function describedFunctions(file: FunctionsFile, translation: FunctionsFile | null): readonly FunctionMetadata[] {
  const words = new Map(translation?.functions.map((entry) => [entry.id, entry]));
  const { allowErrorForDataTypeAny = false } = file;
  return file.functions.map((entry) => ({ allowErrorForDataTypeAny, ...entry, ...words.get(entry.id) }));
}

/** The globals that a bundle of custom functions finds in Excel's runtime, and what it associates through them. */
export interface FunctionsRuntime {
  readonly globals: Readonly<Record<"CustomFunctions" | "Office", unknown>>;
  /** By id, in capitals. */
  readonly implementations: ReadonlyMap<string, Implementation>;
}

export function functionsRuntime(language: EngineLanguage): FunctionsRuntime {
  const implementations = new Map<string, Implementation>();
  const associate = (idOrTable: string | Readonly<Record<string, Implementation>>, implementation?: Implementation): void => {
    const table = typeof idOrTable === "string" ? { [idOrTable]: implementation } : idOrTable;
    for (const [id, each] of Object.entries(table)) if (each) implementations.set(id.toUpperCase(), each);
  };
  return {
    globals: {
      CustomFunctions: { associate, Error: FunctionError, ErrorCode: errorCodes },
      Office: { context: { displayLanguage: language, contentLanguage: language }, onReady: () => Promise.resolve() },
    },
    implementations,
  };
}
