import { useMemo, useState, type RefObject } from "react";
import { Button, Caption1, Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { AddRegular, PeopleAddRegular, TableCellCenterRegular } from "@fluentui/react-icons";
import { peopleIn, personKey } from "../../../../src/goals/contributors";
import { withLines, type AssignmentDraft } from "../../../../src/goals/editing/assignmentDraft";
import { parseAssignments, type UnreadLine } from "../../../../src/goals/editing/parseAssignments";
import type { Message } from "../../../../src/text/language";
import { assignText as text } from "../../../../src/text/pane/assign";
import { ErrorCard } from "../../../components/ErrorCard";
import { Row, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { Assigning } from "./useAssignment";

const useStyles = makeStyles({ control: { width: "100%" } });

const nothingUnread: readonly UnreadLine[] = [];

interface AddPeopleProps {
  /** Where names are typed: the keyboard goes on there. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly assigning: Assigning;
  /** The jobs in view. */
  readonly shown: Assigning["jobs"];
  readonly draft: AssignmentDraft;
  readonly onDraft: (draft: AssignmentDraft) => void;
  /** The job of the menu that opened the grid. */
  readonly first: string;
}

/** Takes people into the grid: typed, pasted as a block of cells, from the cells that are selected, or from the tree. */
export function AddPeople({ field, assigning, shown, draft, onDraft, first }: AddPeopleProps) {
  const styles = useStyles();
  const t = useText();
  const { workbook } = useWorkbook();
  const [typed, setTyped] = useState("");
  const [job, setJob] = useState(first);
  const [unread, setUnread] = useState(nothingUnread);
  const [trouble, setTrouble] = useState<Message | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { nodes, jobs, labels } = assigning;
  const known = useMemo(() => {
    const there = new Set([...jobs.flatMap(({ held }) => held.map(({ name }) => name)), ...draft.people, ...draft.added.map(({ name }) => name)].map(personKey));
    return peopleIn(nodes.map(({ owner }) => owner)).filter((name) => !there.has(personKey(name)));
  }, [nodes, jobs, draft]);
  const chosen = shown.some(({ id }) => id === job) ? job : "";
  const add = (content: string): void => {
    const read = parseAssignments(content, shown, chosen === "");
    // They stay in the field without the others, so their numbers are those that they have there.
    setUnread(read.unread.map((line, at) => ({ ...line, parameters: { ...line.parameters, line: at + 1 } })));
    setTyped(read.unread.map((line) => line.content).join("\n"));
    if (read.lines.length > 0) onDraft(withLines(draft, read.lines, chosen === "" ? null : chosen));
  };
  const takeSelected = (): void => {
    setError(null);
    setTrouble(null);
    workbook.readSelection().then(({ values }) => {
      const lines = values?.map((row) => row.map((cell) => String(cell ?? "").replace(/[\t\r\n]+/gu, " ")).join("\t")).filter((line) => line.trim() !== "");
      if (lines === undefined) setTrouble(text.tooManySelected);
      else if (lines.length === 0) setTrouble(text.nothingSelected);
      else add(lines.join("\n"));
    }).catch(setError);
  };
  const said = trouble === null ? unread.map(({ refused, parameters }) => t(refused, parameters)) : [t(trouble)];
  return (
    <Stack gap="small">
      <Field
        label={t(text.people)} hint={t(text.peopleHint)}
        {...(said.length > 0 && { validationState: "warning" as const, validationMessage: { children: said.map((sentence) => <Caption1 key={sentence} block>{sentence}</Caption1>) } })}
      >
        <Textarea
          textarea={{ ref: field }} className={styles.control} rows={3} resize="vertical" placeholder={t(text.example)} value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) add(typed); }}
        />
      </Field>
      <Field label={t(text.jobForAll)}>
        <Select size="small" value={chosen} onChange={(_, { value }) => setJob(value)}>
          <option value="">{t(text.chooseLater)}</option>
          {shown.map(({ id }) => <option key={id} value={id}>{labels.get(id)}</option>)}
        </Select>
      </Field>
      <Row wrap>
        <Button size="small" icon={<AddRegular />} disabledFocusable={typed.trim() === ""} onClick={() => add(typed)}>{t(text.add)}</Button>
        <Button size="small" appearance="subtle" icon={<TableCellCenterRegular />} onClick={takeSelected}>{t(text.fromCells)}</Button>
        {known.length > 0 && (
          <Button size="small" appearance="subtle" icon={<PeopleAddRegular />} onClick={() => onDraft({ ...draft, people: [...draft.people, ...known] })}>
            {t(text.knownPeople, { count: known.length })}
          </Button>
        )}
      </Row>
      {error !== null && <ErrorCard error={error} onRetry={takeSelected} />}
    </Stack>
  );
}
