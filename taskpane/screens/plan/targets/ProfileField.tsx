import { useState, type Dispatch } from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { kpisOf } from "../../../../src/goals/draftKpis";
import { addsUp, rollUpOf } from "../../../../src/goals/cascade/rollUp";
import type { PeriodPlan } from "../../../../src/goals/targets/periodPlan";
import { profileFindings } from "../../../../src/goals/targets/profileFindings";
import { readProfiles, sharesFor } from "../../../../src/goals/targets/profiles";
import { periodsOfYear } from "../../../../src/goals/targets/yearTargets";
import type { Finding } from "../../../../src/goals/types";
import { formatPercent } from "../../../../src/text/numbers";
import { frameText } from "../../../../src/text/pane";
import { planPeriodsText as text } from "../../../../src/text/pane/planPeriods";
import { Card } from "../../../components/Card";
import { ErrorCard } from "../../../components/ErrorCard";
import { Findings } from "../../../components/Findings";
import { List, Muted, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { draftsOf, type PlanDraft } from "../planDraft";
import type { PlanAction } from "../planReducer";
import { useDraftRollUps } from "./useDraftRollUps";

/** As many lines tell whether the right cells were read. */
const shown = 6;

interface ProfileFieldProps {
  readonly draft: PlanDraft;
  readonly plan: PeriodPlan;
  readonly dispatch: Dispatch<PlanAction>;
}

/** Takes over from the selected cells how last year went, and shows what was read. */
export function ProfileField({ draft, plan, dispatch }: ProfileFieldProps) {
  const t = useText();
  const { workbook } = useWorkbook();
  const defined = useDraftRollUps(draft);
  const [error, setError] = useState<unknown>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [isBusy, setBusy] = useState(false);
  const drafts = draftsOf(draft).flatMap(kpisOf);
  const read = async (): Promise<void> => {
    setBusy(true);
    try {
      const { address, values } = await workbook.readSelection();
      const { profiles, remarks } = readProfiles(values ?? [], drafts.map(({ name }) => name));
      setError(null);
      setUnread(profiles.length === 0 && remarks.length === 0 ? address : null);
      setFindings(profileFindings(remarks, address));
      // Lines that cannot be followed leave nothing to follow: what was read before is not last year any more.
      if (profiles.length > 0 || remarks.length > 0) dispatch({ kind: "periods", change: { profiles } });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const count = plan.kind === null ? 0 : periodsOfYear(plan.year, plan.kind).length;
  const amounts = drafts.filter((kpi) => kpi.target !== null && addsUp(rollUpOf(kpi, defined)));
  const coarse = [...new Set(amounts.filter(({ name }) => sharesFor(plan.profiles, name, count) === null).map(({ name }) => name))];
  return (
    <Stack gap="small">
      <Caption1><Muted>{t(text.profileHint)}</Muted></Caption1>
      <div><Button size="small" disabledFocusable={isBusy} onClick={() => void read()}>{t(text.takeProfile)}</Button></div>
      {error !== null && <ErrorCard error={error} onDismiss={() => setError(null)} />}
      {unread !== null && <Card intent="warning" title={t(text.profileNone, { address: unread })} onDismiss={() => setUnread(null)} />}
      {findings.length > 0 && <Findings findings={findings} />}
      <div role="status">
        {plan.profiles.length === 0 ? findings.length === 0 && <Caption1>{t(text.profileMissing)}</Caption1> : (
          <>
            <List gap="none">
              {plan.profiles.slice(0, shown).map(({ kpi, shares }, at) => {
                const sum = shares.reduce((all, share) => all + share, 0);
                const line = shares.map((share) => formatPercent(sum === 0 ? 0 : share / sum)).join(" · ");
                return <li key={at}><Caption1>{kpi === null ? t(text.profileAll, { shares: line }) : t(text.profileOf, { kpi, shares: line })}</Caption1></li>;
              })}
            </List>
            {plan.profiles.length > shown && <Caption1><Muted>{t(text.profileMore, { count: plan.profiles.length - shown })}</Muted></Caption1>}
            {coarse.length > 0 && <Body1>{t(text.profileCoarse, { names: coarse.join(t(frameText.listSeparator)) })}</Body1>}
          </>
        )}
      </div>
    </Stack>
  );
}
