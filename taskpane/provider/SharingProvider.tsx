import { createContext, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import type { ResultSink } from "../../src/sharing/types";

/** Where this pane may push, as its own server says it (`config.json`). */
export type Connection = { readonly kind: "notSetUp" } | { readonly kind: "ready"; readonly name: string; readonly sink: ResultSink };

export type ConnectionState = { readonly kind: "unknown" } | { readonly kind: "failed"; readonly error: unknown } | Connection;

export interface SharingValue {
  readonly connection: ConnectionState;
  /** Looks the connection up: at the first use of Share, and on *Try again*. */
  readonly connect: () => Promise<void>;
}

export const SharingContext = createContext<SharingValue | null>(null);

export function SharingProvider({ connect: look, children }: { readonly connect: () => Promise<Connection>; readonly children: ReactNode }) {
  const [connection, setConnection] = useState<ConnectionState>({ kind: "unknown" });
  const looking = useRef(false);

  const connect = useCallback(async () => {
    if (looking.current) return;
    looking.current = true;
    try {
      setConnection(await look());
    } catch (error) {
      setConnection({ kind: "failed", error });
    } finally {
      looking.current = false;
    }
  }, [look]);

  const value = useMemo(() => ({ connection, connect }), [connection, connect]);
  return <SharingContext value={value}>{children}</SharingContext>;
}
