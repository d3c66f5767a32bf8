import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import { showCharts } from "./charts/chartLayer";
import "./grid/gridStyles";
import { gridTexts } from "./grid/gridTexts";
import { describe } from "./calculation/customFunctions";
import { Engine, type EngineOptions } from "./engine";
import { copyLineBreaks } from "./clipboard/copyText";
import { pasteCutCells } from "./clipboard/pasteCut";
import { pasteQuotedCells } from "./clipboard/pasteText";
import { guardEntries, type EntryDecision, type RefusedEntry } from "./validation/entryGuard";
import { addFilterMenus, type DrawFilterMenu } from "./grid/filterMenus";
import { forgetTyping } from "./validation/refusedTyping";
import { followDarkness } from "./grid/darkness";
import { addExcelKeys, followSelection, type KeyCommands } from "./grid/gridKeys";
import { followHyperlinks } from "./grid/hyperlinkClicks";
import { leaveKeysToTyping } from "./grid/suggestionKeys";
import { addEditMode } from "./grid/editMode";
import type { View } from "./univer";

export interface BrowserEngineOptions extends EngineOptions {
  /** Where the grid goes; it fills the element. */
  readonly container: HTMLElement;
  /** The grid's own row of commands above the formula bar. Shown unless told otherwise. */
  readonly toolbar?: boolean;
  /** Draws the menu of a filter button; without it the grid's own menus open. */
  readonly drawFilterMenu?: (engine: Engine, ...menu: Parameters<DrawFilterMenu>) => void;
  /** More keys of the grid, by their names as in `gridKeys`. */
  readonly keys?: KeyCommands;
  /** Asked when what somebody typed breaks a rule for data; without it such entries are not taken. */
  readonly onRefusedEntry?: (entry: RefusedEntry) => Promise<EntryDecision>;
}

/** A workbook with its grid, formula bar and tabs in an element of the page. */
export function startEngine({ container, toolbar = true, onRefusedEntry = () => Promise.resolve("cancel"), drawFilterMenu, keys = {}, ...options }: BrowserEngineOptions): Engine {
  const view: View = {
    before: [{ plugin: UniverRenderEnginePlugin }],
    after: [
      { plugin: UniverUIPlugin, config: { container, header: toolbar, toolbar, footer: true, ribbonType: "simple" } },
      { plugin: UniverDocsPlugin },
      { plugin: UniverDocsUIPlugin },
      { plugin: UniverSheetsUIPlugin, config: { formulaBar: true } },
      { plugin: UniverSheetsFormulaUIPlugin },
      { plugin: UniverSheetsNumfmtUIPlugin },
      { plugin: UniverSheetsTableUIPlugin, config: { hideAnchor: true } },
      { plugin: UniverSheetsConditionalFormattingUIPlugin },
      // A search box would take the keyboard from somebody who types into a cell with a list; Excel has none.
      { plugin: UniverSheetsDataValidationUIPlugin, config: { showSearchOnDropdown: false, showEditOnDropdown: false } },
      { plugin: UniverSheetsNoteUIPlugin },
      { plugin: UniverSheetsFilterUIPlugin },
      { plugin: UniverSheetsSortUIPlugin },
    ],
    texts: gridTexts,
    started: ({ injector, protection }) => {
      if (options.functions) describe(injector, options.functions);
      leaveKeysToTyping(injector);
      addEditMode(injector);
      pasteQuotedCells(injector);
      protection.onRefusal(() => forgetTyping(injector));
    },
  };
  // Before the grid listens itself: of two for one key the first decides.
  addExcelKeys(() => engine, container, keys);
  const engine = new Engine(options, view);
  followHyperlinks(engine);
  followSelection(engine);
  copyLineBreaks(engine);
  pasteCutCells(engine);
  guardEntries(engine, onRefusedEntry);
  if (drawFilterMenu) addFilterMenus(engine, (...menu) => drawFilterMenu(engine, ...menu));
  followDarkness(engine);
  showCharts(engine);
  return engine;
}

export { Engine } from "./engine";
export type { EngineLanguage } from "./language";
export type { CustomFunctions, FunctionMetadata, Implementation } from "./calculation/customFunctions";
