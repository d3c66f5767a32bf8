import { isUnreadableFormula, OfficeError, type GridChoice, type OfficeHost } from "../office";
import { tell } from "./files/dialogs";
import { word, type PageLanguage } from "./text";

/** Does something to the selected cells, or says why it cannot be done; then the answer is null. */
export function attempt<Result>(host: OfficeHost, choose: GridChoice<Result>, language: PageLanguage): Result | null {
  try {
    return host.atGrid(choose);
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    void tell(word("notDone", language), word(reasonOf(error), language), language);
    return null;
  }
}

const reasonOf = (error: OfficeError) => (error.code === "AccessDenied" ? "protected" : isUnreadableFormula(error) ? "formulaLeft" : "notDoneText");
