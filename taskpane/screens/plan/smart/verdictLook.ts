import { makeStyles, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../../../src/smart";
import type { Message } from "../../../../src/text/language";
import { smartText } from "../../../../src/text/pane";

/** The word of each verdict; its sign is in `verdictSigns`. */
export const verdictWords: Readonly<Record<Verdict, Message>> = {
  met: smartText.met, partly: smartText.partly, missing: smartText.missing, unknown: smartText.unknown,
};

/** Colour stands beside sign and word, never instead of them. */
export const useVerdictStyles = makeStyles({
  met: { color: tokens.colorStatusSuccessForeground1 },
  partly: { color: tokens.colorStatusWarningForeground1 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});
