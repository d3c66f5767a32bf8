import { Button, Caption1, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { CellChoice, Choices } from "../../../../src/review/files";
import type { Message } from "../../../../src/text/language";
import { frameText } from "../../../../src/text/pane/frame";
import { filesPaneText as text } from "../../../../src/text/pane/files";
import { List, Muted, Row, Section, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { useShown } from "./useShown";

interface ConflictsProps {
  readonly cells: readonly CellChoice[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  /** What the section and its buttons say, where the values come from elsewhere than files. */
  readonly words?: { readonly title: Message; readonly takeAll: Message };
}

const ofFiles = { title: text.conflictsTitle, takeAll: text.takeAll };

/** Cells that were changed here as well: what is here and what came back, side by side, with a choice. */
export function Conflicts({ cells, choices, onChoose, words = ofFiles }: ConflictsProps) {
  const t = useText();
  const all = (choice: number | "here"): void => onChoose(new Map([...choices, ...cells.map(({ id }) => [id, choice] as const)]));
  return (
    <Section title={t(words.title)}>
      <Stack>
        {cells.length > 1 && (
          <Row wrap>
            <Button size="small" onClick={() => all("here")}>{t(text.keepAll)}</Button>
            <Button size="small" onClick={() => all(0)}>{t(words.takeAll)}</Button>
          </Row>
        )}
        <List gap="medium">
          {cells.map((cell) => (
            <li key={cell.id}>
              <Conflict cell={cell} choice={choices.get(cell.id) ?? "here"} onChoose={(choice) => onChoose(new Map([...choices, [cell.id, choice]]))} />
            </li>
          ))}
        </List>
      </Stack>
    </Section>
  );
}

interface ConflictProps {
  readonly cell: CellChoice;
  readonly choice: number | "here";
  readonly onChoose: (choice: number | "here") => void;
}

function Conflict({ cell: { department, kpi, heading, here, sent, options }, choice, onChoose }: ConflictProps) {
  const t = useText();
  const shown = useShown();
  return (
    <Stack gap="none">
      <Field label={t(text.conflictOf, { department, kpi, heading })}>
        <RadioGroup value={String(choice)} onChange={(_, { value }) => onChoose(value === "here" ? "here" : Number(value))}>
          <Radio value="here" label={t(text.keepHere, { value: shown(here) })} />
          {options.map(({ files, value }, index) => (
            <Radio key={index} value={String(index)} label={t(text.takeFrom, { files: files.join(t(frameText.listSeparator)), value: shown(value) })} />
          ))}
        </RadioGroup>
      </Field>
      {sent !== undefined && <Caption1><Muted>{t(text.wasSent, { value: shown(sent) })}</Muted></Caption1>}
    </Stack>
  );
}
