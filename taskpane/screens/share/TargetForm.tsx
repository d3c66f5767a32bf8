import { useState } from "react";
import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { shareText } from "../../../src/text/pane";
import type { SinkKind } from "../../../src/sharing/types";
import { ErrorCard } from "../../components/ErrorCard";
import { Muted, Row, Stack } from "../../components/layout";
import { useSharing } from "../../hooks/useSharing";
import { useText } from "../../hooks/useText";
import { isSetUp, type Places, type TargetChoice } from "../../sharing/places";
import { MicrosoftAccount } from "./MicrosoftAccount";
import { targetKindIds, targetKinds } from "./targetKinds";

const useStyles = makeStyles({
  label: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  below: { paddingInlineStart: tokens.spacingHorizontalXXL },
});

interface TargetFormProps {
  readonly places: Places;
  readonly choice: TargetChoice | null;
  readonly onDone: () => void;
}

/** Chooses where to push: a link, the local server, the open workbook, or a file. */
export function TargetForm({ places, choice, onDone }: TargetFormProps) {
  const styles = useStyles();
  const t = useText();
  const { choose } = useSharing();
  const [kind, setKind] = useState<SinkKind>(choice?.kind ?? (places.local === null ? "workbook" : "local"));
  const [links, setLinks] = useState<Readonly<Partial<Record<SinkKind, string>>>>(choice === null ? {} : { [choice.kind]: choice.link });
  const [isAsked, setIsAsked] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const link = (links[kind] ?? "").trim();
  const setLink = (value: string): void => setLinks((before) => ({ ...before, [kind]: value }));
  const isLinkWrong = kind === "microsoft365" && !/^https:\/\/\S+$/i.test(link);
  const use = (): void => {
    setIsAsked(true);
    if (!isLinkWrong) choose({ kind, link }).then(onDone, setError);
  };
  return (
    <Stack>
      <RadioGroup aria-label={t(shareText.chooseTarget)} value={kind} onChange={(_, { value }) => setKind(targetKindIds.find((id) => id === value) ?? kind)}>
        {targetKindIds.map((id) => (
          <Radio
            key={id}
            value={id}
            label={
              <span className={styles.label}>
                {t(targetKinds[id].label)}
                <Muted>{isSetUp(places, id) ? t(targetKinds[id].hint, { name: places.local?.name ?? "" }) : t(shareText.notSetUp)}</Muted>
              </span>
            }
          />
        ))}
      </RadioGroup>
      {kind === "local" && (places.local === null ? <Muted>{t(shareText.localMissing)}</Muted> : (
        <Field label={t(shareText.localLink)} hint={t(shareText.localLinkHint)}>
          <Input value={links.local ?? ""} onChange={(_, { value }) => setLink(value)} />
        </Field>
      ))}
      {kind === "microsoft365" && <MicrosoftAccount places={places} />}
      {kind === "microsoft365" && places.microsoft365 !== null && (
        <Field
          label={t(shareText.link)}
          hint={t(shareText.linkHint)}
          required
          {...(isAsked && isLinkWrong && { validationState: "error" as const, validationMessage: t(shareText.linkNeeded) })}
        >
          <Input type="url" value={links.microsoft365 ?? ""} onChange={(_, { value }) => setLink(value)} />
        </Field>
      )}
      {error !== null && <ErrorCard error={error} onDismiss={() => setError(null)} />}
      <Row wrap>
        <Button appearance="primary" disabled={!isSetUp(places, kind)} onClick={use}>{t(shareText.useTarget)}</Button>
        {choice !== null && <Button onClick={onDone}>{t(shareText.keepTarget)}</Button>}
      </Row>
    </Stack>
  );
}
