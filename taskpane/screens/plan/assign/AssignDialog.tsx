import { useMemo, useState } from "react";
import {
  Body1, Button, Caption1, DialogActions, DialogBody, DialogContent, DialogTitle, Field, makeStyles, Textarea,
} from "@fluentui/react-components";
import { assigned, kpisOfJob, unassigned, type Assignment } from "../../../../src/goals/editing/assign";
import { jobTitle } from "../../../../src/goals/editing/jobGroup";
import { parseAssignments } from "../../../../src/goals/editing/parseAssignments";
import { isRefusal } from "../../../../src/goals/editing/types";
import type { GoalNode } from "../../../../src/goals/types";
import { frameText, treeText } from "../../../../src/text/pane";
import { assignText as text } from "../../../../src/text/pane/assign";
import { CommandDialog } from "../../../components/CommandDialog";
import { DataTable } from "../../../components/DataTable";
import { Muted, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({ control: { width: "100%" } });

const nobody: readonly Assignment[] = [];

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
  const parsed = useMemo(() => parseAssignments(typed), [typed]);
  const problem = isRefusal(parsed) ? parsed : null;
  const people = isRefusal(parsed) ? nobody : parsed;
  const there = useMemo(() => assigned(nodes, job), [nodes, job]);
  const name = useMemo(() => jobTitle(nodes, job), [nodes, job]);
  const kpis = useMemo(() => kpisOfJob(nodes, job), [nodes, job]);
  const isWhole = job.level === "department" && kpis.some(({ target }) => target !== null);
  const fresh = useMemo(() => unassigned(nodes, job, people), [nodes, job, people]);
  const skipped = people.filter((person) => !fresh.includes(person)).map(({ name }) => name);
  const day = (words: string): string => (words === "" ? t(text.open) : words);
  return (
    <CommandDialog onClose={onClose}>
      <DialogBody>
        <DialogTitle>{t(text.title, { job: name })}</DialogTitle>
        <DialogContent>
          <Stack gap="small">
            <Body1>{t(text.what, { count: kpis.length })}</Body1>
            {isWhole && <Body1>{t(text.wholeTargets)}</Body1>}
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
              {...(problem !== null && { validationState: "error" as const, validationMessage: t(problem.refused, problem.parameters) })}
            >
              <Textarea className={styles.control} rows={5} resize="vertical" placeholder={t(text.example)} value={typed} onChange={(_, { value }) => setTyped(value)} />
            </Field>
            {skipped.length > 0 && <Caption1><Muted>{t(text.skipped, { names: skipped.join(t(frameText.listSeparator)) })}</Muted></Caption1>}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(treeText.cancel)}</Button>
          <Button appearance="primary" disabled={fresh.length === 0 || problem !== null} onClick={() => onAssign(fresh)}>
            {t(fresh.length === 0 ? text.assignNone : fresh.length === 1 ? text.assignOne : text.assign, { count: fresh.length })}
          </Button>
        </DialogActions>
      </DialogBody>
    </CommandDialog>
  );
}
