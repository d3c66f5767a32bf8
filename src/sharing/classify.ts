import type { SharingErrorCode } from "./sharingError";

/** How a request ended when it did not succeed. */
export type Failure =
  | { readonly kind: "answer"; readonly status: number; /** Graph's detailed code, in lower case. */ readonly code: string }
  /** No answer: the network, a timeout, a server that stopped. */
  | { readonly kind: "silence" };

export interface Verdict {
  /** Whether the request may have been carried out all the same. */
  readonly applied: "no" | "unknown";
  /**
   * What helps: send again after a pause, look first whether it arrived, open a new session and look, wait until others
   * are done with the workbook, or nothing.
   */
  readonly next: "resend" | "readBack" | "newSession" | "backOff" | "stop";
  /** What to tell the user when it is the end. */
  readonly error: SharingErrorCode;
}

interface Rule extends Verdict {
  readonly when: (status: number, code: string) => boolean;
}

const is = (...statuses: number[]) => (status: number) => statuses.includes(status);
const says = (...codes: string[]) => (_status: number, code: string) => codes.includes(code);

/**
 * The retry rules, first match first: by Graph's detailed code where it has a meaning of its own, else by status. They
 * say "unknown" wherever the server may have done it without saying so.
 */
const rules: readonly Rule[] = [
  { when: says("invalidsessionrecreatable"), applied: "unknown", next: "newSession", error: "unreachable" },
  { when: says("invalidsessionaccessconflict"), applied: "unknown", next: "stop", error: "locked" },
  { when: (_, code) => code.startsWith("invalidsession"), applied: "unknown", next: "stop", error: "unexpected" },
  { when: says("insertdeleteconflict", "nonblankcelloffsheet"), applied: "no", next: "stop", error: "conflict" },
  { when: says("itemalreadyexists"), applied: "no", next: "stop", error: "unexpected" },
  { when: says("transientfailure", "gatewaytimeoutuncategorized", "requestaborted", "generalexception"), applied: "unknown", next: "readBack", error: "unreachable" },
  { when: is(429), applied: "no", next: "resend", error: "throttled" },
  { when: is(502, 503), applied: "unknown", next: "newSession", error: "unreachable" },
  { when: is(500, 504, 408), applied: "unknown", next: "readBack", error: "unreachable" },
  { when: is(409, 423), applied: "no", next: "backOff", error: "locked" },
  { when: is(401), applied: "no", next: "stop", error: "signIn" },
  { when: is(403), applied: "no", next: "stop", error: "forbidden" },
  { when: is(404), applied: "no", next: "stop", error: "notFound" },
  { when: is(413), applied: "no", next: "stop", error: "tooLarge" },
  { when: (status) => status < 500 || status === 501, applied: "no", next: "stop", error: "unexpected" },
  { when: () => true, applied: "unknown", next: "readBack", error: "unreachable" },
];

export const silence: Verdict = { applied: "unknown", next: "readBack", error: "unreachable" };

export function classify(failure: Failure): Verdict {
  if (failure.kind === "silence") return silence;
  return rules.find(({ when }) => when(failure.status, failure.code)) ?? silence;
}
