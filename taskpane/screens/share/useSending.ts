import { useState } from "react";
import type { SharingWork, Waiting } from "../../../src/sharing/types";
import type { Work } from "../../../src/workbook/types";
import { useLongWork, type LongWork } from "../../hooks/useLongWork";
import { useSharing } from "../../hooks/useSharing";

export interface Sending<Result> extends LongWork<Result> {
  /** What it waits for before it tries again; null while it works. */
  readonly waiting: Waiting | null;
}

/** Long work that sends pushes: what is under way already rests meanwhile, and afterwards everything is looked after. */
export function useSending<Result>(run: (work: SharingWork) => Promise<Result>): Sending<Result> {
  const { outbox } = useSharing();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const work = useLongWork(async ({ signal, onProgress }: Work) => {
    await outbox.rest();
    try {
      return await run({
        signal,
        onWaiting: setWaiting,
        onProgress: (done, total) => {
          setWaiting(null);
          onProgress?.(done, total);
        },
      });
    } finally {
      setWaiting(null);
      outbox.lookAfter();
    }
  });
  return { ...work, waiting };
}
