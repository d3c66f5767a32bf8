import { useState, type Dispatch } from "react";
import { Body1, Caption1, Checkbox, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { indicatorByCode } from "../../../src/goals";
import { businessProcesses, processGaps, type BusinessProcess } from "../../../src/goals/processMap";
import { frameText, libraryText as text } from "../../../src/text/pane";
import { List, Muted, Row, Stack } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import type { PostForm, PostKey } from "./planDraft";
import type { PlanAction } from "./planReducer";

const useStyles = makeStyles({
  dropdown: { minWidth: 0 },
  step: { justifyContent: "space-between" },
  codes: { paddingInlineStart: tokens.spacingHorizontalS },
  gap: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** A business process step by step: which steps the department's KPIs watch, and what could watch the others. */
export function ProcessHelper({ of, post, dispatch }: { readonly of: PostKey; readonly post: PostForm; readonly dispatch: Dispatch<PlanAction> }) {
  const styles = useStyles();
  const t = useText();
  const [code, setCode] = useState<string | null>(null);
  const process = businessProcesses.find((each) => each.code === code);
  return (
    <Stack gap="small" card>
      <Field label={t(text.process)} size="small">
        <Dropdown
          className={styles.dropdown}
          size="small"
          placeholder={t(text.chooseProcess)}
          value={process === undefined ? "" : t(process.name)}
          selectedOptions={code === null ? [] : [code]}
          onOptionSelect={(_, { optionValue }) => setCode(optionValue ?? null)}
        >
          {businessProcesses.map((each) => <Option key={each.code} value={each.code} text={t(each.name)}>{t(each.name)}</Option>)}
        </Dropdown>
      </Field>
      {process !== undefined && <Steps process={process} of={of} post={post} dispatch={dispatch} />}
    </Stack>
  );
}

interface StepsProps {
  readonly process: BusinessProcess;
  readonly of: PostKey;
  readonly post: PostForm;
  readonly dispatch: Dispatch<PlanAction>;
}

function Steps({ process, of, post: { kpis }, dispatch }: StepsProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const chosen = new Set(kpis.map(({ code }) => code));
  const gaps = processGaps(process, chosen);
  const names = gaps.map(({ name }) => t(name)).join(t(frameText.listSeparator));
  const toggle = (code: string) => {
    const index = kpis.findIndex((kpi) => kpi.code === code);
    const indicator = indicatorByCode(code);
    if (index >= 0) dispatch({ kind: "removeKpi", ...of, index });
    else if (indicator !== undefined) dispatch({ kind: "addKpi", ...of, indicator, language });
  };
  return (
    <>
      <Caption1 role="status">{gaps.length === 0 ? t(text.processWhole) : t(text.processGaps, { count: gaps.length, names })}</Caption1>
      <List gap="none" label={t(text.steps, { process: t(process.name) })}>
        {process.steps.map((step, index) => {
          const isGap = gaps.includes(step);
          return (
            <li key={step.name.en}>
              <Row className={styles.step}>
                <Body1>{index + 1}. {t(step.name)}</Body1>
                <Caption1 className={isGap ? styles.gap : ""}>{isGap ? `▲ ${t(text.stepGap)}` : <Muted>● {t(text.stepCovered)}</Muted>}</Caption1>
              </Row>
              <div role="group" aria-label={t(step.name)} className={styles.codes}>
                {step.codes.map((code) => {
                  const indicator = indicatorByCode(code);
                  return indicator && (
                    <div key={code}><Checkbox label={t(indicator.name)} checked={chosen.has(code)} onChange={() => toggle(code)} /></div>
                  );
                })}
              </div>
            </li>
          );
        })}
      </List>
    </>
  );
}
