import type { Term } from "../text/terms";

/** How far a push has come. */
export type PushState = "queued" | "sent" | "confirmed" | "received";

export const pushStateTerms: readonly Term<PushState>[] = [
  { value: "queued", name: { zh: "待推送", en: "queued" } },
  { value: "sent", name: { zh: "已发送", en: "sent" } },
  { value: "confirmed", name: { zh: "已确认", en: "confirmed" } },
  { value: "received", name: { zh: "已接收", en: "received" } },
];
