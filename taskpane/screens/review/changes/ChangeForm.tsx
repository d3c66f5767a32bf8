import { useEffect, useRef, useState } from "react";
import { Body1, Button, Combobox, Field, Input, Option, Radio, RadioGroup, Textarea, Caption1 } from "@fluentui/react-components";
import { isoDay } from "../../../../src/review/days";
import { changeText } from "../../../../src/review/changes/changes";
import { objections, type Objection } from "../../../../src/review/changes/requests";
import { allowsChanges } from "../../../../src/review/cycle/board";
import { plainText } from "../../../../src/text/parse";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import type { ChangeRequest, CycleKpi } from "../../../../src/workbook/types";
import { Card } from "../../../components/Card";
import { Findings } from "../../../components/Findings";
import { Muted, Row, Stack } from "../../../components/layout";
import { WorkOutcome } from "../../../components/WorkButton";
import { useLongWork } from "../../../hooks/useLongWork";
import { useLanguage, useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { useWorkbook } from "../../../hooks/useWorkbook";
import type { CycleContext } from "../cycle/cycleContext";

/** The most that are offered while somebody types. */
const offered = 50;
const kinds = ["target", "weight", "stop"] as const;
type Kind = (typeof kinds)[number];

/** Asks for another target or weight of a KPI, or that it stops counting. */
export function ChangeForm({ context: { period, reading, rows, person, again }, onClose }: { readonly context: CycleContext; readonly onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const today = useToday();
  const { workbook, summary, refresh } = useWorkbook();
  const [search, setSearch] = useState("");
  const [isListed, setIsListed] = useState(false);
  const [kpi, setKpi] = useState<CycleKpi | null>(null);
  const [kind, setKind] = useState<Kind>("target");
  const [value, setValue] = useState("");
  const [effective, setEffective] = useState(isoDay(today));
  const [reason, setReason] = useState("");
  const [isSent, setIsSent] = useState(false);
  const request = requestOf(kpi, kind, { period, value, effective, reason, by: person.name });
  const sent = useRef<ChangeRequest | null>(null);
  const work = useLongWork(async () => {
    if (sent.current === null) return null;
    const report = await workbook.requestChange({ ...sent.current, language: summary?.language ?? language });
    if (report.change !== null) again();
    await refresh();
    return report;
  });
  const wrong = request === null || !isSent ? [] : objections(request).filter(({ field }) => field !== "by");
  const problem = (field: Objection["field"]) => {
    const found = wrong.find((each) => each.field === field);
    return found === undefined ? {} : { validationState: "error" as const, validationMessage: t(found.message, found.parameters) };
  };
  const open = new Set(rows.flatMap(({ state }) => (allowsChanges(state.cycle) ? [state.department] : [])));
  const nameOf = ({ department, kpi: name }: CycleKpi): string => `${department}${t(text.point)}${name}`;
  const found = reading.kpis.filter((each) => open.has(each.department) && plainText(nameOf(each)).includes(plainText(search))).slice(0, offered);
  const choose = (id: string | undefined) => {
    const chosen = reading.kpis.find(({ goalId }) => goalId === id) ?? null;
    setKpi(chosen);
    setSearch(chosen === null ? search : nameOf(chosen));
  };
  const send = () => {
    setIsSent(true);
    if (request === null || objections(request).some(({ field }) => field !== "by")) return;
    person.act(() => {
      sent.current = request;
      work.start();
    });
  };
  const noted = work.state.kind === "done" ? (work.state.result?.change ?? null) : null;
  const isSettled = reading.changes.some(({ id, state }) => id === noted?.id && state !== "proposed");
  // What was decided on does not wait any more.
  useEffect(() => {
    if (isSettled) onClose();
  }, [isSettled, onClose]);
  if (noted !== null) return <Card intent="success" title={t(text.asked)} onDismiss={onClose} />;
  return (
    <Stack gap="small" card>
      <Field label={t(text.kpi)} required {...(isSent && kpi === null && { validationState: "error" as const, validationMessage: t(text.findKpi) })}>
        <Combobox
          size="small" style={{ minWidth: 0 }} placeholder={t(text.findKpi)} value={search} selectedOptions={kpi === null ? [] : [kpi.goalId]}
          open={isListed} onOpenChange={(_, { open: isOpening }) => setIsListed(isOpening)}
          // An input method's letters come without their keys, by which the list would open by itself.
          onChange={(event) => { setSearch(event.target.value); setKpi(null); setIsListed(true); }}
          onOptionSelect={(_, { optionValue }) => choose(optionValue)}
        >
          {found.map((each) => <Option key={each.goalId} value={each.goalId} text={nameOf(each)}>{nameOf(each)}</Option>)}
          {found.length === 0 && <Option disabled value="" text="">{t(text.noKpiFound)}</Option>}
        </Combobox>
      </Field>
      <Field label={t(text.what)}>
        <RadioGroup layout="horizontal" value={kind} onChange={(_, data) => setKind(kinds.find((each) => each === data.value) ?? "target")}>
          {kinds.map((each) => <Radio key={each} value={each} label={t(text[each])} />)}
        </RadioGroup>
      </Field>
      {kind !== "stop" && (
        <Field label={t(text.newValue)} required {...problem("new")}>
          <Input size="small" value={value} onChange={(_, data) => setValue(data.value)} contentAfter={kind === "target" ? (kpi?.unit ?? "") : "%"} />
        </Field>
      )}
      {kpi !== null && kind !== "stop" && <Caption1><Muted>{t(text.now, { value: changeText(kind, kpi[kind]) || t(text.none) })}</Muted></Caption1>}
      <Field label={t(text.effective)} hint={t(text.effectiveHint)} required {...problem("effective")}>
        <Input size="small" type="date" value={effective} onChange={(_, data) => setEffective(data.value)} />
      </Field>
      <Field label={t(text.reason)} required {...problem("reason")}>
        <Textarea size="small" resize="vertical" value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Row>
        <Button size="small" appearance="primary" disabled={work.state.kind === "running"} onClick={send}>{t(text.send)}</Button>
        <Button size="small" onClick={onClose}>{t(text.cancel)}</Button>
      </Row>
      <WorkOutcome work={work}>
        {(report) => report !== null && <Card intent="error" title={t(text.notNoted)} onDismiss={work.dismiss}><Findings findings={report.findings} /></Card>}
      </WorkOutcome>
      {kpi !== null && kind === "stop" && <Body1>{nameOf(kpi)}</Body1>}
    </Stack>
  );
}

interface Typed {
  readonly period: string;
  readonly value: string;
  readonly effective: string;
  readonly reason: string;
  readonly by: string;
}

/** What the fields ask for; null before a KPI is chosen. */
function requestOf(kpi: CycleKpi | null, kind: Kind, { value, ...typed }: Typed): ChangeRequest | null {
  if (kpi === null) return null;
  const { goalId, kpi: name, department, unit } = kpi;
  const place = { ...typed, goalId, kpi: name, department, unit };
  return kind === "stop" ? { ...place, what: "kpi", old: null, new: "" } : { ...place, what: kind, old: kpi[kind], new: value };
}
