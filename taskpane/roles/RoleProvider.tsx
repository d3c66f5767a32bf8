import { createContext, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { creatorRole, roles, type Capability, type UserRole } from "../../src/review/roles";
import type { KpiWorkbook } from "../../src/workbook/types";
import { useSettings } from "../hooks/useSettings";
import type { ScreenId, Tab } from "../routes";
import type { OwnRole, RoleStore } from "./roleStore";
import { scopedWorkbook, type Scope } from "./scopedWorkbook";
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

export const RoleContext = createContext<RoleValue | null>(null);

interface RoleProviderProps {
  readonly store: RoleStore;
  readonly workbook: KpiWorkbook;
  readonly children: ReactNode;
}

/** Keeps what somebody is to this workbook. Until it is known, and where nobody has chosen, that is the one who has made it. */
export function RoleProvider({ store, workbook: whole, children }: RoleProviderProps) {
  const { settings: { person } } = useSettings();
  const [own, setOwn] = useState<OwnRole | null>(null);
  const [start, setStart] = useState<UserRole>(creatorRole);
  useEffect(() => {
    // A workbook that cannot be read says so on the screen itself.
    store.read().then((stored) => {
      setOwn((chosen) => chosen ?? stored.own);
      setStart(stored.start ?? creatorRole);
    }, () => undefined);
  }, [store]);
  const role = own?.role ?? start;
  const departments = useMemo(() => own?.departments ?? [], [own]);
  const scope = useMemo((): Scope | null => {
    const kinds: Readonly<Record<(typeof roles)[UserRole]["scope"], Scope | null>> = {
      all: null, departments: { kind: "departments", departments }, person: { kind: "person", name: person },
    };
    return kinds[roles[role].scope];
  }, [role, departments, person]);
  const workbook = useMemo(() => (scope === null ? whole : scopedWorkbook(whole, scope)), [whole, scope]);
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
    can: (capability) => roles[role].capabilities.includes(capability),
    mayOpen: (screen, tab) => mayOpen(role, screen, tab),
  }), [role, departments, scope, workbook, whole, start, choose, chooseStart]);
  return <RoleContext value={value}>{children}</RoleContext>;
}
