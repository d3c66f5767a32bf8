import type { SharingError } from "./types";

/** How a request ended when it did not succeed. */
export type Failure =
  | { readonly kind: "answer"; readonly status: number; /** Graph's detailed code, in lower case. */ readonly code: string; readonly retryAfterMs: number | null }
  /** No answer: the network, a timeout, a server that stopped. */
  | { readonly kind: "silence" };

export interface Verdict {
  /** Whether the request may have been carried out all the same. */
  readonly applied: "no" | "unknown";
  /** What helps: send again after a pause, look first whether it arrived, open a new session and look, or nothing. */
  readonly next: "resend" | "readBack" | "newSession" | "stop";
  /** What to tell the user when it is the end. */
  readonly error: SharingError["code"];
}

interface Rule extends Verdict {
  readonly when: (status: number, code: string) => boolean;
}

const is = (...statuses: number[]) => (status: number) => statuses.includes(status);

/** The retry rules, first match first. They say "unknown" wherever the server may have done it without saying so. */
const rules: readonly Rule[] = [
  { when: (_, code) => code === "invalidsessionrecreatable", applied: "unknown", next: "newSession", error: "unreachable" },
  { when: (_, code) => code.startsWith("invalidsession"), applied: "unknown", next: "stop", error: "unexpected" },
  { when: is(429), applied: "no", next: "resend", error: "throttled" },
  { when: is(502, 503), applied: "unknown", next: "newSession", error: "unreachable" },
  { when: is(500, 504, 408), applied: "unknown", next: "readBack", error: "unreachable" },
  { when: is(423), applied: "no", next: "stop", error: "locked" },
  { when: (status, code) => status === 409 && code === "insertdeleteconflict", applied: "no", next: "stop", error: "conflict" },
  { when: is(409), applied: "no", next: "resend", error: "locked" },
  { when: is(401), applied: "no", next: "stop", error: "signIn" },
  { when: is(403), applied: "no", next: "stop", error: "forbidden" },
  { when: is(404), applied: "no", next: "stop", error: "notFound" },
  { when: is(413), applied: "no", next: "stop", error: "tooLarge" },
  { when: (status) => status < 500, applied: "no", next: "stop", error: "unexpected" },
  { when: () => true, applied: "unknown", next: "readBack", error: "unreachable" },
];

const silence: Verdict = { applied: "unknown", next: "readBack", error: "unreachable" };

export function classify(failure: Failure): Verdict {
  if (failure.kind === "silence") return silence;
  return rules.find(({ when }) => when(failure.status, failure.code)) ?? silence;
}
