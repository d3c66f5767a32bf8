import { useState } from "react";
import { Body1, Button, Caption1, Caption1Strong } from "@fluentui/react-components";
import { changeStateTerms } from "../../../../src/sheets/cycleTerms";
import { allowsChanges } from "../../../../src/review/cycle/board";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { termName } from "../../../../src/text/terms";
import type { Change } from "../../../../src/workbook/types";
import { List, Muted, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import type { CycleContext } from "../cycle/cycleContext";
import { ChangeForm } from "./ChangeForm";
import { changeWords } from "./changeWords";
import { Decide } from "./Decide";

/** Changes of targets, weights and KPIs while the period runs: asked for, decided, and what became of them. */
export function ChangesCard({ context }: { readonly context: CycleContext }) {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const { reading: { changes }, rows } = context;
  const own = changes.filter(({ what }) => what !== "stage");
  const waiting = own.filter(({ state }) => state === "proposed");
  const settled = own.filter(({ state }) => state !== "proposed").reverse();
  const canAsk = rows.some(({ state }) => allowsChanges(state.cycle));
  return (
    <Stack gap="small">
      {own.length === 0 && <Body1>{t(text.noChanges)}</Body1>}
      <Decide context={context} waiting={waiting} />
      {settled.length > 0 && (
        <>
          <Caption1Strong>{t(text.decidedList)}</Caption1Strong>
          <List label={t(text.decidedList)}>{settled.map((change) => <li key={change.id}><Settled change={change} /></li>)}</List>
        </>
      )}
      {isAsking && <ChangeForm context={context} onClose={() => setIsAsking(false)} />}
      {!isAsking && canAsk && <div><Button size="small" onClick={() => setIsAsking(true)}>{t(text.ask)}</Button></div>}
    </Stack>
  );
}

function Settled({ change }: { readonly change: Change }) {
  const t = useText();
  const { kpi, department, state, approved, reason } = change;
  return (
    <Stack gap="none">
      <Body1>{department}{t(text.point)}{kpi}</Body1>
      <Caption1>{changeWords(change, t)}</Caption1>
      <Caption1><Muted>{t(text.decidedBy, { state: t(termName(changeStateTerms, state)), approved })}{reason === "" ? "" : `${t(text.point)}${reason}`}</Muted></Caption1>
    </Stack>
  );
}
