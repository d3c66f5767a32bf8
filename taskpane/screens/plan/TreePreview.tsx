import { useMemo } from "react";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Caption1, makeStyles } from "@fluentui/react-components";
import { goalTree, type GoalNode } from "../../../src/goals";
import { goalDepths } from "../../../src/goals/goalGroups";
import { frameText, planText } from "../../../src/text/pane";
import { List, Muted } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { draftsOf, type PlanDraft } from "./planDraft";

const useStyles = makeStyles({
  panel: { marginInline: 0 },
  text: { overflowWrap: "anywhere" },
});

/** How far a level is set in, in pixels. */
const step = 12;

/** The tree as it will be written: strategy, goals, departments, and the names of their KPIs. */
export function TreePreview({ draft, strategy }: { readonly draft: PlanDraft; readonly strategy: string }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const branches = useMemo(() => {
    const nodes = goalTree({ strategy, goals: draft.goals, departments: draftsOf(draft), language });
    const depths = goalDepths(nodes);
    return nodes.flatMap((node, index) => (node.level === "kpi" ? [] : [{ node, depth: depths[index] ?? 0, kpis: namesUnder(node, nodes) }]));
  }, [draft, strategy, language]);
  return (
    <Accordion collapsible>
      <AccordionItem value="tree">
        <AccordionHeader size="small">{t(planText.treePreview)}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <List label={t(planText.treePreview)}>
            {branches.map(({ node, depth, kpis }) => (
              <li key={node.id} style={{ paddingInlineStart: depth * step }}>
                <Body1 block className={styles.text}>{node.goal}</Body1>
                {kpis.length > 0 && <Caption1 block className={styles.text}><Muted>{kpis.join(t(frameText.listSeparator))}</Muted></Caption1>}
              </li>
            ))}
          </List>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function namesUnder({ id }: GoalNode, nodes: readonly GoalNode[]): readonly string[] {
  return nodes.filter(({ parent, level }) => parent === id && level === "kpi").map(({ goal }) => goal);
}
