import { systemClock, type Clock } from "./clock";
import { browserOutbox } from "./documentOutbox";
import type { Outbox } from "./outbox";
import { standardPatience, type Patience } from "./patience";
import { RequestFailure } from "./requestFailure";
import { SharingError } from "./sharingError";
import { browserGuard, type WindowGuard } from "./windowGuard";

/** What a sink works with. */
export interface SinkTools {
  readonly outbox: Outbox;
  readonly patience: Patience;
  readonly clock: Clock;
  readonly guard: WindowGuard;
}

export type SinkOptions = Partial<Omit<SinkTools, "patience">> & { readonly patience?: Partial<Patience> };

export function sinkTools({ outbox = browserOutbox(), patience, clock = systemClock, guard = browserGuard() }: SinkOptions): SinkTools {
  return { outbox, patience: { ...standardPatience, ...patience }, clock, guard };
}

/** Every failure as a SharingError, with the names that its words need. */
export async function explained<Result>(work: () => Promise<Result>, names: () => Readonly<Record<string, string>>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SharingError) throw new SharingError(cause.code, { ...names(), ...cause.parameters }, { cause: cause.cause });
    throw new SharingError(cause instanceof RequestFailure ? cause.verdict.error : "unexpected", names(), { cause });
  }
}
