import type { PushFile } from "../../../src/sharing/types";
import { saveText } from "../../components/saveText";

/** Saves a push file where the browser saves its downloads. */
export function saveFile({ name, type, text }: PushFile): void {
  saveText(name, type, text);
}
