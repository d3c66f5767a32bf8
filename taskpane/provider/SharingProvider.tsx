import { createContext, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { ResultSink } from "../../src/sharing/types";
import { useOutbox, type OutboxCare } from "../hooks/useOutbox";
import { useWorkbook } from "../hooks/useWorkbook";
import { firstChoice, type Places, type TargetChoice } from "../sharing/places";

export type ConnectionState =
  | { readonly kind: "unknown" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "ready"; readonly places: Places; readonly choice: TargetChoice | null };

export interface SharingValue {
  readonly connection: ConnectionState;
  /** Looks up where this pane may push: at the first use of Share, and on *Try again*. */
  readonly connect: () => Promise<void>;
  /** Null until there is a target. */
  readonly sink: ResultSink | null;
  /** Pushes to another place from now on. */
  readonly choose: (choice: TargetChoice) => Promise<void>;
  /** Another place has been chosen and the workbook does not know it yet: until then `sink` is the one before. */
  readonly isChoosing: boolean;
  readonly outbox: OutboxCare;
}

export const SharingContext = createContext<SharingValue | null>(null);

/** How long (ms) the pane is left alone before it looks whether an earlier push still waits to be sent. */
const restAtStart = 2000;

export function SharingProvider({ connect: look, children }: { readonly connect: () => Promise<Places>; readonly children: ReactNode }) {
  const { summary } = useWorkbook();
  const [connection, setConnection] = useState<ConnectionState>({ kind: "unknown" });
  const [isChoosing, setIsChoosing] = useState(false);
  const looking = useRef<Promise<void> | null>(null);

  const connect = useCallback(() => {
    looking.current ??= look()
      .then((places) => setConnection({ kind: "ready", places, choice: firstChoice(places) }), (error: unknown) => setConnection({ kind: "failed", error }))
      .finally(() => {
        looking.current = null;
      });
    return looking.current;
  }, [look]);

  const choose = useCallback(async (choice: TargetChoice) => {
    if (connection.kind !== "ready") return;
    setIsChoosing(true);
    try {
      await connection.places.remember(choice);
      setConnection({ ...connection, choice });
    } finally {
      setIsChoosing(false);
    }
  }, [connection]);

  const sink = useMemo(() => (connection.kind === "ready" && connection.choice !== null ? connection.places.open(connection.choice) : null), [connection]);
  const outbox = useOutbox(sink);

  // Only a workbook with results can have pushed something.
  const mayWait = connection.kind === "unknown" && (summary?.results ?? 0) > 0;
  useEffect(() => {
    if (!mayWait) return;
    const timer = setTimeout(() => void connect(), restAtStart);
    return () => clearTimeout(timer);
  }, [mayWait, connect]);

  const value = useMemo(() => ({ connection, connect, sink, choose, isChoosing, outbox }), [connection, connect, sink, choose, isChoosing, outbox]);
  return <SharingContext value={value}>{children}</SharingContext>;
}
