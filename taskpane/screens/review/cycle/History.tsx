import { Body1, Caption1 } from "@fluentui/react-components";
import { historyOf } from "../../../../src/review/cycle/board";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { List, Muted } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { CycleContext } from "./cycleContext";

/** The newest that are shown; the table has them all. */
const shown = 30;

/** Every step that departments took, newest first: who, when and why. */
export function History({ context: { period, reading } }: { readonly context: CycleContext }) {
  const t = useText();
  const steps = historyOf(reading.changes, period).filter(({ what }) => what === "stage").slice(0, shown);
  if (steps.length === 0) return <Body1>{t(text.noHistory)}</Body1>;
  return (
    <List label={t(text.history)}>
      {steps.map(({ id, department, old, new: next, at, by, reason }) => (
        <li key={id}>
          <Body1 block>{t(text.historyLine, { department, old, new: next })}</Body1>
          <Caption1><Muted>{[at.slice(0, 16), by, reason].filter((part) => part !== "").join(t(text.point))}</Muted></Caption1>
        </li>
      ))}
    </List>
  );
}
