import "./findBox.css";
import type { OfficeHost, Search } from "../office";
import { attempt } from "./attempt";
import { word, type PageLanguage } from "./text";

/** Opens the box that looks for cells and replaces in them; once it is open, its first field gets the keyboard. */
export function findBox(host: () => OfficeHost, place: HTMLElement, language: PageLanguage): (field: "find" | "replace") => void {
  let open: { readonly find: HTMLInputElement; readonly replace: HTMLInputElement } | null = null;
  return (field) => {
    open ??= drawBox(host(), place, language, () => (open = null));
    open[field].focus();
    open[field].select();
  };
}

function drawBox(host: OfficeHost, place: HTMLElement, language: PageLanguage, closed: () => void): { readonly find: HTMLInputElement; readonly replace: HTMLInputElement } {
  const grid = document.activeElement;
  const box = document.createElement("form");
  box.className = "find-box";
  box.setAttribute("role", "search");
  box.setAttribute("aria-label", word("findTitle", language));
  const find = field(word("findText", language));
  const replace = field(word("findReplacement", language));
  const matchCase = check(word("findMatchCase", language));
  const completeMatch = check(word("findCompleteMatch", language));
  const status = Object.assign(document.createElement("output"), { className: "find-status" });
  const search = (): Search => ({ text: find.input.value, matchCase: matchCase.input.checked, completeMatch: completeMatch.input.checked });
  const say = (isFound: boolean | null): void => void (status.textContent = isFound === false ? word("findNothing", language) : "");
  const close = (): void => {
    box.remove();
    closed();
    if (grid instanceof HTMLElement) grid.focus();
  };
  const next = (backwards: boolean): void => say(attempt(host, (commands) => commands.find(search(), backwards), language));
  const buttons = document.createElement("div");
  buttons.className = "find-buttons";
  buttons.append(
    button(word("findNext", language), () => next(false), true),
    button(word("findReplace", language), () => say(attempt(host, (commands) => commands.replace(search(), replace.input.value), language))),
    button(word("findReplaceAll", language), () => {
      const count = attempt(host, (commands) => commands.replaceAll(search(), replace.input.value), language);
      status.textContent = count === null ? "" : count === 0 ? word("findNothing", language) : word("findReplaced", language).replace("{count}", String(count));
    }),
    button(word("close", language), close),
  );
  box.append(find.label, replace.label, matchCase.label, completeMatch.label, buttons, status);
  box.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("keydown", (event) => {
    event.stopPropagation(); // keys belong to the box, not to the grid behind it
    if (event.isComposing) return; // Enter and Escape are still those of the input method
    if (event.key === "Escape") close();
    const asked = event.ctrlKey || event.metaKey ? { f: find.input, h: replace.input }[event.key.toLowerCase()] : undefined;
    if (asked) {
      event.preventDefault(); // the browser has a box of its own, and a list of pages
      asked.focus();
      asked.select();
    }
    if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    next(event.shiftKey);
  });
  place.append(box);
  return { find: find.input, replace: replace.input };
}

function field(text: string): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = Object.assign(document.createElement("input"), { type: "text", spellcheck: false, autocomplete: "off" as const });
  const label = document.createElement("label");
  label.append(text, input);
  return { label, input };
}

function check(text: string): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = Object.assign(document.createElement("input"), { type: "checkbox" });
  const label = Object.assign(document.createElement("label"), { className: "find-check" });
  label.append(input, text);
  return { label, input };
}

function button(text: string, press: () => void, isDefault = false): HTMLButtonElement {
  const element = Object.assign(document.createElement("button"), { type: "button" as const, textContent: text, className: isDefault ? "primary" : "" });
  element.addEventListener("click", press);
  return element;
}
