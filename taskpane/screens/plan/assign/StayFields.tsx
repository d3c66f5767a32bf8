import { useState } from "react";
import { Button, Caption1, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, DismissRegular } from "@fluentui/react-icons";
import type { Stay, StayChange } from "../../../../src/goals/editing/assignmentDraft";
import { assignText as text } from "../../../../src/text/pane/assign";
import { Muted, Row, Stack } from "../../../components/layout";
import { NumberInput } from "../../../components/NumberInput";
import { useText } from "../../../hooks/useText";
import { isoOf } from "./stayWords";

const useStyles = makeStyles({
  // Two dates beside each other in the narrowest pane; an input is as narrow as its field.
  day: { flexBasis: "calc(50% - 8px)", minWidth: "116px", maxWidth: "160px", "& .fui-Input": { width: "100%", minWidth: 0 }, "& input": { minWidth: 0 } },
  share: { width: "96px", "& .fui-Input": { width: "100%", minWidth: 0 } },
  fields: { columnGap: tokens.spacingHorizontalS, alignItems: "end", paddingBottom: tokens.spacingVerticalXS },
});

interface StayFieldsProps {
  readonly stay: Stay;
  readonly job: string;
  readonly problems: readonly string[];
  readonly onChange: (change: StayChange) => void;
  readonly onRemove: () => void;
}

/** Somebody's days in a job, and how much of it they have. */
export function StayFields({ stay, job, problems, onChange, onRemove }: StayFieldsProps) {
  const styles = useStyles();
  const t = useText();
  const [invalid, setInvalid] = useState<string | undefined>();
  const { name, start, until, share, shareNow, isHeld, isReleased } = stay;
  const fieldOf = (field: typeof text.start): string => t(text.fieldOf, { name, job, field: t(field) });
  const [percent, percentNow] = [share, shareNow].map((part) => (part === null || Number.isNaN(part) ? null : Number((part * 100).toFixed(2))));
  const remove = (
    <Button size="small" appearance="subtle" icon={isReleased ? <ArrowUndoRegular /> : <DismissRegular />} onClick={onRemove}>
      {t(!isHeld ? text.remove : isReleased ? text.keep : text.takeBack)}
    </Button>
  );
  return (
    <Stack gap="none">
      <Text weight="semibold">{job}</Text>
      {isReleased ? (
        <>
          <Caption1><Muted>{t(text.releasedHint, { name })}</Muted></Caption1>
          <div>{remove}</div>
        </>
      ) : (
        <Row wrap className={styles.fields}>
          {([["start", text.start, start], ["until", text.until, until]] as const).map(([day, label, value]) => (
            <Field key={day} size="small" label={t(label)} className={styles.day}>
              <Input size="small" type="date" aria-label={fieldOf(label)} value={isoOf(value)} onChange={(_, data) => onChange({ [day]: data.value })} />
            </Field>
          ))}
          <Field size="small" label={t(text.share)} className={styles.share}>
            <NumberInput
              name={fieldOf(text.share)} unit="%" showUnit value={percent ?? (isHeld ? (percentNow ?? null) : null)} format={String} invalidText={invalid}
              onChange={(value) => onChange({ share: value === null ? null : value / 100 })}
              onInvalidText={(typed) => {
                setInvalid(typed);
                onChange({ share: typed === undefined ? null : NaN });
              }}
            />
          </Field>
          {remove}
        </Row>
      )}
      {problems.map((sentence) => <Caption1 key={sentence} role="alert" style={{ color: tokens.colorStatusDangerForeground1 }}>{sentence}</Caption1>)}
    </Stack>
  );
}
