import { useState } from "react";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Caption1, Dropdown, Field, makeStyles, Option, Radio, RadioGroup } from "@fluentui/react-components";
import { isMinimum } from "../../../../src/review/shareSafe/options";
import type { ShareSafeOptions } from "../../../../src/review/shareSafe/types";
import { shareSafeText as text } from "../../../../src/text/pane/shareSafe";
import { Grow, List, Muted, Row, Stack } from "../../../components/layout";
import { NumberInput } from "../../../components/NumberInput";
import { useText } from "../../../hooks/useText";

const useStyles = makeStyles({
  count: { width: "88px", flexShrink: 0, "& input": { minWidth: 0 }, "& > .fui-Input": { width: "100%", minWidth: 0 } },
});

export interface CountedDepartment {
  readonly department: string;
  /** How many people own KPIs in it. */
  readonly owners: number;
}

interface SafeOptionsProps {
  readonly options: ShareSafeOptions;
  readonly departments: readonly CountedDepartment[];
  readonly onChange: (options: ShareSafeOptions) => void;
}

const minimums: readonly number[] = [3, 5, 8, 10, 15, 20];

/** Who is shown, and how few people may be told apart. */
export function SafeOptions({ options, departments, onChange }: SafeOptionsProps) {
  const t = useText();
  const { names, minimum } = options;
  const choices = minimums.includes(minimum) ? minimums : [...minimums, minimum].sort((a, b) => a - b);
  return (
    <Stack>
      <Field label={t(text.names)} {...(names === "pseudonyms" && { hint: t(text.pseudonymsHint) })}>
        <RadioGroup value={names} onChange={(_, { value }) => onChange({ ...options, names: value === "pseudonyms" ? value : "departments" })}>
          <Radio value="departments" label={t(text.departments)} />
          <Radio value="pseudonyms" label={t(text.pseudonyms)} />
        </RadioGroup>
      </Field>
      <Field label={t(text.minimum)} hint={t(text.minimumHint)}>
        <Dropdown
          style={{ minWidth: 0 }} value={t(text.minimumOption, { count: minimum })} selectedOptions={[String(minimum)]}
          onOptionSelect={(_, { optionValue }) => { if (isMinimum(Number(optionValue))) onChange({ ...options, minimum: Number(optionValue) }); }}
        >
          {choices.map((count) => <Option key={count} value={String(count)}>{t(text.minimumOption, { count })}</Option>)}
        </Dropdown>
      </Field>
      <Accordion collapsible>
        <AccordionItem value="headcounts">
          <AccordionHeader as="h3" size="small">{t(text.headcounts)}</AccordionHeader>
          <AccordionPanel>
            <Stack gap="small">
              <Caption1><Muted>{t(text.headcountsHint)}</Muted></Caption1>
              <List label={t(text.headcounts)}>
                {departments.map((each) => <li key={each.department}><Headcount counted={each} options={options} onChange={onChange} /></li>)}
              </List>
            </Stack>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Stack>
  );
}

interface HeadcountProps extends Pick<SafeOptionsProps, "options" | "onChange"> {
  readonly counted: CountedDepartment;
}

function Headcount({ counted: { department, owners }, options, onChange }: HeadcountProps) {
  const styles = useStyles();
  const t = useText();
  const [invalid, setInvalid] = useState<string | undefined>(undefined);
  const { [department]: said, ...others } = options.headcounts;
  const change = (value: number | null): void => {
    const count = Math.round(value ?? 0);
    onChange({ ...options, headcounts: count > 0 ? { ...others, [department]: count } : others });
  };
  return (
    <Row>
      <Grow>
        <Stack gap="none">
          <Body1>{department}</Body1>
          <Caption1><Muted>{t(text.counted, { count: owners })}</Muted></Caption1>
        </Stack>
      </Grow>
      <NumberInput
        className={styles.count} name={t(text.headcountOf, { department })} value={said ?? null} onChange={change}
        invalidText={invalid} onInvalidText={setInvalid} format={String} unit=""
      />
    </Row>
  );
}
