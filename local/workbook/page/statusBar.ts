import type { Engine } from "../engine";
import { onFunctionAtHand } from "../engine/grid/functionAtHand";
import { word, type PageLanguage } from "./text";

/** Says that calculation waits for F9; a click on it calculates too. Returns what looks at the mode again. */
export function showCalculationMode(engine: Engine, button: HTMLElement, language: PageLanguage): () => void {
  button.textContent = word("manualCalculation", language);
  button.addEventListener("click", () => engine.calculateNow());
  const look = (): void => void (button.hidden = !engine.isManual);
  look();
  return look;
}

/** Leads to the help page of the add-in's function that is being typed, or is in the selected cell. */
export function showFunctionHelp(engine: Engine, link: HTMLElement, pages: { readonly origin: string; readonly namespace: string }, language: PageLanguage): void {
  onFunctionAtHand(engine, (name) => {
    const isOurs = name?.startsWith(`${pages.namespace}.`) === true && engine.calculation.hasFunction(name);
    link.hidden = !isOurs;
    if (!isOurs) return;
    link.textContent = word("functionHelp", language).replace("{name}", name);
    (link as HTMLAnchorElement).href = `${pages.origin}/help/${language === "zh-CN" ? "zh-CN/" : ""}${name.slice(pages.namespace.length + 1)}.html`;
  });
}
