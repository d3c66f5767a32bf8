import { GraphError } from "../errors";

/** The client gets no answer: its connection is cut. Only faults that were asked for do this. */
export class ConnectionCut extends Error {}

/** Any failure as one that can be answered. */
export function asGraphError(cause: unknown): GraphError {
  return cause instanceof GraphError ? cause : new GraphError("internal", undefined, { cause });
}
