import { useEffect, useRef, useState, type ReactNode } from "react";
import {
  Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, makeStyles, Subtitle2, Switch, ToggleButton, tokens,
} from "@fluentui/react-components";
import { DismissRegular, PinOffRegular, PinRegular } from "@fluentui/react-icons";
import { bearsDepartment } from "../../../../src/goals/editing/bearsDepartment";
import type { NodeChanges, TreeEdit } from "../../../../src/goals/editing/types";
import { parameterFailure } from "../../../../src/goals/parameter";
import { proposedTable } from "../../../../src/goals/scoreTable";
import type { GoalNode, GoalState, Method } from "../../../../src/goals/types";
import { treeText } from "../../../../src/text/pane";
import { methodText } from "../../../../src/text/pane/method";
import { sharedText } from "../../../../src/text/pane/shared";
import { headings } from "../../../../src/text/sheets";
import { parameterNames } from "../../../../src/text/terms";
import { lazyPart } from "../../../components/lazyPart";
import { Grow, Muted, Row, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { PeriodTargets } from "../targets/PeriodTargets";
import { SplitTarget } from "../targets/SplitTarget";
import type { KeptTargetDraft } from "../targets/targetDraft";
import { TierTarget } from "../targets/TierTarget";
import type { Draft, DraftChange } from "./draft";
import { fields, groups, shown, type FieldEntry, type GroupId } from "./editorFields";
import { GoalField } from "./GoalField";
import { levelFields, LevelOrder } from "./LevelOrder";
import { RuleField } from "./RuleField";
import type { TreeNode } from "./treeRows";
import { useGoalRights } from "./useGoalRights";
import { useTreeEdits } from "./useTreeEdits";

/** Few KPIs are scored by a table. */
const ScoreTable = lazyPart(async () => (await import("../method/ScoreTable")).ScoreTable);

/** The words and rules of SMART come when a goal is first edited. */
const SmartLine = lazyPart(async () => (await import("./SmartLine")).SmartLine);

const useStyles = makeStyles({
  // Where it is scrolled to, the goal shows above it.
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS, scrollMarginTop: "45vh" },
  heading: { margin: 0, overflowWrap: "anywhere" },
  panel: { marginInline: 0, paddingBlockEnd: tokens.spacingVerticalM },
  grid: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(120px, 1fr))", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, alignItems: "start" },
  three: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  fields: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  wide: { gridColumn: "1 / -1" },
});

/** The groups that are open at first: what is edited most. */
export const openAtFirst: readonly GroupId[] = ["goal", "weight", "target"];

/** Opened further down in the pane than this part of its height, too little of it would show. */
const lowest = 0.6;

