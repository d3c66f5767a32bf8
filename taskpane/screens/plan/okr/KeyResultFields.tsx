import { Button, Input, Label, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { okrText } from "../../../../src/text/pane";
import { Grow, Row, Stack } from "../../../components/layout";
import { NumberInput } from "../../../components/NumberInput";
import { useText } from "../../../hooks/useText";
import { changeKeyResult, fieldName, withInvalid, withoutKeyResult, type OkrDraft } from "./okrDraft";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS },
  fields: { display: "grid", gridTemplateColumns: "repeat(4, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  field: { display: "flex", flexDirection: "column", minWidth: 0, "& .fui-Input": { width: "100%", minWidth: 0 }, "& input": { minWidth: 0 } },
  text: { width: "100%", minWidth: 0 },
});

const numbers = ["start", "target", "current"] as const;

interface KeyResultFieldsProps {
  readonly draft: OkrDraft;
  readonly index: number;
  readonly onChange: (draft: OkrDraft) => void;
}

/** One key result of the form: what it is, and where it starts, ends and stands. */
export function KeyResultFields({ draft, index, onChange }: KeyResultFieldsProps) {
  const styles = useStyles();
  const t = useText();
  const keyResult = draft.keyResults[index];
  if (keyResult === undefined) return null;
  const { key } = keyResult;
  const number = index + 1;
  const nameOf = (field: (typeof numbers)[number] | "unit"): string => t(okrText.fieldOf, { number, field: t(okrText[field]) });
  return (
    <Stack card className={styles.card}>
      <Row>
        <Grow>
          <Input
            size="small"
            className={styles.text}
            aria-label={t(okrText.keyResultOf, { number })}
            placeholder={t(okrText.keyResultPlaceholder)}
            value={keyResult.keyResult}
            onChange={(_, { value }) => onChange(changeKeyResult(draft, key, { keyResult: value }))}
          />
        </Grow>
        {draft.keyResults.length > 1 && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t(okrText.remove, { number })}
            title={t(okrText.remove, { number })}
            onClick={() => onChange(withoutKeyResult(draft, key))}
          />
        )}
      </Row>
      <div className={styles.fields}>
        {numbers.map((field) => (
          <div key={field} className={styles.field}>
            <Label size="small">{t(okrText[field])}</Label>
            <NumberInput
              name={nameOf(field)}
              value={keyResult[field]}
              unit={keyResult.unit}
              format={String}
              onChange={(value) => onChange(changeKeyResult(draft, key, { [field]: value }))}
              invalidText={draft.invalid[fieldName(field, key)]}
              onInvalidText={(text) => onChange(withInvalid(draft, fieldName(field, key), text))}
            />
          </div>
        ))}
        <div className={styles.field}>
          <Label size="small">{t(okrText.unit)}</Label>
          <Input
            size="small"
            aria-label={nameOf("unit")}
            value={keyResult.unit}
            onChange={(_, { value }) => onChange(changeKeyResult(draft, key, { unit: value }))}
          />
        </div>
      </div>
    </Stack>
  );
}
