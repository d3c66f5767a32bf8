import { useState, type Dispatch } from "react";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { PeriodPlan } from "../../../../src/goals/targets/periodPlan";
import { planPeriodsText as text } from "../../../../src/text/pane/planPeriods";
import { List, Muted } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { postsOf, type PlanDraft } from "../planDraft";
import type { PlanAction } from "../planReducer";
import { KpiTargets } from "./KpiTargets";
import { useDraftRollUps } from "./useDraftRollUps";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", minWidth: 0, paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { marginInline: 0, paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalM}` },
});

interface TargetListProps {
  readonly draft: PlanDraft;
  readonly plan: PeriodPlan;
  readonly dispatch: Dispatch<PlanAction>;
}

/** The targets of every KPI, department by department. */
export function TargetList({ draft, plan, dispatch }: TargetListProps) {
  const styles = useStyles();
  const t = useText();
  const defined = useDraftRollUps(draft);
  const [open, setOpen] = useState<readonly string[]>([]);
  return (
    <Accordion multiple collapsible openItems={[...open]} onToggle={(_, { openItems }) => setOpen(openItems.map(String))}>
      {draft.departments.filter(({ role }) => role !== null).map((department) => {
        const { name } = department;
        const kpis = postsOf(department).flatMap(({ id, kpis: list }) => list.map((kpi, index) => ({ of: { department: name, post: id }, kpi, index })));
        const set = kpis.filter(({ kpi }) => kpi.target !== null).length;
        return (
          <AccordionItem key={name} value={name} className={styles.item}>
            <AccordionHeader as="h3" size="small">
              <span className={styles.header}>
                <span>{t(text.list, { department: name })}</span>
                <Caption1><Muted>{t(kpis.length === 1 ? text.departmentOne : text.department, { count: kpis.length, set })}</Muted></Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <List label={t(text.list, { department: name })} gap="medium">
                {kpis.map(({ of, kpi, index }) => (
                  <li key={`${of.post} ${kpi.code}`}>
                    <KpiTargets of={of} kpi={kpi} index={index} plan={plan} rule={kpi.rule ?? draft.rule} defined={defined} invalid={draft.invalid} dispatch={dispatch} />
                  </li>
                ))}
              </List>
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}
