import { useCallback, useState } from "react";
import { Body1, Button, Caption1, Field, Input } from "@fluentui/react-components";
import { formatLimit, limitEntries, limitKeys, type Limits as LimitValues } from "../../../src/goals/limits/limits";
import { limitTerms } from "../../../src/text/limits";
import { limitsText as text } from "../../../src/text/pane/limits";
import { termName } from "../../../src/text/terms";
import type { LimitChanges } from "../../../src/workbook/types";
import { ErrorCard } from "../../components/ErrorCard";
import { Findings } from "../../components/Findings";
import { Muted, Row, Section, Stack } from "../../components/layout";
import { useGoTo } from "../../hooks/useGoTo";
import { useReading } from "../../hooks/useReading";
import { useLanguage, useText } from "../../hooks/useText";
import { useUndoToast } from "../../hooks/useUndoToast";
import { useWorkbook } from "../../hooks/useWorkbook";
import { textsOf, typedLimits, type LimitTexts } from "./limitsDraft";

/** What the checks of the goal tree hold it against. It belongs to the workbook: everybody who opens it has the same. */
export function Limits() {
  const t = useText();
  const tell = useUndoToast();
  const goTo = useGoTo();
  const shown = useLanguage();
  const { workbook, summary, revision, refresh } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => workbook.readLimits(), [workbook]), revision);
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (value === null) return error === null ? null : <ErrorCard error={error} onRetry={again} />;
  const { limits, findings, isThere } = value;

  const write = async (changes: LimitChanges): Promise<LimitChanges | null> => {
    setFailure(null);
    setSaving(true);
    try {
      const { before, address } = await workbook.writeLimits(changes, summary?.language ?? shown);
      if (!isThere) goTo(address);
      setOpen(false);
      again();
      await refresh();
      return before;
    } catch (reason) {
      setFailure(reason);
      return null;
    } finally {
      setSaving(false);
    }
  };
  const save = async (changes: LimitChanges): Promise<void> => {
    const before = await write(changes);
    if (before !== null) tell(isThere ? { title: t(text.saved), onUndo: () => void write(before) } : { title: t(text.added) });
  };
  return (
    <Section title={t(text.title)}>
      <Body1>{t(text.summary, Object.fromEntries(limitKeys.map((key) => [key, formatLimit(key, limits[key])])))}</Body1>
      <Caption1><Muted>{t(text.hint)}</Muted></Caption1>
      {findings.length > 0 && <Findings findings={findings} />}
      {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
      {isOpen ? <LimitsForm limits={limits} isSaving={isSaving} onSave={(changes) => void save(changes)} onCancel={() => setOpen(false)} /> : (
        <Row>
          <Button size="small" onClick={() => setOpen(true)}>{t(text.change)}</Button>
          {!isThere && <Button size="small" disabledFocusable={isSaving} onClick={() => void save({})}>{t(text.add)}</Button>}
        </Row>
      )}
    </Section>
  );
}

interface LimitsFormProps {
  readonly limits: LimitValues;
  readonly isSaving: boolean;
  readonly onSave: (changes: LimitChanges) => void;
  readonly onCancel: () => void;
}

function LimitsForm({ limits, isSaving, onSave, onCancel }: LimitsFormProps) {
  const t = useText();
  const [texts, setTexts] = useState<LimitTexts>(() => textsOf(limits));
  const { changes, problems } = typedLimits(texts, limits);
  const canSave = Object.keys(problems).length === 0 && Object.keys(changes).length > 0 && !isSaving;
  return (
    <Stack gap="small" card>
      {limitKeys.map((key) => {
        const problem = problems[key];
        return (
          <Field key={key} label={t(termName(limitTerms, key))} size="small" {...(problem !== undefined && { validationMessage: t(problem.message, problem.parameters) })}>
            <Input
              size="small" inputMode="decimal" value={texts[key]} {...(limitEntries[key].kind === "share" && { contentAfter: "%" })}
              onChange={(_, { value }) => setTexts({ ...texts, [key]: value })}
            />
          </Field>
        );
      })}
      <Row>
        <Button size="small" appearance="primary" disabledFocusable={!canSave} onClick={() => canSave && onSave(changes)}>{t(text.save)}</Button>
        <Button size="small" onClick={onCancel}>{t(text.cancel)}</Button>
      </Row>
    </Stack>
  );
}
