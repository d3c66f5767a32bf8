import "./filterMenu.css";
import type { Engine } from "../engine";
import { chooseValues, clearColumn, type FilterColumn } from "../engine/filters/column";
import { word, type PageLanguage } from "./text";

export interface FilterMenuOptions {
  readonly engine: Engine;
  readonly language: PageLanguage;
  /** Sorts the rows under the heading by the column. */
  readonly sort: (column: FilterColumn, ascending: boolean) => void;
}

/** As many values as Excel lists; a search finds the others. */
const MOST_BOXES = 10_000;

/** The menu of a filter button: sort, clear, search, and a box for every value. */
export function drawFilterMenu(host: HTMLElement, column: FilterColumn, close: () => void, { engine, language, sort }: FilterMenuOptions): void {
  const say = (key: Parameters<typeof word>[0]): string => word(key, language).replace("{heading}", column.heading);
  const chosen = new Set(column.choices.filter(({ isChosen }) => isChosen).map(({ text }) => text));
  const menu = element("form", "filter-menu");
  menu.setAttribute("role", "dialog");
  menu.setAttribute("aria-label", say("filterOf"));

  const command = (label: string, isPossible: boolean, run: () => void): HTMLButtonElement => {
    const button = element("button", "filter-command", label);
    button.type = "button";
    button.disabled = !isPossible;
    button.addEventListener("click", () => {
      run();
      close();
    });
    return button;
  };
  const search = element("input", "filter-search");
  search.type = "search";
  search.placeholder = say("filterSearch");
  search.setAttribute("aria-label", say("filterSearch"));
  search.disabled = !column.canFilter;
  const list = element("div", "filter-values");
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", say("filterValues"));
  const ok = element("button", "primary", say("ok"));
  ok.disabled = !column.canFilter;
  const cancel = element("button", "", say("cancel"));
  cancel.type = "button";
  cancel.addEventListener("click", close);

  const inSight = (): string[] => column.choices.map(({ text }) => text).filter((text) => text.toLowerCase().includes(search.value.trim().toLowerCase()));
  const showList = (): void => {
    const texts = inSight();
    const all = box(say("filterAll"), texts.length > 0 && texts.every((text) => chosen.has(text)), (isOn) => {
      for (const text of texts) if (isOn) chosen.add(text);
        else chosen.delete(text);
      boxes.forEach(({ input }) => (input.checked = isOn));
      update();
    });
    const boxes = texts.slice(0, MOST_BOXES).map((text) => box(text === "" ? say("filterBlanks") : text, chosen.has(text), (isOn) => {
      if (isOn) chosen.add(text);
      else chosen.delete(text);
      update();
    }));
    const update = (): void => {
      const count = texts.filter((text) => chosen.has(text)).length;
      all.input.checked = count === texts.length;
      all.input.indeterminate = count > 0 && count < texts.length;
      ok.disabled = !column.canFilter || count === 0;
    };
    list.replaceChildren(...(texts.length > 0 ? [all, ...boxes].map(({ label }) => label) : [element("p", "filter-none", say("filterNone"))]));
    if (texts.length > boxes.length) list.append(element("p", "filter-none", say("filterNotAll")));
    for (const input of list.querySelectorAll("input")) input.disabled = !column.canFilter;
    update();
  };
  search.addEventListener("input", showList);
  showList();

  menu.addEventListener("submit", (event) => {
    event.preventDefault();
    // What a search leaves out of sight is not chosen, as in Excel.
    const kept = new Set(inSight());
    chooseValues(engine, column, new Set([...chosen].filter((text) => kept.has(text))));
    close();
  });
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation(); // keys belong to the menu, not to the grid behind it
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp" || event.key === "Tab") moveFocus(menu, event);
  });
  const buttons = element("div", "filter-buttons");
  buttons.append(ok, cancel);
  menu.append(
    command(say("sortAscending"), column.canSort, () => sort(column, true)),
    command(say("sortDescending"), column.canSort, () => sort(column, false)),
    command(say("filterClear"), column.isFiltered && column.canFilter, () => clearColumn(engine, column)),
    search, list, buttons,
  );
  if (!column.canFilter) menu.append(element("p", "filter-none", say("filterProtected")));
  host.append(menu);
  // The grid takes the keyboard back when the click is over; somebody who has gone into the menu already stays where they are.
  setTimeout(() => {
    if (!menu.contains(document.activeElement)) (menu.querySelector<HTMLElement>("button:enabled, input:enabled") ?? cancel).focus();
  });
}

/** Tab and the arrows go round within the menu. */
function moveFocus(menu: HTMLElement, event: KeyboardEvent): void {
  const places = [...menu.querySelectorAll<HTMLElement>("button:enabled, input:enabled")];
  const step = event.key === "ArrowUp" || event.shiftKey ? -1 : 1;
  const next = places[(places.indexOf(document.activeElement as HTMLElement) + step + places.length) % places.length];
  event.preventDefault();
  next?.focus();
}

function box(text: string, isOn: boolean, change: (isOn: boolean) => void): { readonly label: HTMLElement; readonly input: HTMLInputElement } {
  const label = element("label", "filter-value");
  const input = element("input", "");
  input.type = "checkbox";
  input.checked = isOn;
  input.addEventListener("change", () => change(input.checked));
  label.append(input, element("span", "", text));
  return { label, input };
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text?: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
