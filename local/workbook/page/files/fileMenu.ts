import "./files.css";
import type { PageLanguage } from "../text";
import { droppedFile } from "./fileAccess";
import { fileIcons } from "./icons";
import { samples } from "./samples";
import { fileWord, type FileWord } from "./text";
import type { WorkbookFiles } from "./workbookFiles";

interface Places {
  readonly ribbon: HTMLElement;
  /** The name of the workbook in the title bar, and what is said beside it. */
  readonly name: HTMLElement;
  readonly state: HTMLElement;
}

/** New · Open · Save · Save as · Samples at the left of the ribbon, their keys, files dropped on the page, the title. */
export function drawFileMenu(places: Places, files: WorkbookFiles, language: PageLanguage): void {
  const group = document.createElement("div");
  group.className = "ribbon-group";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", fileWord("file", language));
  const buttons = document.createElement("div");
  buttons.className = "ribbon-buttons";
  const act = (work: () => Promise<unknown>) => () => void work().catch((error: unknown) => console.error(error));
  buttons.append(
    button("new", "newTip", language, act(() => files.leaveFor({ new: "1" }))),
    button("open", "openTip", language, act(() => files.open())),
    button("save", "saveTip", language, act(() => files.save())),
    button("saveAs", "saveAsTip", language, act(() => files.saveAs())),
    ...samplesMenu(files, language),
  );
  const label = document.createElement("div");
  label.className = "ribbon-label";
  label.textContent = fileWord("file", language);
  group.append(buttons, label);
  places.ribbon.prepend(group);
  listenToKeys(files, act);
  listenToDrops(files, language);
  showState(places, files, language);
}

function button(word: keyof typeof fileIcons & FileWord, tip: FileWord, language: PageLanguage, onClick: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.id = `file-${word}`;
  made.title = fileWord(tip, language);
  made.innerHTML = fileIcons[word];
  made.append(fileWord(word, language));
  made.addEventListener("click", onClick);
  return made;
}

function samplesMenu(files: WorkbookFiles, language: PageLanguage): HTMLElement[] {
  const menu = document.createElement("div");
  menu.id = "file-sample-list";
  menu.className = "file-menu";
  menu.popover = "auto";
  menu.setAttribute("role", "menu");
  menu.append(...samples.map(({ key, name }) => {
    const item = document.createElement("button");
    item.type = "button";
    item.setAttribute("role", "menuitem");
    item.textContent = name[language];
    item.addEventListener("click", () => {
      menu.hidePopover();
      void files.leaveFor({ sample: key });
    });
    return item;
  }));
  const opener = button("samples", "samplesTip", language, () => undefined);
  opener.popoverTargetElement = menu;
  opener.setAttribute("aria-haspopup", "menu");
  menu.addEventListener("toggle", (event) => {
    const isOpen = event.newState === "open";
    opener.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) return;
    const { left, bottom } = opener.getBoundingClientRect();
    Object.assign(menu.style, { left: `${left}px`, top: `${bottom + 2}px` });
    menu.querySelector("button")?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    event.stopPropagation();
    const items = [...menu.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    items[(at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length]?.focus();
  });
  return [opener, menu];
}

/** Ctrl+O, Ctrl+S and Ctrl+Shift+S, on a Mac with ⌘; the browser's own meaning of them is not wanted here. */
function listenToKeys(files: WorkbookFiles, act: (work: () => Promise<unknown>) => () => void): void {
  addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "s" && key !== "o") return;
      event.preventDefault();
      event.stopPropagation();
      if (document.querySelector("dialog[open]")) return;
      if (key === "o") act(() => files.open())();
      else act(() => (event.shiftKey ? files.saveAs() : files.save()))();
    },
    { capture: true },
  );
}

function listenToDrops(files: WorkbookFiles, language: PageLanguage): void {
  const hint = document.createElement("div");
  hint.className = "drop-hint";
  hint.textContent = fileWord("dropHere", language);
  hint.hidden = true;
  document.body.append(hint);
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (shown: boolean): void => void (hint.hidden = !shown);
  addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    show(true);
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) show(false);
  });
  addEventListener("drop", (event) => {
    if (!hasFile(event) || !event.dataTransfer) return;
    event.preventDefault();
    show(false);
    void droppedFile(event.dataTransfer).then((chosen) => (chosen ? files.openChosen(chosen) : undefined)).catch((error: unknown) => console.error(error));
  });
}

function showState({ name, state }: Places, files: WorkbookFiles, language: PageLanguage): void {
  const show = (): void => {
    const isUnsaved = files.state === "unsaved";
    name.textContent = files.name;
    document.title = `${isUnsaved ? "● " : ""}${files.name} – Kpitables`;
    state.textContent = files.state === "untouched" ? "" : files.state === "saved" ? `${fileWord("saved", language)} ${clock(files.savedAt, language)}` : fileWord(files.state, language);
    state.dataset["state"] = files.state;
  };
  files.onChange(show);
  show();
}

const clock = (time: number | null, language: PageLanguage): string =>
  time === null ? "" : new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false }).format(time);
