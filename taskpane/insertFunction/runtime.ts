import type { Language } from "../../src/text/language";

/** An implementation as the bundle of the functions associates it. */
export type Implementation = (...args: unknown[]) => unknown;

/** What a cell with a formula would show. */
export type CellOutcome =
  | { readonly kind: "values"; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: "error"; readonly code: string; readonly message: string };

/** Computes a function of KPI.* from the cells of its arguments. */
export type Compute = (id: string, args: readonly unknown[]) => CellOutcome;

/** The error of Microsoft's runtime, as far as the functions make use of it. */
class CellError extends Error {
  constructor(readonly code: string, message?: string) {
    super(message ?? "");
  }
}

const errorCodes = {
  invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!",
  invalidName: "#NAME?", invalidReference: "#REF!",
};

/** What the bundle of the functions finds in its global scope, and what it has associated. */
export function functionsScope(language: Language): { readonly globals: object; readonly compute: Compute } {
  const implementations = new Map<string, Implementation>();
  const associate = (id: string, implementation: Implementation): void => void implementations.set(id, implementation);
  return {
    globals: {
      CustomFunctions: { Error: CellError, ErrorCode: errorCodes, associate },
      Office: { context: { displayLanguage: language } },
    },
    compute: (id, args) => {
      const implementation = implementations.get(id);
      if (implementation === undefined) return { kind: "error", code: errorCodes.invalidName, message: "" };
      try {
        const result = implementation(...args);
        return { kind: "values", rows: Array.isArray(result) ? (result as unknown[][]) : [[result]] };
      } catch (error) {
        if (error instanceof CellError) return { kind: "error", code: error.code, message: error.message };
        return { kind: "error", code: errorCodes.invalidValue, message: "" };
      }
    },
  };
}

/** The text of a value as a cell shows it: an error by its code, a number with as many digits as a cell has room for. */
export function shownValue(value: unknown): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value == null ? "" : String(value);
}

/**
 * Loads the functions' own bundle into a frame that shares nothing with the pane, so that a preview is computed by the
 * very code that Excel runs.
 */
export async function loadFunctions(language: Language): Promise<Compute> {
  const { globals, compute } = functionsScope(language);
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const realm = frame.contentWindow;
  const page = frame.contentDocument;
  if (realm === null || page === null) throw new Error("The functions have no frame to run in.");
  Object.assign(realm, globals);
  await new Promise<void>((resolve, reject) => {
    const script = page.createElement("script");
    script.src = new URL("./functions.js", document.baseURI).href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("functions.js did not load."));
    page.head.append(script);
  });
  return compute;
}
