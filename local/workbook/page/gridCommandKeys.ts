import type { Engine } from "../engine/engine";
import type { KeyCommands } from "../engine/grid/gridKeys";
import { selectionCells, type CellShift, type GridChoice, type OfficeHost } from "../office";
import { attempt } from "./attempt";
import { ask } from "./files/dialogs";
import { findBox } from "./findBox";
import { word, type PageLanguage } from "./text";

const NAME_BOX = "[data-u-comp='defined-name'] input";

/** Number formats that have a key of their own, as Excel in each language gives them. */
const formats = (language: PageLanguage): Readonly<Record<string, string>> => ({
  "Ctrl+Shift+`": "General", "Ctrl+Shift+1": "#,##0.00", "Ctrl+Shift+2": "h:mm AM/PM", "Ctrl+Shift+3": "d-mmm-yy",
  "Ctrl+Shift+4": language === "zh-CN" ? "¥#,##0.00;[Red]¥-#,##0.00" : "$#,##0.00_);[Red]($#,##0.00)", "Ctrl+Shift+5": "0%", "Ctrl+Shift+6": "0.00E+00",
});

/** Keys of Excel that change the selected cells as the add-in would: it hears of them, and each is one step to undo. */
export function gridCommandKeys(host: () => OfficeHost, grid: HTMLElement, language: PageLanguage): KeyCommands {
  const find = findBox(host, grid, language);
  const does = (choose: GridChoice): (() => void) => () => void attempt(host(), choose, language);
  const moves = (action: "insert" | "delete") => (engine: Engine): void => void moveCells(engine, action, language).then((shift) => shift && attempt(host(), (commands) => commands[action](shift), language));
  return {
    ...Object.fromEntries(Object.entries(formats(language)).map(([key, pattern]) => [key, does(({ numberFormat }) => numberFormat(pattern))])),
    "Ctrl+Shift+=": moves("insert"),
    "Ctrl+-": moves("delete"),
    "Ctrl+5": does(({ strikethrough }) => strikethrough),
    "Ctrl+9": does(({ hideRows }) => hideRows(true)),
    "Ctrl+Shift+9": does(({ hideRows }) => hideRows(false)),
    "Ctrl+0": does(({ hideColumns }) => hideColumns(true)),
    "Ctrl+Shift+0": does(({ hideColumns }) => hideColumns(false)),
    "Ctrl+Shift+7": does(({ outline }) => outline),
    "Ctrl+Shift+-": does(({ noBorders }) => noBorders),
    "Alt+=": does(({ sum }) => sum),
    "Ctrl+l": does(({ table }) => table),
    "Ctrl+t": does(({ table }) => table),
    "Shift+F11": does(({ newSheet }) => newSheet),
    "Ctrl+f": () => find("find"),
    "Ctrl+h": () => find("replace"),
    F5: goTo,
    "Ctrl+g": goTo,
    "Ctrl+k": (engine) => void askLink(engine, language).then((link) => link && attempt(host(), ({ hyperlink }) => hyperlink(link), language)),
  };
}

/** The box in which an address is typed. */
function goTo(): void {
  const box = document.querySelector<HTMLInputElement>(NAME_BOX);
  box?.focus();
  box?.select();
}

/** Which way the cells around move; asked where whole rows or columns do not say it. Null when nobody wants it any more. */
async function moveCells({ selection }: Engine, action: "insert" | "delete", language: PageLanguage): Promise<CellShift | null> {
  const selected = selectionCells(selection.areas());
  if (selected !== "cells") return selected;
  const choices = ([["vertical", "Vertical"], ["horizontal", "Horizontal"], ["rows", "Rows"], ["columns", "Columns"]] as const).map(([answer, name]) => ({
    answer: answer as CellShift | null, label: word(`${action}${name}`, language), isDefault: answer === "vertical",
  }));
  return ask<CellShift | null>({
    title: word(action === "insert" ? "insertTitle" : "deleteTitle", language), text: "", otherwise: null, choices: [...choices, { answer: null, label: word("cancel", language) }],
  });
}

/** Asks where a cell's link leads, and what the cell says. */
async function askLink(engine: Engine, language: PageLanguage): Promise<Readonly<Record<string, string>> | null> {
  const { row, column } = engine.selection.activeCell();
  const sheetId = engine.sheets.activeId;
  const known = engine.formats.marks(sheetId, row, column).link;
  const field = (label: string, value: string): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } => {
    const input = Object.assign(document.createElement("input"), { value, spellcheck: false });
    const element = document.createElement("label");
    element.append(label, input);
    return { label: element, input };
  };
  const text = field(word("linkText", language), engine.text(sheetId, row, column));
  const address = field(word("linkAddress", language), known?.address ?? (known?.documentReference ? `#${known.documentReference}` : ""));
  address.input.autofocus = true;
  const body = document.createElement("div");
  body.append(text.label, address.label);
  const isWanted = await ask({
    title: word("linkTitle", language), text: word("linkHelp", language), body, otherwise: false,
    choices: [{ label: word("ok", language), answer: true, isDefault: true }, { label: word("cancel", language), answer: false }],
  });
  const target = address.input.value.trim();
  if (!isWanted || target === "") return null;
  const shown = text.input.value === "" ? {} : { textToDisplay: text.input.value };
  return target.startsWith("#") ? { documentReference: target.slice(1), ...shown } : { address: withScheme(target), ...shown };
}

/** `example.com` is meant as an address of the web, `a@b.c` as one of mail. */
const withScheme = (target: string): string =>
  (/^[a-z][a-z\d+.-]*:/i.test(target) ? target : /^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(target) ? `mailto:${target}` : `https://${target}`);
