import { useMemo, useState } from "react";
import { Body1, Button, DialogActions, DialogBody, DialogContent, DialogTitle, Field, Input, Select } from "@fluentui/react-components";
import { ownPlace, proposalPlaces } from "../../../../src/goals/proposalPlaces";
import type { GoalNode } from "../../../../src/goals/types";
import { treeText } from "../../../../src/text/pane";
import { proposeText as text } from "../../../../src/text/pane/propose";
import { CommandDialog } from "../../../components/CommandDialog";
import { Stack } from "../../../components/layout";
import { PersonField } from "../../../components/PersonField";
import { usePerson } from "../../../hooks/usePerson";
import { useText } from "../../../hooks/useText";

/** A KPI that somebody proposes, and under what. */
export interface Proposed {
  readonly parent: string;
  readonly goal: string;
  readonly owner: string;
}

interface ProposeDialogProps {
  readonly nodes: readonly GoalNode[];
  readonly onPropose: (proposed: Proposed) => void;
  readonly onClose: () => void;
}

/** Asks what is proposed and where: for somebody who has no goal yet whose menu could be opened. */
export function ProposeDialog({ nodes, onPropose, onClose }: ProposeDialogProps) {
  const t = useText();
  const person = usePerson();
  const [asksName] = useState(person.name === "");
  const [goal, setGoal] = useState("");
  const places = useMemo(() => proposalPlaces(nodes), [nodes]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const parent = chosen ?? ownPlace(nodes, person.name) ?? (places.length === 1 ? (places[0]?.id ?? "") : "");
  const missing = (isMissing: boolean, message: typeof text.nameNeeded) => (isAsked && isMissing ? { validationState: "error" as const, validationMessage: t(message) } : {});
  const send = (): void => {
    setIsAsked(true);
    person.act(() => {
      if (goal.trim() !== "" && parent !== "") onPropose({ parent, goal: goal.trim(), owner: person.name });
    });
  };
  return (
    <CommandDialog onClose={onClose}>
      <DialogBody>
        <DialogTitle>{t(text.title)}</DialogTitle>
        <DialogContent>
          <Stack gap="small">
            <Body1>{t(text.what)}</Body1>
            {asksName && <PersonField person={person} label={text.by} hint={text.byHint} needed={text.byNeeded} />}
            <Field label={t(text.name)} required {...missing(goal.trim() === "", text.nameNeeded)}>
              <Input value={goal} onChange={(_, { value }) => setGoal(value)} onKeyDown={(event) => { if (event.key === "Enter" && !event.nativeEvent.isComposing) send(); }} />
            </Field>
            <Field label={t(text.place)} required {...missing(parent === "", text.placeNeeded)}>
              <Select value={parent} onChange={(_, { value }) => setChosen(value)}>
                <option value="">{t(text.choose)}</option>
                {places.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </Select>
            </Field>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(treeText.cancel)}</Button>
          <Button appearance="primary" onClick={send}>{t(text.send)}</Button>
        </DialogActions>
      </DialogBody>
    </CommandDialog>
  );
}
