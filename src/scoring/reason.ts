import type { Message } from "../text/language";
import type { Failure } from "./failure";

/** Why a rule has no result, in both languages. */
export function reasonOf(failure: Failure): Message {
  return { zh: failure.text("zh-CN"), en: failure.text("en-US") };
}
