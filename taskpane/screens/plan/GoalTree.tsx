import { useCallback } from "react";
import {
  Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Button, Caption1, makeStyles, tokens,
} from "@fluentui/react-components";
import { AddRegular, TableCellCenterRegular, TableSearchRegular } from "@fluentui/react-icons";
import type { GoalNode } from "../../../src/goals/types";
import { formatNumber, formatPercent } from "../../../src/text/numbers";
import { planText } from "../../../src/text/pane";
import type { WorkbookSummary } from "../../../src/workbook/types";
import { ErrorCard } from "../../components/ErrorCard";
import { Findings } from "../../components/Findings";
import { Grow, List, Muted, Row, Section, Stack } from "../../components/layout";
import { useGoTo } from "../../hooks/useGoTo";
import { useReading } from "../../hooks/useReading";
import { useRoute } from "../../hooks/useRoute";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { marginLeft: 0, marginRight: 0, paddingInline: tokens.spacingHorizontalM, paddingBlockEnd: tokens.spacingVerticalM },
  kpi: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
});

/** The departments and KPIs as the sheet has them, and what the checks find. */
export function GoalTree({ summary }: { readonly summary: WorkbookSummary }) {
  const styles = useStyles();
  const t = useText();
  const { navigate } = useRoute();
  const { workbook, revision } = useWorkbook();
  const goals = useReading(useCallback(() => workbook.readGoals(), [workbook]), revision);
  return (
    <Stack gap="large">
      {goals.error !== null && <ErrorCard error={goals.error} onRetry={goals.again} />}
      <Section title={t(planText.treeTitle)}>
        <Caption1><Muted>{t(planText.treeCount, { departments: summary.departments.length, kpis: summary.kpis })}</Muted></Caption1>
        <Row>
          <Button size="small" icon={<AddRegular />} onClick={() => navigate("plan", "new")}>
            {t(planText.addDepartments)}
          </Button>
          <Button size="small" icon={<TableSearchRegular />} onClick={() => navigate("plan", "own")}>
            {t(planText.fromSheet)}
          </Button>
        </Row>
        <Accordion multiple collapsible>
          {summary.departments.map(({ name, kpis, weight }) => (
            <AccordionItem key={name} value={name} className={styles.item}>
              <AccordionHeader as="h3">
                <span className={styles.header}>
                  <span>{name}</span>
                  <Caption1><Muted>{t(kpis === 1 ? planText.departmentLineOne : planText.departmentLine, { kpis, weight: formatPercent(weight) })}</Muted></Caption1>
                </span>
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <List>
                  {(goals.value?.nodes ?? []).filter((node) => node.level === "kpi" && node.department === name).map((node) => (
                    <li key={node.id}>
                      <KpiLine node={node} address={goals.value?.addresses[node.id]} />
                    </li>
                  ))}
                </List>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </Section>
      {goals.value !== null && (
        <Section title={t(planText.checks)}>
          <Findings findings={goals.value.findings} />
        </Section>
      )}
    </Stack>
  );
}

function KpiLine({ node, address }: { readonly node: GoalNode; readonly address: string | undefined }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const goTo = useGoTo();
  const weight = node.weight === null ? t(planText.noWeight) : formatPercent(node.weight);
  const line = node.target === null
    ? t(planText.kpiLineNoTarget, { weight })
    : t(planText.kpiLine, { weight, target: `${formatNumber(node.target, language)}${unitAfter(node.unit)}` });
  return (
    <Row>
      <Grow>
        <span className={styles.kpi}>
          <Body1>{node.goal}</Body1>
          <Caption1><Muted>{line}</Muted></Caption1>
        </span>
      </Grow>
      {address !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          icon={<TableCellCenterRegular />}
          aria-label={t(planText.goToKpi, { kpi: node.goal })}
          title={t(planText.goToKpi, { kpi: node.goal })}
          onClick={() => goTo(address)}
        />
      )}
    </Row>
  );
}

/** "95%" but "1,200 CNY". */
function unitAfter(unit: string): string {
  if (unit === "") return "";
  return unit === "%" ? unit : ` ${unit}`;
}