interface GoalEditorProps {
  readonly row: TreeNode;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly onDraft: (field: string, change: DraftChange) => void;
  readonly targets: KeptTargetDraft;
  readonly open: readonly string[];
  readonly onOpen: (open: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Another method, with what stood as the parameter only where it can use that. */
function methodChanges({ parameter }: GoalNode, method: Method | null): NodeChanges {
  return { method, ...(parameterFailure(method, parameter) === null ? {} : { parameter: null }) };
}

/** Everything of a goal, in groups; each field is written into the sheet when it is left. */
export function GoalEditor({ row, drafts, onDraft, targets, open, onOpen, onClose }: GoalEditorProps) {
  const styles = useStyles();
  const t = useText();
  const { edit, pinned, togglePin } = useTreeEdits();
  const [isRebalancing, setRebalancing] = useState(true);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const top = root.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight * lowest) root.current?.scrollIntoView({ block: "start" });
  }, []);
  const { node } = row;
  const rights = useGoalRights();
  const isEditor = rights.isEditor(node);
  const mayChange = rights.mayChange(node);
  const name = node.goal === "" ? t(treeText.unnamed) : node.goal;
  const isPinned = pinned.has(node.id);

  const save = (entry: FieldEntry, value: unknown): Promise<unknown> => {
    const title = t(treeText.changed, { goal: name, field: t(entry.label) });
    return edit(editOf(entry, value), title);
  };
  const editOf = ({ field }: FieldEntry, value: unknown): TreeEdit => {
    const isName = field === "goal" || (field === "department" && value !== "" && bearsDepartment(node));
    if (isName) return { kind: "rename", id: node.id, goal: String(value) };
    if (field === "weight" && typeof value === "number" && isRebalancing && isEditor) return { kind: "weigh", id: node.id, weight: value, pinned: [...pinned] };
    if (field === "state") return { kind: "decide", id: node.id, state: (value as GoalState | null) ?? "agreed", pinned: [...pinned] };
    if (field === "method") return { kind: "set", id: node.id, changes: methodChanges(node, value as Method | null) };
    if (field === "start" || field === "until") return { kind: "date", id: node.id, days: { [field]: String(value ?? "") } };
    return { kind: "set", id: node.id, changes: { [field]: value } as NodeChanges };
  };
  const hintOf = ({ field }: FieldEntry): string => {
    if (field === "rule") return t(treeText.ruleHint);
    if (field === "cap") return t(methodText.capHint);
    if (field === "contributors") return node.level === "kpi" ? t(sharedText.contributorsHint) : "";
    const parameter = field === "parameter" && node.method !== null ? parameterNames[node.method] : undefined;
    return parameter === undefined ? "" : t(parameter);
  };
  const fieldOf = (entry: FieldEntry): ReactNode => {
    const Field = entry.field === "rule" ? RuleField : GoalField;
    return (
      <div key={entry.field} className={entry.kind === "long" || entry.field === "rule" ? styles.wide : ""}>
        <Field
          entry={entry}
          label={t(entry.label)}
          hint={hintOf(entry)}
          value={shown(entry, node, t)}
          unit={node.unit}
          draft={drafts.get(entry.field) ?? null}
          onDraft={(change) => onDraft(entry.field, change)}
          format={(value) => shown(entry, { ...node, ...({ [entry.field]: value } as NodeChanges) }, t)}
          onSave={(value) => save(entry, value)}
        />
        {entry.field === "goal" && <SmartLine node={node} text={drafts.get("goal")?.text ?? node.goal} />}
      </div>
    );
  };
  return (
    <section ref={root} className={styles.root} aria-label={t(treeText.editorOf, { goal: name })}>
      <Row>
        <Grow><Subtitle2 as="h2" className={styles.heading}>{name}</Subtitle2></Grow>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={t(treeText.close)} title={t(treeText.close)} onClick={onClose} />
      </Row>
      {!mayChange && <Caption1><Muted>{t(treeText.readOnly)}</Muted></Caption1>}
      <Accordion multiple collapsible openItems={[...open]} onToggle={(_, { openItems }) => onOpen(openItems.map(String))}>
        {groups.map(({ id, label }) => {
          const entries = fields.filter(({ field, group, ofKpi = false }) => group === id && (!ofKpi || node.level === "kpi") && (isEditor || field !== "state"));
          if (entries.length === 0) return null;
          const levels = levelFields.flatMap((level) => entries.find(({ field }) => field === level) ?? []);
          return (
            <AccordionItem key={id} value={id}>
              <AccordionHeader as="h3" size="small">{t(label)}</AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <fieldset disabled={!mayChange} className={styles.fields}>
                  <Stack gap="small">
                    {levels.length > 0 && (
                      <div>
                        <div className={styles.three}>{levels.map(fieldOf)}</div>
                        <LevelOrder node={node} drafts={drafts} />
                      </div>
                    )}
                    <div className={styles.grid}>{entries.filter((entry) => !levels.includes(entry)).map(fieldOf)}</div>
                    {id === "weight" && isEditor && (
                      <Row wrap>
                        <Grow><Switch checked={isRebalancing} label={t(treeText.rebalance)} onChange={(_, { checked }) => setRebalancing(checked)} /></Grow>
                        <ToggleButton size="small" checked={isPinned} icon={isPinned ? <PinRegular /> : <PinOffRegular />} onClick={() => togglePin(node.id)}>
                          {t(treeText.pin)}
                        </ToggleButton>
                      </Row>
                    )}
                    {id === "measure" && (node.method === "step" || node.method === "curve") && (
                      <ScoreTable
                        key={node.id}
                        method={node.method}
                        direction={node.direction}
                        value={typeof node.parameter === "string" ? node.parameter : ""}
                        hasTarget={node.target !== null}
                        proposal={proposedTable(node)}
                        onSave={(table) => void edit({ kind: "set", id: node.id, changes: { parameter: table } }, t(treeText.changed, { goal: name, field: t(headings.parameter) }))}
                      />
                    )}
                    {id === "target" && node.target !== null && <PeriodTargets key={node.id} node={node} kept={targets} />}
                    {id === "cascade" && node.code !== null && node.tier !== "" && <TierTarget node={node} />}
                    {id === "cascade" && row.children.length > 0 && <SplitTarget key={node.id} row={row} kept={targets} />}
                  </Stack>
                </fieldset>
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </section>
  );
}
