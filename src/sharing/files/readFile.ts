import { hiddenSheet, readStamp } from "../../review/files/stamp";
import type { ReadFile } from "../../review/files/judgeFiles";
import { filesText as text } from "../../text/files";
import { openFile, type GivenFile } from "./openFile";

export type { GivenFile };

/** Reads a file that came back; one that cannot be read says why. Never throws. */
export async function readFile(given: GivenFile): Promise<ReadFile> {
  const { name } = given;
  const opened = await openFile(given);
  if ("refusal" in opened) return { name, refusal: opened.refusal, ...(opened.parameters === undefined ? {} : { parameters: opened.parameters }) };
  const { sheets, tellsFormulas } = opened;
  const hidden = sheets.find((sheet) => sheet.name === hiddenSheet);
  const stamp = readStamp((hidden?.rows ?? []).map(([line]) => line?.value ?? null));
  if (stamp === "none") return { name, refusal: text.notOurs };
  if (stamp === "changed") return { name, refusal: text.stampChanged };
  return { name, stamp, file: { sheets: sheets.filter((sheet) => sheet.name !== hiddenSheet), tellsFormulas } };
}
