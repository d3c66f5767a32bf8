import type { ResultSink, SharedSink, SinkKind } from "../../src/sharing/types";

/** Where a workbook's results go, as it is remembered with the workbook. */
export interface TargetChoice {
  readonly kind: SinkKind;
  /** A pasted link, or the name of a file; "" where there is nothing to choose. */
  readonly link: string;
}

/** The account that pushes to Microsoft 365. */
export interface Account {
  /** Who is signed in; null while nobody is. */
  name(): Promise<string | null>;
  /** Opens the sign-in window: to be called from a click. */
  signIn(): Promise<void>;
  /** Null where Office signs in: its account is not ours to sign out. */
  readonly signOut: (() => Promise<void>) | null;
}

/** The places that this pane can push to; null where one is not set up. */
export interface Places {
  /** The local sharing server. */
  readonly local: { readonly name: string } | null;
  readonly microsoft365: Account | null;
  /** What was chosen for this workbook earlier; null when nothing was. */
  readonly remembered: TargetChoice | null;
  remember(choice: TargetChoice): Promise<void>;
  open(choice: TargetChoice): ResultSink;
}

/** Whether results can be pushed to places of a kind. */
export function isSetUp({ local, microsoft365 }: Pick<Places, "local" | "microsoft365">, kind: SinkKind): boolean {
  return (kind !== "local" || local !== null) && (kind !== "microsoft365" || microsoft365 !== null);
}

/** The target to start with: the one chosen for this workbook, else the local server where there is one. */
export function firstChoice(places: Places): TargetChoice | null {
  const choice = places.remembered ?? { kind: "local", link: "" };
  return isSetUp(places, choice.kind) ? choice : null;
}

/** Whether a target has a log that can be consolidated. */
export function isShared(sink: ResultSink): sink is SharedSink {
  return "readShared" in sink;
}
