import type { CustomFunctions } from "../engine";
import { describedFunctions, functionsRuntime, NAMESPACE, type FunctionsFile } from "../engine/grid/functionsRuntime";
import type { PageLanguage } from "./text";

/**
 * Loads the add-in's built custom functions as Excel does: the metadata in the user's language, and the bundle in a
 * runtime of its own, a hidden frame that shares nothing with the page or the pane.
 */
export async function loadCustomFunctions(language: PageLanguage): Promise<CustomFunctions> {
  const runtime = functionsRuntime(language);
  const [file, translation] = await Promise.all([
    read("/addin/functions.json"),
    language === "en-US" ? null : read(`/addin/functions.${language}.json`),
    run("/addin/functions.js", runtime.globals),
  ]);
  return { namespace: NAMESPACE, metadata: describedFunctions(file, translation), implementations: runtime.implementations };
}

async function read(url: string): Promise<FunctionsFile> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}.`);
  return (await answer.json()) as FunctionsFile;
}

function run(url: string, globals: object): Promise<void> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const realm = frame.contentWindow;
  if (realm === null) throw new Error("The functions have no frame to run in.");
  Object.assign(realm, globals);
  const script = realm.document.createElement("script");
  script.src = url;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} did not load.`));
    realm.document.head.append(script);
  });
}
