import { SharingError } from "./sharingError";

/** Time as the protocol knows it, so that tests can make an hour pass in a moment. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws SharingError cancelled */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** 0…1: how pauses are spread, so that many clients do not come back at once. */
  random(): number;
}

export const systemClock: Clock = { now: Date.now, sleep: pause, random: Math.random };

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new SharingError("cancelled"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", cancel);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) cancel();
    else signal?.addEventListener("abort", cancel, { once: true });
  });
}
