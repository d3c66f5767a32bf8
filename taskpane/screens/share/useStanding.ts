import { useCallback } from "react";
import type { PushedBy } from "../../../src/sharing/types";
import type { Message, MessageParameters } from "../../../src/text/language";
import { shareText } from "../../../src/text/pane";
import { useText } from "../../hooks/useText";
import { formatTime } from "./formatTime";

/** Says something of a push in the shared workbook: `{department}`, `{revision}`, `{rows}`, `{by}` and `{at}` are known. */
export function useStanding(): (message: Message, push: PushedBy, more?: MessageParameters) => string {
  const t = useText();
  return useCallback(
    (message, { department, revision, rows, by, at }, more = {}) =>
      t(message, { department, revision, rows, by: by === "" ? t(shareText.nobody) : by, at: formatTime(at), ...more }),
    [t],
  );
}
