import { createContext, useCallback, useMemo, useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { creatorRole, mayDo, type Capability, type UserRole } from "../../src/review/roles";
import { frameText } from "../../src/text/pane";
import type { KpiWorkbook } from "../../src/workbook/types";
import { ErrorCard } from "../components/ErrorCard";
import { Loading } from "../components/Loading";
import { useReading } from "../hooks/useReading";
import { useSettings } from "../hooks/useSettings";
import { useText } from "../hooks/useText";
import type { ScreenId, Tab } from "../routes";
import { guardedWorkbook } from "./guardedWorkbook";
import { scopeOf, type Scope } from "./ownPart";
import type { OwnRole, RoleStore, StoredRoles } from "./roleStore";
import { scopedWorkbook } from "./scopedWorkbook";
import { mayOpen } from "./tabNeeds";

export interface RoleValue extends OwnRole {
  readonly can: (capability: Capability) => boolean;
  readonly mayOpen: (screen: ScreenId, tab?: Tab | null) => boolean;
  /** Whose goals are shown; null for everybody's. */
  readonly scope: Scope | null;
  /** The workbook as the role sees it, and all of it. */
  readonly workbook: KpiWorkbook;
  readonly whole: KpiWorkbook;
  /** With which others start. */
  readonly start: UserRole;
  readonly choose: (own: OwnRole) => Promise<void>;
  readonly chooseStart: (role: UserRole) => Promise<void>;
}

const useStyles = makeStyles({
  unknown: { padding: tokens.spacingHorizontalM },
});

export const RoleContext = createContext<RoleValue | null>(null);

interface RoleProviderProps {
  readonly store: RoleStore;
  readonly workbook: KpiWorkbook;
  readonly children: ReactNode;
}

/** Keeps what somebody is to this workbook. Nothing is shown until that is known: everything is more than most roles see. */
export function RoleProvider({ store, workbook, children }: RoleProviderProps) {
  const styles = useStyles();
  const t = useText();
  const { value: stored, error, again } = useReading(useCallback(() => store.read(), [store]), 0);
  if (stored !== null) return <KnownRole stored={stored} store={store} workbook={workbook}>{children}</KnownRole>;
  return (
    <main className={styles.unknown}>
      {error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={again} />}
    </main>
  );
}

interface KnownRoleProps extends RoleProviderProps {
  readonly stored: StoredRoles;
}

/** Where nobody has chosen, somebody is the one who has made the workbook. */
function KnownRole({ stored, store, workbook: whole, children }: KnownRoleProps) {
  const { settings: { person } } = useSettings();
  const [own, setOwn] = useState<OwnRole | null>(stored.own);
  const [start, setStart] = useState<UserRole>(stored.start ?? creatorRole);
  const role = own?.role ?? start;
  const departments = useMemo(() => own?.departments ?? [], [own]);
  const scope = useMemo(() => scopeOf(role, { departments, person }), [role, departments, person]);
  const workbook = useMemo(() => guardedWorkbook(scope === null ? whole : scopedWorkbook(whole, scope), role), [whole, scope, role]);
  const choose = useCallback(async (chosen: OwnRole) => {
    setOwn(chosen);
    await store.write(chosen);
  }, [store]);
  const chooseStart = useCallback(async (chosen: UserRole) => {
    // Who chooses for others stays what he is.
    if (own === null) await choose({ role, departments });
    await store.writeStart(chosen);
    setStart(chosen);
  }, [store, own, role, departments, choose]);
  const value = useMemo<RoleValue>(() => ({
    role, departments, scope, workbook, whole, start, choose, chooseStart,
    can: (capability) => mayDo(role, capability),
    mayOpen: (screen, tab) => mayOpen(role, screen, tab),
  }), [role, departments, scope, workbook, whole, start, choose, chooseStart]);
  return <RoleContext value={value}>{children}</RoleContext>;
}
