import type { Clock } from "./clock";
import type { GraphClient } from "./graphClient";
import { pauseAfter, type Patience } from "./patience";
import { RequestFailure } from "./requestFailure";

/** Does again, a few times, what does no harm when it is done twice, where trying again may help. */
export async function persist<Result>(work: () => Promise<Result>, patience: Patience, clock: Clock, signal: AbortSignal | undefined): Promise<Result> {
  const deadline = clock.now() + patience.budgetMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RequestFailure) || error.verdict.next === "stop" || error.verdict.next === "backOff") throw error;
      const pause = pauseAfter(error, attempt, patience, clock);
      if (attempt + 1 >= patience.readTries || clock.now() + pause >= deadline) throw error;
      await clock.sleep(pause, signal);
    }
  }
}

/** A client that repeats what only reads. What writes goes out once. */
export function persistentReads(client: GraphClient, patience: Patience, clock: Clock): GraphClient {
  return (request) => ((request.method ?? "GET") === "GET" ? persist(() => client(request), patience, clock, request.signal) : client(request));
}
