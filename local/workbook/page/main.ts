import "./page.css";
import { startEngine } from "../engine/browser";
import { OfficeHost, requirementSets } from "../office";
import { appContext } from "./appContext";
import { loadCustomFunctions } from "./customFunctions";
import { showCellMessages, showRefusals } from "./cellMessage";
import { askBeforeLeaving, joinKeyboard } from "./keyboard";
import { PaneChannel } from "./paneChannel";
import { drawRibbon } from "./ribbon";
import { fillSample } from "./sample";
import { service } from "./services";
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
  const documentName = word(isNew ? "documentNew" : "documentSample", language);
  const engine = startEngine({ language, functions, workbookName: documentName, container: part("grid") });
  if (!isNew) fillSample(engine, language);
  const host = new OfficeHost(engine, { services: service, onFault: (error) => console.error("The local workbook failed:", error) });

  const pane = document.createElement("iframe");
  pane.title = word("pane", language);
  const channel = new PaneChannel({
    frame: pane,
    locale: language,
    addinOrigin,
    host: {
      process: (request) => host.process(request),
      appContext: (appId) =>
        appContext({ appId, locale: language, documentName: `${documentName}.xlsx`, addinName: "Kpitables", settings, requirements: requirementSets }),
      loadSettings: () => settings,
      saveSettings: (saved) => void (settings = saved),
    },
  });
  host.onEvents((entries) => channel.sendEvents(entries));
  host.onSelectionChanged(() => channel.sendSelectionChanged());
  pane.src = addinOrigin + PANE_PAGE;
  part("pane").append(pane); // last: a frame takes its name when it comes into the page
  showCellMessages(engine, part("cell-message"));
  showRefusals(engine, part("refusal"), language);
  joinKeyboard({ ribbon: part("ribbon"), splitter: part("splitter") }, channel);
  let edited = false;
  engine.changes.listen(({ kind }) => void (edited ||= kind === "cells" || kind === "tableAdded" || kind === "sheetDeleted"));
  askBeforeLeaving(() => edited);
  await drawRibbon(part("ribbon"), language, (page) => void (pane.src = addinOrigin + page));
}

/** Settings that add-ins keep in the document. */
let settings: Readonly<Record<string, string>> = {};

function dress(to: PageLanguage): void {
  document.documentElement.lang = to;
  const name = word(isNew ? "documentNew" : "documentSample", to);
  document.title = `${name} – Kpitables`;
  part("document-name").textContent = name;
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
