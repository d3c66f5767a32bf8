import designEnglish from "@univerjs/design/locale/en-US";
import designChinese from "@univerjs/design/locale/zh-CN";
import uiEnglish from "@univerjs/ui/locale/en-US";
import uiChinese from "@univerjs/ui/locale/zh-CN";
import docsUiEnglish from "@univerjs/docs-ui/locale/en-US";
import docsUiChinese from "@univerjs/docs-ui/locale/zh-CN";
import sheetsUiEnglish from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiChinese from "@univerjs/sheets-ui/locale/zh-CN";
import sheetsFormulaEnglish from "@univerjs/sheets-formula/locale/en-US";
import sheetsFormulaChinese from "@univerjs/sheets-formula/locale/zh-CN";
import sheetsFormulaUiEnglish from "@univerjs/sheets-formula-ui/locale/en-US";
import sheetsFormulaUiChinese from "@univerjs/sheets-formula-ui/locale/zh-CN";
import sheetsNumfmtUiEnglish from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sheetsNumfmtUiChinese from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheetsTableUiEnglish from "@univerjs/sheets-table-ui/locale/en-US";
import sheetsTableUiChinese from "@univerjs/sheets-table-ui/locale/zh-CN";
import sheetsConditionalFormattingUiEnglish from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import sheetsConditionalFormattingUiChinese from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import sheetsDataValidationUiEnglish from "@univerjs/sheets-data-validation-ui/locale/en-US";
import sheetsDataValidationUiChinese from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import sheetsNoteUiEnglish from "@univerjs/sheets-note-ui/locale/en-US";
import sheetsNoteUiChinese from "@univerjs/sheets-note-ui/locale/zh-CN";
import sheetsFilterUiEnglish from "@univerjs/sheets-filter-ui/locale/en-US";
import sheetsFilterUiChinese from "@univerjs/sheets-filter-ui/locale/zh-CN";
import sheetsSortUiEnglish from "@univerjs/sheets-sort-ui/locale/en-US";
import sheetsSortUiChinese from "@univerjs/sheets-sort-ui/locale/zh-CN";
import type { EngineLanguage } from "../language";
import type { LocaleTexts } from "../univer";

/** What the grid says, one part per plugin with a user interface; what functions are for is read in the grid alone. */
export const gridTexts: Readonly<Record<EngineLanguage, readonly LocaleTexts[]>> = {
  "en-US": [
    designEnglish,
    uiEnglish,
    docsUiEnglish,
    sheetsUiEnglish,
    sheetsFormulaEnglish,
    sheetsFormulaUiEnglish,
    sheetsNumfmtUiEnglish,
    sheetsTableUiEnglish,
    sheetsConditionalFormattingUiEnglish,
    sheetsDataValidationUiEnglish,
    sheetsNoteUiEnglish,
    sheetsFilterUiEnglish,
    sheetsSortUiEnglish,
  ],
  "zh-CN": [
    designChinese,
    uiChinese,
    docsUiChinese,
    sheetsUiChinese,
    sheetsFormulaChinese,
    sheetsFormulaUiChinese,
    sheetsNumfmtUiChinese,
    sheetsTableUiChinese,
    sheetsConditionalFormattingUiChinese,
    sheetsDataValidationUiChinese,
    sheetsNoteUiChinese,
    sheetsFilterUiChinese,
    sheetsSortUiChinese,
  ],
};
