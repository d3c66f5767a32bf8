import { useId, useState, type ComponentProps } from "react";
import { flushSync } from "react-dom";
import { Button, Link, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { isWebAddress, type ParsedEntry } from "../../../../src/review/fill/entry";
import { fillText as text } from "../../../../src/text/pane/fill";
import { talkText } from "../../../../src/text/pane/talk";
import type { FillRow } from "../../../../src/workbook/types";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { Conversation } from "./Conversation";
import { EntryInput } from "./EntryInput";
import type { FillFormContext } from "./fillContext";
import type { EntryElement } from "./useWrites";

const useStyles = makeStyles({ toggle: { paddingInline: 0, minWidth: 0 } });

const words = (typed: string): ParsedEntry => ({ entry: typed.trim() === "" ? null : typed.trim() });

type Field = Pick<ComponentProps<typeof EntryInput>, "value" | "reading" | "write" | "disabled">;

interface RowDetailsProps {
  readonly row: FillRow;
  readonly context: FillFormContext;
  readonly evidence: Field;
  readonly comment: Field;
}

/** Evidence, comment and conversation of a KPI, folded away until somebody looks. */
export function RowDetails({ row, context, evidence, comment }: RowDetailsProps) {
  const styles = useStyles();
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  // Once unfolded the fields stay: folding them away drops nothing that has not got in.
  const [wasOpen, setWasOpen] = useState(false);
  const details = useId();
  const { kpi, entries } = row;
  const { hold } = context.writes;
  const { reading: { suggestions }, sheet: { department } } = context;
  const summary = summaryOf(row, suggestions.filter((each) => each.department === department && each.goalId === row.goalId).length, t);
  // What did not get in is shown, and is unfolded before the keyboard goes to it.
  const folded = {
    hold: (element: EntryElement | null, isHeld: boolean) => hold(element, isHeld, () => flushSync(() => setIsOpen(true))),
    afterPress: (show: () => void) => context.afterPress(() => {
      setIsOpen(true);
      show();
    }),
  };
  const toggle = () => {
    setIsOpen(!isOpen);
    setWasOpen(true);
  };
  return (
    <>
      <div>
        <Button
          size="small" appearance="transparent" className={styles.toggle} aria-expanded={isOpen} aria-controls={details} aria-label={t(text.detailsOf, { kpi, details: summary })}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} onClick={toggle}
        >
          {summary}
        </Button>
      </div>
      <div id={details} hidden={!isOpen}>
        {wasOpen && (
          <Stack gap="small">
            <EntryInput
              {...evidence} {...folded} name={t(text.evidenceOf, { kpi })} label={t(text.evidence)} parse={words}
              after={isWebAddress(entries.evidence) && <Link href={entries.evidence} target="_blank" rel="noreferrer" aria-label={t(text.openEvidence, { kpi, address: entries.evidence })}>{entries.evidence}</Link>}
            />
            <EntryInput {...comment} {...folded} lines name={t(text.commentOf, { kpi })} label={t(text.comment)} parse={words} />
            <Conversation row={row} messages={row.messages} context={context} />
          </Stack>
        )}
      </div>
    </>
  );
}

function summaryOf({ messages, entries: { evidence, comment } }: FillRow, suggested: number, t: ReturnType<typeof useText>): string {
  const parts = [
    ...(evidence === null ? [] : [t(text.evidence)]),
    ...(comment === null ? [] : [t(text.comment)]),
    ...(messages.length === 0 ? [] : [t(messages.length === 1 ? text.messageOne : text.messageCount, { count: messages.length })]),
    ...(suggested === 0 ? [] : [t(suggested === 1 ? talkText.suggestionOne : talkText.suggestionCount, { count: suggested })]),
  ];
  return parts.length === 0 ? t(text.details) : parts.join(" · ");
}
