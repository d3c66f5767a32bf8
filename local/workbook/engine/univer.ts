import "./iteratorHelpers";
import { Disposable, LocaleType, LogLevel, mergeLocales, Univer, type Injector, type Plugin, type PluginCtor } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin, UpdateDefinedNameController, UpdateFormulaController } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import sheetsEnglish from "@univerjs/sheets/locale/en-US";
import sheetsChinese from "@univerjs/sheets/locale/zh-CN";
import tableEnglish from "@univerjs/sheets-table/locale/en-US";
import tableChinese from "@univerjs/sheets-table/locale/zh-CN";
import validationEnglish from "@univerjs/sheets-data-validation/locale/en-US";
import validationChinese from "@univerjs/sheets-data-validation/locale/zh-CN";
import { calculationServiceFor, type CalculationLink } from "./calculation/calculationService";
import { conditionalFormattingFor } from "./calculation/conditionFormulas";
import type { EngineLanguage } from "./language";
import type { Protection } from "./protection";

/** A Univer plugin with its options; its settings differ from plugin to plugin, so they stay opaque here. */
export interface PluginEntry {
  readonly plugin: PluginCtor<Plugin>;
  readonly config?: object;
}

export type LocaleTexts = Parameters<typeof mergeLocales>[number];

/** What a view (the grid in a browser) adds to the headless model. */
export interface View {
  /** Registered before the plugins of the model: rendering and the UI shell. */
  readonly before: readonly PluginEntry[];
  /** One per plugin of the model that has a user interface, after it. */
  readonly after: readonly PluginEntry[];
  readonly texts: Readonly<Record<EngineLanguage, readonly LocaleTexts[]>>;
  /** Called when model and grid are there. */
  readonly started: (parts: { readonly injector: Injector; readonly protection: Protection }) => void;
}

const modelTexts: Readonly<Record<EngineLanguage, readonly LocaleTexts[]>> = {
  "en-US": [sheetsEnglish, tableEnglish, validationEnglish],
  "zh-CN": [sheetsChinese, tableChinese, validationChinese],
};

const univerLocale: Readonly<Record<EngineLanguage, LocaleType>> = { "en-US": LocaleType.EN_US, "zh-CN": LocaleType.ZH_CN };

/**
 * Univer's formula plugin without the controllers that rewrite formulas and names when cells move: ours do that
 * (`FormulaFollower`), knowing structured references, and on sheets that are not in sight too.
 */
class FormulaPlugin extends UniverSheetsFormulaPlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([UpdateFormulaController, { useFactory: () => new Disposable() as UpdateFormulaController }]);
    this._injector.replace([UpdateDefinedNameController, { useFactory: () => new Disposable() as UpdateDefinedNameController }]);
  }
}

const modelPlugins = (calculation: CalculationLink): readonly PluginEntry[] => [
  { plugin: UniverSheetsPlugin },
  { plugin: FormulaPlugin },
  { plugin: UniverSheetsNumfmtPlugin },
  { plugin: UniverSheetsTablePlugin },
  { plugin: conditionalFormattingFor(calculation) },
  { plugin: UniverDataValidationPlugin },
  { plugin: UniverSheetsDataValidationPlugin },
  { plugin: UniverSheetsNotePlugin },
  { plugin: UniverSheetsFilterPlugin },
  { plugin: UniverSheetsSortPlugin },
];

/** Boots Univer with our calculation behind its own service token; without a view it runs headless. */
export function bootUniver(options: { readonly language: EngineLanguage; readonly calculation: CalculationLink; readonly view?: View }): Univer {
  const { language, calculation, view } = options;
  class CalculatingPlugin extends UniverFormulaEnginePlugin {
    override _initializeWithOverride(): void {
      super._initializeWithOverride();
      this._injector.replace(calculationServiceFor(calculation));
    }
  }
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: univerLocale[language],
    locales: { [univerLocale[language]]: mergeLocales(...modelTexts[language], ...(view?.texts[language] ?? [])) },
  });
  const entries = [...(view?.before ?? []), { plugin: CalculatingPlugin }, ...modelPlugins(calculation), ...(view?.after ?? [])];
  for (const { plugin, config } of entries as readonly PluginEntry[]) univer.registerPlugin(plugin, config);
  return univer;
}

export const injectorOf = (univer: Univer): Injector => univer.__getInjector();
