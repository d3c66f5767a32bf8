import { useMemo, useState } from "react";
import {
  Body1, Button, Caption1, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, makeStyles, Textarea,
} from "@fluentui/react-components";
import { assigned, type Assignment } from "../../../../src/goals/editing/assign";
import { parseAssignments } from "../../../../src/goals/editing/parseAssignments";
import { isSamePerson } from "../../../../src/goals/states";
import { isAgreed } from "../../../../src/goals/tree";
import type { GoalNode } from "../../../../src/goals/types";
import { treeText } from "../../../../src/text/pane";
import { assignText as text } from "../../../../src/text/pane/assign";
import { DataTable } from "../../../components/DataTable";
import { Muted, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({ control: { width: "100%" } });

interface AssignDialogProps {
  readonly job: GoalNode;
  readonly nodes: readonly GoalNode[];
  readonly onAssign: (people: readonly Assignment[]) => void;
  readonly onClose: () => void;
}

/** Gives the KPIs of a job to people, each from and until a day. */
export function AssignDialog({ job, nodes, onAssign, onClose }: AssignDialogProps) {
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useState("");
  const { people, problems } = useMemo(() => parseAssignments(typed), [typed]);
  const there = useMemo(() => assigned(nodes, job), [nodes, job]);
  const kpis = nodes.filter((node) => node.parent === job.id && node.level === "kpi" && isAgreed(node)).length;
  const fresh = people.filter(({ name }) => !there.some((other) => isSamePerson(other.name, name)));
  const skipped = people.filter((person) => !fresh.includes(person)).map(({ name }) => name);
  const [problem] = problems;
  const day = (words: string): string => (words === "" ? t(text.open) : words);
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(text.title, { job: job.goal })}</DialogTitle>
          <DialogContent>
            <Stack gap="small">
              <Body1>{t(text.what, { count: kpis })}</Body1>
              {there.length > 0 && (
                <DataTable
                  label={t(text.already)}
                  items={there}
                  keyOf={({ name }) => name}
                  columns={[
                    { heading: t(text.already), cell: ({ name }) => name },
                    { heading: t(text.start), cell: ({ start }) => day(start), width: 88 },
                    { heading: t(text.until), cell: ({ until }) => day(until), width: 88 },
                  ]}
                />
              )}
              <Field
                label={t(text.people)}
                hint={t(text.peopleHint)}
                {...(problem !== undefined && { validationState: "error" as const, validationMessage: t(problem.message, { line: problem.line, words: problem.words }) })}
              >
                <Textarea className={styles.control} rows={5} resize="vertical" placeholder={t(text.example)} value={typed} onChange={(_, { value }) => setTyped(value)} />
              </Field>
              {skipped.length > 0 && <Caption1><Muted>{t(text.skipped, { names: skipped.join(t(text.comma)) })}</Muted></Caption1>}
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t(treeText.cancel)}</Button>
            <Button appearance="primary" disabled={fresh.length === 0 || problem !== undefined} onClick={() => onAssign(fresh)}>
              {t(fresh.length === 0 ? text.assignNone : fresh.length === 1 ? text.assignOne : text.assign, { count: fresh.length })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
