import { textWidth } from "../../sheets/textWidth";
import { say, type Language } from "../../text/language";
import { sheetTexts as text } from "../../text/sheets";

/** Characters that the head has for the owners, in its bold letters. */
const room = 12;

/** The owners of a sheet's KPIs where the head has room for them all, else the first and how many more there are. */
export function ownersShown(names: readonly string[], language: Language): string {
  const [first = "", ...others] = new Set(names.filter((name) => name !== ""));
  const all = [first, ...others].join(language === "zh-CN" ? "、" : ", ");
  return others.length === 0 || textWidth(all) <= room ? all : say(text.moreOwners, language, { first, more: others.length });
}
