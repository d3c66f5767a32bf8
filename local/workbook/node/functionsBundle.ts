import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { CustomFunctions, EngineLanguage } from "../engine";
import { describedFunctions, functionsRuntime, NAMESPACE, type FunctionsFile } from "../engine/grid/functionsRuntime";

const loaded = new Map<string, CustomFunctions | null>();

/**
 * The built functions as Excel's runtime would have them; null when nothing has been built. They keep nothing from call to
 * call, so that one load serves every workbook of a language.
 */
export function loadFunctionsBundle(folder: string, language: EngineLanguage): CustomFunctions | null {
  const times = bundleFiles(folder, language).map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs);
  const key = [folder, language, ...times].join(" ");
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const functions = runBundle(folder, language);
  loaded.set(key, functions);
  return functions;
}

const bundleFiles = (folder: string, language: EngineLanguage): readonly string[] =>
  ["functions.js", "functions.json", `functions.${language}.json`].map((file) => join(folder, file));

/** Runs the bundle in a context of its own and collects what it associates. */
function runBundle(folder: string, language: EngineLanguage): CustomFunctions | null {
  const [bundle = "", metadata = "", translation = ""] = bundleFiles(folder, language);
  const file = readMetadata(metadata);
  if (!existsSync(bundle) || !file) return null;
  const { globals, implementations } = functionsRuntime(language);
  const realm: Record<string, unknown> = { console, setTimeout, clearTimeout, ...globals };
  realm["self"] = realm["window"] = realm;
  new Script(readFileSync(bundle, "utf8"), { filename: bundle }).runInContext(createContext(realm));
  return { namespace: NAMESPACE, metadata: describedFunctions(file, readMetadata(translation)), implementations };
}

const readMetadata = (path: string): FunctionsFile | null => (existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as FunctionsFile) : null);
