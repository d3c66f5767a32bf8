import "./page.css";
import { startEngine, type Engine } from "../engine/browser";
import { onCellClick } from "../engine/grid/cellClicks";
import type { FilterColumn } from "../engine/filters/column";
import { OfficeHost, requirementSets } from "../office";
import { appContext } from "./appContext";
import { loadCustomFunctions } from "./customFunctions";
import { showCellMessages, showRefusals } from "./cellMessage";
import { askAboutEntry } from "./entryAlert";
import { openBeside } from "./files/openBeside";
import { begin, type Beginning } from "./files/beginning";
import { onEdit } from "./files/edits";
import { drawFileMenu } from "./files/fileMenu";
import { offerRecovery } from "./files/recoveryBar";
import { settingsAsText, takeSettings } from "./files/settings";
import { tell } from "./files/dialogs";
import { fileWord } from "./files/text";
import { WorkbookFiles } from "./files/workbookFiles";
import { formulaNames, type FileOptions } from "../files";
import { drawFilterMenu as drawMenu } from "./filterMenu";
import { gridCommandKeys } from "./gridCommandKeys";
import { joinKeyboard } from "./keyboard";
import { readManifest } from "./manifest";
import { PaneChannel } from "./paneChannel";
import { drawRibbon } from "./ribbon";
import { service } from "./services";
import { showCalculationMode, showFunctionHelp } from "./statusBar";
import { makeSplitter } from "./splitter";
import { pageLanguage, word, type PageLanguage } from "./text";

const PANE_PAGE = "/taskpane.html";

const language = pageLanguage(location.search, navigator.language);
const isNew = new URLSearchParams(location.search).get("new") === "1";
const addinOrigin = document.documentElement.dataset["addinOrigin"] ?? "";

dress(language);
start().catch((error: unknown) => {
  console.error(error);
  part("grid").innerHTML = "";
  const failure = document.createElement("p");
  failure.className = "failure";
  failure.textContent = word("failed", language);
  part("grid").append(failure);
});

async function start(): Promise<void> {
  const functions = await loadCustomFunctions(language);
  const manifest = await readManifest();
  const fileOptions: FileOptions = { names: formulaNames(functions), addin: manifest.addin };
  const beginning = await begin(location.search, language, fileOptions);
  const { name } = beginning.workbook;
  const drawFilterMenu = (grid: Engine, element: HTMLElement, column: FilterColumn, close: () => void): void =>
    drawMenu(element, column, close, {
      engine: grid, language, sort: ({ filter, data, index }, ascending) => host.sortRows(filter.sheetId, data, index, ascending),
    });
  const engine = startEngine({ language, functions, workbookName: name, container: part("grid"), onRefusedEntry: (entry) => askAboutEntry(entry, language), drawFilterMenu, keys: gridCommandKeys(() => host, part("grid"), language), ...(beginning.file ? { contents: beginning.file.contents(name) } : {}) });
  const host = new OfficeHost(engine, {
    services: service,
    openWorkbook: (file) => void openBeside(file, beginning.storage, language),
    onFault: (error) => console.error("The local workbook failed:", error),
  });
  const saving = beginning.fill(engine, host.document);
  const files = new WorkbookFiles({ engine, saving, beginning, fileOptions, language, beforeWriting: () => edits.checkNow() });

  const lookAtMode = showCalculationMode(engine, part("calculate"), language);
  const pane = document.createElement("iframe");
  pane.title = word("pane", language);
  const edits = onEdit(engine, host.document, () => files.edited());
  const channel = new PaneChannel({
    frame: pane,
    locale: language,
    addinOrigin,
    host: {
      process: (request) => {
        const answer = host.process(request);
        edits.check();
        lookAtMode();
        return answer;
      },
      appContext: (appId) =>
        appContext({ appId, locale: language, documentName: `${name}.xlsx`, addinName: "Kpitables", settings: settingsAsText(host.document), requirements: requirementSets }),
      document: { excel: host, url: `${name}.xlsx`, bytes: () => saving.bytes() },
      loadSettings: () => settingsAsText(host.document),
      saveSettings: (saved) => {
        takeSettings(host.document, saved);
        edits.check();
      },
    },
  });
  host.onEvents((entries) => channel.sendEvents(entries));
  onCellClick(engine, ({ sheetId, row, column, offsetX, offsetY }) => host.clicked(sheetId, row, column, offsetX, offsetY));
  host.onSelectionChanged(() => channel.sendSelectionChanged());
  pane.src = addinOrigin + PANE_PAGE;
  part("pane").append(pane); // last: a frame takes its name when it comes into the page
  showCellMessages(engine, part("cell-message"), language);
  showRefusals(engine, part("refusal"), language);
  showFunctionHelp(engine, part("function-help"), { origin: addinOrigin, namespace: functions.namespace }, language);
  joinKeyboard({ ribbon: part("ribbon"), splitter: part("splitter") }, channel);
  drawRibbon(part("ribbon"), manifest.document, language, (page) => void (pane.src = addinOrigin + page));
  await showFiles(files, beginning);
}

/** The file commands, and the changes that an earlier page could not save. */
async function showFiles(files: WorkbookFiles, { storage, workbook, isUnsaved, isGone }: Beginning): Promise<void> {
  drawFileMenu({ ribbon: part("ribbon"), name: part("document-name"), state: part("document-state") }, files, language);
  part("other-language").addEventListener("click", (event) => {
    event.preventDefault();
    void files.speak(language === "zh-CN" ? "en-US" : "zh-CN");
  });
  part("new-workbook").addEventListener("click", (event) => {
    event.preventDefault();
    void files.leaveFor({ new: "1" });
  });
  await offerRecovery({ bar: part("recovery"), storage, own: workbook.id, isRestored: isUnsaved, language, restore: (id) => void files.restore(id) });
  if (isGone) await tell(fileWord("gone", language), "", language);
}

function dress(to: PageLanguage): void {
  document.documentElement.lang = to;
  document.title = "Kpitables";
  part("host-note").textContent = word("hostNote", to);
  part("grid").setAttribute("aria-label", word("grid", to));
  part("ribbon").setAttribute("aria-label", word("ribbon", to));
  part("splitter").setAttribute("aria-label", word("splitter", to));
  link("new-workbook", word("newWorkbook", to), { lang: to, new: "1" });
  link("other-language", word("otherLanguage", to), { lang: to === "zh-CN" ? "en-US" : "zh-CN", ...(isNew ? { new: "1" } : {}) });
  makeSplitter(part("splitter"), part("pane"));
}

function link(id: string, text: string, query: Record<string, string>): void {
  const anchor = part(id) as HTMLAnchorElement;
  anchor.textContent = text;
  anchor.href = `/?${new URLSearchParams(query)}`;
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
}
