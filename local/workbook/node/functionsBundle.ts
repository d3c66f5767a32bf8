import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { CustomFunctions, EngineLanguage } from "../engine";
import { describedFunctions, functionsRuntime, NAMESPACE, type FunctionsFile } from "../engine/functionsRuntime";

/**
 * Runs the built bundle of the custom functions as Excel's runtime would, in a context of its own, and collects what it
 * associates. Null when nothing has been built.
 */
export function loadFunctionsBundle(folder: string, language: EngineLanguage): CustomFunctions | null {
  const bundle = join(folder, "functions.js");
  const file = readMetadata(join(folder, "functions.json"));
  if (!existsSync(bundle) || !file) return null;
  const { globals, implementations } = functionsRuntime(language);
  const realm: Record<string, unknown> = { console, setTimeout, clearTimeout, ...globals };
  realm["self"] = realm["window"] = realm;
  new Script(readFileSync(bundle, "utf8"), { filename: bundle }).runInContext(createContext(realm));
  return { namespace: NAMESPACE, metadata: describedFunctions(file, readMetadata(join(folder, `functions.${language}.json`))), implementations };
}

const readMetadata = (path: string): FunctionsFile | null => (existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as FunctionsFile) : null);
