import type { MessageBarIntent } from "@fluentui/react-components";
import { SharingError } from "../../src/sharing/sharingError";
import type { Message } from "../../src/text/language";
import { frameText } from "../../src/text/pane";
import { sharingText } from "../../src/text/sharing";
import { workbookErrors } from "../../src/text/workbook";
import { WorkbookError } from "../../src/workbook/types";
import type { Say } from "../hooks/useText";
import { RoleRefusal } from "../roles/guardedWorkbook";

/** An error in the user's words. */
export interface Explanation {
  readonly intent: MessageBarIntent;
  readonly happened: string;
  /** What was not changed, and what to do; empty where `happened` says it. */
  readonly unchanged: string;
  readonly advice: string;
  /** For support; empty where there is nothing to add. */
  readonly details: string;
}

export function explain(error: unknown, t: Say): Explanation {
  if (error instanceof WorkbookError) {
    const cancelled = error.code === "cancelled";
    const title: Message = cancelled ? frameText.cancelled : frameText.refused;
    const advice = t(workbookErrors[error.code], error.parameters);
    return { intent: cancelled ? "info" : "error", happened: t(title), unchanged: "", advice, details: causesOf(error) };
  }
  if (error instanceof SharingError) {
    const { happened, unchanged, advice } = sharingText[error.code];
    const say = (message: Message) => t(message, error.parameters);
    return {
      intent: error.code === "cancelled" ? "info" : "error",
      happened: say(happened), unchanged: say(unchanged), advice: say(advice), details: causesOf(error),
    };
  }
  if (error instanceof RoleRefusal) return { intent: "warning", happened: t(frameText.refused), unchanged: "", advice: t(error.advice), details: "" };
  return {
    intent: "error",
    happened: t(frameText.unexpected),
    unchanged: t(frameText.inputsSafe),
    advice: t(frameText.unexpectedAdvice),
    details: describe(error),
  };
}

/** Why it happened, as far as the error knows, without stacks: what support needs and a person can read out. */
function causesOf({ cause }: Error): string {
  return cause === undefined ? "" : describe(cause);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const causes = causesOf(error);
  return `${error.name}: ${error.message}${causes === "" ? "" : ` ← ${causes}`}`;
}
