import { useMemo } from "react";
import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { assignmentPreview, type PreviewLine } from "../../../../src/goals/editing/assignmentPreview";
import { vacancies } from "../../../../src/goals/editing/vacancies";
import { jobsOf } from "../../../../src/goals/editing/treeJobs";
import { kpiSlot } from "../../../../src/goals/editing/jobTargets";
import { groupBy } from "../../../../src/goals/tree";
import type { GoalNode } from "../../../../src/goals/types";
import type { Language } from "../../../../src/text/language";
import { formatNumber, formatPercent, formatWeight } from "../../../../src/text/numbers";
import { frameText } from "../../../../src/text/pane";
import { assignText as text } from "../../../../src/text/pane/assign";
import { Card } from "../../../components/Card";
import { List, Muted, Row, Section } from "../../../components/layout";
import { useLanguage, useText, type Say } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { daysInWords } from "./stayWords";
import type { Assigning } from "./useAssignment";

/** More lines than anybody reads through. */
const most = 40;

interface AssignPreviewProps {
  readonly assigning: Assigning;
  readonly isWriting: boolean;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

/** What will be written, and what is in its way. */
export function AssignPreview({ assigning: { nodes, plan, labels }, isWriting, onApply, onDiscard }: AssignPreviewProps) {
  const t = useText();
  const language = useLanguage();
  const { year } = useToday();
  const lines = useMemo(() => {
    const preview = assignmentPreview(nodes, plan.edited);
    const touched = new Set(plan.jobs.flatMap(({ job }) => [job.id, ...job.held.map(({ id }) => id)]));
    const empty = vacancies(jobsOf(plan.edited.nodes), year).filter(({ job }) => touched.has(job.id) || job.held.some(({ id }) => touched.has(id) || !nodes.some((node) => node.id === id)));
    return { preview, empty };
  }, [nodes, plan, year]);
  const { preview, empty } = lines;
  const sentences = useMemo(() => sentencesOf(preview.lines, t, language), [preview, t, language]);
  return (
    <Section title={t(text.preview)}>
      {plan.problems.length > 0 && (
        <Card intent="error" title={t(text.problems)}>
          {[...new Set(plan.problems.map(({ refused, parameters }) => t(refused, parameters)))].slice(0, most).map((sentence) => <Body1 key={sentence} block>{sentence}</Body1>)}
        </Card>
      )}
      {plan.edit !== null && (
        <>
          <Body1>{t(text.counts, { added: preview.added, changed: preview.changed, removed: preview.removed })}</Body1>
          <List gap="none" label={t(text.preview)}>
            {sentences.slice(0, most).map((sentence, at) => <li key={at}><Caption1>{sentence}</Caption1></li>)}
            {sentences.length > most && <li><Caption1><Muted>{t(text.moreLines, { count: sentences.length - most })}</Muted></Caption1></li>}
          </List>
          {empty.length > 0 && (
            <Card intent="warning" title={vacantTitle(new Set(empty.map(({ job }) => job)).size, t)}>
              {empty.slice(0, most).map(({ job, day, share, isBefore }) => <Body1 key={`${job.id} ${day} ${isBefore}`} block>{t(isBefore ? text.vacantBefore : text.vacant, { day, share: formatPercent(share), job: labels.get(job.id) ?? job.title })}</Body1>)}
            </Card>
          )}
        </>
      )}
      <Row wrap>
        <Button appearance="primary" disabledFocusable={plan.edit === null || isWriting} onClick={onApply}>{t(text.apply)}</Button>
        <Button disabledFocusable={isWriting} onClick={onDiscard}>{t(text.discard)}</Button>
      </Row>
    </Section>
  );
}

function vacantTitle(count: number, t: Say): string {
  return t(count === 1 ? text.vacantOne : text.vacantTitle, { count });
}

/** A line each; the targets of one KPI together. */
function sentencesOf(lines: readonly PreviewLine[], t: Say, language: Language): readonly string[] {
  const targets = groupBy(lines.filter((line) => line.kind === "target"), ({ kpi }) => `${kpi.department}\n${kpiSlot(kpi)}`);
  return [
    ...lines.flatMap((line) => (line.kind === "target" ? [] : [roleSentence(line, t)])),
    ...[...targets.values()].map((parts) => t(text.targetLine, {
      kpi: parts[0]?.kpi.goal ?? "",
      parts: parts.map(({ kpi }) => t(text.targetPart, { name: kpi.owner, target: kpi.target === null ? "" : formatNumber(kpi.target, language) })).join(t(frameText.listSeparator)),
    })),
  ];
}

function roleSentence(line: Exclude<PreviewLine, { readonly kind: "target" }>, t: Say): string {
  const { kind, role } = line;
  const days = daysInWords(role.start, role.until, t);
  const weightOf = ({ weight }: GoalNode): string => (weight === null ? t(text.noWeight) : formatWeight(weight));
  switch (kind) {
    case "given": return t(text.given, { role: role.goal, days, kpis: line.kpis, weight: weightOf(role) });
    case "taken": return t(text.taken, { role: role.goal, days, kpis: line.kpis });
    case "dated": return t(text.dated, { role: role.goal, before: daysInWords(line.was.start, line.was.until, t), days });
    case "removed": return t(text.removed, { role: role.goal, kpis: line.kpis });
    case "opened": return t(text.opened, { role: line.was.goal });
    case "weighed": return t(text.weighed, { role: role.goal, before: weightOf(line.was), weight: weightOf(role) });
  }
}
