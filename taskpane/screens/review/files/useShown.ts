import type { Scalar } from "../../../../src/sheets/plan";
import { formatNumber } from "../../../../src/text/numbers";
import { filesPaneText as text } from "../../../../src/text/pane/files";
import { useLanguage, useText } from "../../../hooks/useText";

/** A cell's value in words. */
export function useShown(): (value: Scalar) => string {
  const t = useText();
  const language = useLanguage();
  return (value) => (value === null ? t(text.blank) : typeof value === "number" ? formatNumber(value, language) : String(value));
}
