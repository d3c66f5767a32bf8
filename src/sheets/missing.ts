import { missingLabels } from "../text/parse";

/** Conditions of a formula, separated by commas: the cell holds one of the words that say there is no value. */
export const saysMissing = (cell: string): string => missingLabels.map((word) => `${cell}="${word}"`).join(",");
