import { periodLabel } from "../../../../src/review";
import { summaryFileName } from "../../../../src/review/files/fileName";
import { shareSafePlan } from "../../../../src/review/shareSafe/shareSafePlan";
import type { ShareSafeSummary } from "../../../../src/review/shareSafe/types";
import { writeShareSafeFile } from "../../../../src/sharing/files";
import { tables } from "../../../../src/sheets/schema";
import { sheetName } from "../../../../src/sheets/sheetName";
import { say, type Language } from "../../../../src/text/language";
import { shareSafeMessages } from "../../../../src/text/shareSafe";
import { saveText } from "../../../components/saveText";

/** Saves a summary as a file of its own; answers its name. */
export async function saveSummary(summary: ShareSafeSummary, language: Language): Promise<string> {
  const period = periodLabel(summary.period, language);
  const plan = shareSafePlan({
    summary, language, name: sheetName(say(shareSafeMessages.sheet, language, { period })), tables: [tables.shareSafe.name, tables.shareSafePeople.name],
  });
  const name = summaryFileName(summary.period, language);
  saveText(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (await writeShareSafeFile(plan)) as Uint8Array<ArrayBuffer>);
  return name;
}
