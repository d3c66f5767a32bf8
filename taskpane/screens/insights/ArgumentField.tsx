import { Button, Combobox, Field, Input, makeStyles, Option } from "@fluentui/react-components";
import { TableCellsMergeRegular } from "@fluentui/react-icons";
import { functionsText } from "../../../src/text/pane";
import { Row, Grow } from "../../components/layout";
import type { ParameterEntry } from "../../insertFunction/catalogue";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0 },
});

interface ArgumentFieldProps {
  readonly parameter: ParameterEntry;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
  readonly onError: (error: unknown) => void;
}

/** One argument: typed, taken from the selection, or chosen among the words that the function knows. */
export function ArgumentField({ parameter, value, problem, onChange, onError }: ArgumentFieldProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { workbook } = useWorkbook();
  const { name, description, optional, choices } = parameter;
  // Formulas and their documentation use the English name; Excel shows the Chinese one in Chinese.
  const label = language === "zh-CN" ? `${name.zh}（${name.en}）` : name.en;
  const takeSelection = (): void => {
    workbook.readSelection().then(({ address }) => onChange(address), onError);
  };
  return (
    <Field
      label={optional ? `${label} · ${t(functionsText.optional)}` : label}
      hint={t(description)}
      {...(problem !== null && { validationState: "error" as const, validationMessage: problem })}
    >
      {({ "aria-describedby": describedBy, id, ...field }) => (
        <Row>
          <Grow>
            {choices === null ? (
              <Input {...field} id={id} aria-describedby={describedBy} className={styles.input} value={value} onChange={(_, data) => onChange(data.value)} />
            ) : (
              <Combobox
                {...field}
                id={id}
                aria-describedby={describedBy}
                freeform
                className={styles.input}
                value={value}
                selectedOptions={[value]}
                onChange={(event) => onChange(event.target.value)}
                onOptionSelect={(_, data) => onChange(data.optionText ?? "")}
              >
                {choices.map((choice) => {
                  const word = language === "zh-CN" ? choice.zh : choice.en;
                  return <Option key={word} value={word}>{word}</Option>;
                })}
              </Combobox>
            )}
          </Grow>
          <Button
            appearance="subtle"
            icon={<TableCellsMergeRegular />}
            aria-label={t(functionsText.takeSelectionFor, { argument: label })}
            title={t(functionsText.takeSelection)}
            onClick={takeSelection}
          />
        </Row>
      )}
    </Field>
  );
}
