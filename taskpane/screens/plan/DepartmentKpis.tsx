import { useState, type Dispatch } from "react";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { totalWeight } from "../../../src/goals/departmentWeights";
import { formatWeight } from "../../../src/text/numbers";
import { planText } from "../../../src/text/pane";
import { Muted, Section } from "../../components/layout";
import { useText, type Say } from "../../hooks/useText";
import { DepartmentPanel } from "./DepartmentPanel";
import { kpiLine } from "./kpiLine";
import { postsOf, type DepartmentForm, type PlanDraft } from "./planDraft";
import type { PlanAction } from "./planReducer";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  panel: { marginLeft: 0, marginRight: 0, paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalL}` },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflowWrap: "anywhere" },
});

/** One panel per department: its post and its KPIs. The newest department is open. */
export function DepartmentKpis({ draft, dispatch }: { readonly draft: PlanDraft; readonly dispatch: Dispatch<PlanAction> }) {
  const styles = useStyles();
  const t = useText();
  const names = draft.departments.map(({ name }) => name);
  const [known, setKnown] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const added = names.filter((name) => !known.includes(name));
  if (added.length > 0 || names.length !== known.length) {
    setKnown(names);
    setOpen([...open.filter((name) => added.length === 0 && names.includes(name)), ...added.slice(0, 1)]);
  }

  if (names.length === 0) return <Section title={t(planText.kpis)}><Body1><Muted>{t(planText.kpisEmpty)}</Muted></Body1></Section>;
  return (
    <Section title={t(planText.kpis)}>
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => setOpen(names.filter((name) => openItems.includes(name)))}
      >
        {draft.departments.map((department) => (
          <AccordionItem key={department.name} value={department.name} className={styles.item}>
            <AccordionHeader as="h3">
              <span className={styles.header}>
                <span className={styles.name}>{department.name}</span>
                <Caption1><Muted>{describe(department, t)}</Muted></Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <DepartmentPanel department={department} invalid={draft.invalid} dispatch={dispatch} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Section>
  );
}

function describe(form: DepartmentForm, t: Say): string {
  if (form.role === null) return t(planText.chooseRole);
  const posts = postsOf(form);
  if (posts.length === 1) return kpiLine(form.kpis, t);
  const weight = formatWeight(totalWeight(posts) / 100);
  return t(planText.jobsLine, { jobs: posts.length, kpis: posts.reduce((total, { kpis }) => total + kpis.length, 0), weight });
}
