import { useState } from "react";
import { Button, Caption1, Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { LibraryEntry } from "../../../../src/goals/indicators/entries";
import { isOutsideWeights } from "../../../../src/goals/definitions";
import { isBlocked } from "../../../../src/goals/indicators/validate";
import { standardLimits } from "../../../../src/goals/limits/limits";
import { isAgreed } from "../../../../src/goals/tree";
import type { GoalNode } from "../../../../src/goals/types";
import { goalMessages } from "../../../../src/text/goals";
import { frameText, libraryText as text } from "../../../../src/text/pane";
import { Muted, Row, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";
import { ObstacleCard } from "../tree/ObstacleCard";
import { useTreeEdits } from "../tree/useTreeEdits";
import { addIndicator, placesFor } from "./addedGoal";
import type { Library } from "./useLibrary";

const useStyles = makeStyles({ dropdown: { minWidth: 0 } });

/** *Add to department…*: a new KPI in the goal tree, with room made for its weight. */
export function AddToDepartment({ entry, library: { reading } }: { readonly entry: LibraryEntry; readonly library: Library }) {
  const styles = useStyles();
  const t = useText();
  const shown = useLanguage();
  const { goals, edit, pinned } = useTreeEdits();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const nodes = goals?.nodes ?? reading?.nodes ?? [];
  const places = placesFor(entry.code, nodes);
  const open = places.filter(({ hasIt }) => !hasIt);
  const department = open.find(({ node }) => node.id === chosen)?.node;
  const users = places.filter(({ hasIt }) => hasIt).map(({ node }) => node.department).join(t(frameText.listSeparator));
  if (isBlocked(entry)) return <Caption1>■ {t(text.unsuitable)}</Caption1>;
  if (places.length === 0) return <Caption1><Muted>{t(text.noTree)}</Muted></Caption1>;
  if (!isOpen) return <div><Button size="small" icon={<AddRegular />} onClick={() => setOpen(true)}>{t(text.addTo)}</Button></div>;
  /** What the checks will say of a department with one more KPI. */
  const crowded = (chosenNode: GoalNode | undefined): { readonly validationState?: "warning"; readonly validationMessage?: string } => {
    const { tooManyKpis } = goals?.limits ?? standardLimits;
    const count = 1 + nodes.filter((node) => node.level === "kpi" && node.parent === chosenNode?.id && isAgreed(node) && !isOutsideWeights(node)).length;
    if (chosenNode === undefined || entry.counts !== "weighted" || count <= tooManyKpis) return {};
    return { validationState: "warning", validationMessage: t(goalMessages.tooManyKpis, { name: chosenNode.department, count, limit: tooManyKpis }) };
  };
  const add = async () => {
    const change = department === undefined ? null : addIndicator(entry, department, nodes, pinned, reading?.language ?? shown);
    if (change === null || isAdding) return;
    setAdding(true);
    const after = await edit(change, t(text.added, { department: department?.department ?? "" }));
    setAdding(false);
    if (after !== null) {
      setChosen(null);
      setOpen(false);
    }
  };
  return (
    <Stack gap="small" card>
      <ObstacleCard />
      {open.length === 0 ? <Caption1>{t(text.everywhere)}</Caption1> : (
        <Field label={t(text.addToDepartment)} size="small" hint={t(entry.counts === "weighted" ? text.addToHint : text.addToOutside)} {...crowded(department)}>
          <Dropdown
            className={styles.dropdown}
            size="small"
            placeholder={t(text.chooseDepartment)}
            value={department?.department ?? ""}
            selectedOptions={chosen === null ? [] : [chosen]}
            onOptionSelect={(_, { optionValue }) => setChosen(optionValue ?? null)}
          >
            {open.map(({ node }) => <Option key={node.id} value={node.id}>{node.department}</Option>)}
          </Dropdown>
        </Field>
      )}
      {users !== "" && open.length > 0 && <Caption1><Muted>{t(text.alreadyThere, { names: users })}</Muted></Caption1>}
      <Row>
        {open.length > 0 && <Button size="small" appearance="primary" disabledFocusable={department === undefined || isAdding} onClick={() => void add()}>{t(text.addNow)}</Button>}
        <Button size="small" onClick={() => setOpen(false)}>{t(text.cancel)}</Button>
      </Row>
    </Stack>
  );
}
