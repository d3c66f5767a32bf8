import type { Dispatch } from "react";
import { Body1, Button, Caption1, InfoButton, Input, Label, makeStyles, Slider, ToggleButton, tokens } from "@fluentui/react-components";
import { DismissRegular, PinFilled, PinRegular } from "@fluentui/react-icons";
import { indicatorByCode } from "../../../src/goals";
import type { KpiDraft } from "../../../src/goals/types";
import { planText } from "../../../src/text/pane";
import { Grow, Row, Stack } from "../../components/layout";
import { NumberInput } from "../../components/NumberInput";
import { useText } from "../../hooks/useText";
import { DirectionMark } from "./DirectionMark";
import { KpiLevels } from "./KpiLevels";
import { fieldKey, type KpiField, type PlanDraft, type PostKey } from "./planDraft";
import type { PlanAction } from "./planReducer";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS },
  name: { overflowWrap: "anywhere" },
  fields: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) 76px 24px",
    // At the start, not the centre: a message under a field leaves its label where it is.
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  label: { lineHeight: "24px" },
  slider: { minWidth: 0, minHeight: "24px" },
  pin: { minWidth: "24px" },
  unit: { gridColumn: "3 / -1", minWidth: 0 },
  unitInput: { width: "100%", minWidth: 0 },
  number: { minWidth: 0, "& input": { minWidth: 0 }, "& > .fui-Input": { width: "100%", minWidth: 0 } },
  info: { maxWidth: "240px" },
});

interface KpiCardProps {
  readonly post: PostKey;
  readonly kpi: KpiDraft;
  readonly index: number;
  readonly invalid: PlanDraft["invalid"];
  readonly dispatch: Dispatch<PlanAction>;
}

/** One proposed KPI, edited in place: weight, pin, target, unit. */
export function KpiCard({ post, kpi, index, invalid, dispatch }: KpiCardProps) {
  const styles = useStyles();
  const t = useText();
  const fieldProps = (name: KpiField) => {
    const field = fieldKey(post, kpi.code, name);
    return { invalidText: invalid[field], onInvalidText: (text: string | undefined) => dispatch({ kind: "invalid", field, text }) };
  };
  const setWeight = (weight: number) => dispatch({ kind: "weight", ...post, index, weight });
  const edit = (change: Partial<Pick<KpiDraft, "pinned" | "target" | "unit">>) => dispatch({ kind: "edit", ...post, index, change });
  const ofKpi = { kpi: kpi.name };
  return (
    <Stack card className={styles.card}>
      <Row>
        <Grow>
          <Body1 className={styles.name}>{kpi.name}</Body1>
          <Definition code={kpi.code} name={kpi.name} />
        </Grow>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t(planText.remove, ofKpi)}
          title={t(planText.remove, ofKpi)}
          onClick={() => dispatch({ kind: "removeKpi", ...post, index })}
        />
      </Row>
      <Caption1><DirectionMark direction={kpi.direction} /></Caption1>
      <div className={styles.fields}>
        <Label size="small" className={styles.label}>{t(planText.weight)}</Label>
        <Slider
          size="small"
          className={styles.slider}
          aria-label={t(planText.weightSlider, ofKpi)}
          min={0}
          max={100}
          value={kpi.weight}
          onChange={(_, { value }) => setWeight(value)}
        />
        <NumberInput
          className={styles.number}
          name={t(planText.weightOf, ofKpi)}
          value={kpi.weight}
          unit="%"
          showUnit
          required
          format={String}
          onChange={(weight) => setWeight(weight ?? 0)}
          {...fieldProps("weight")}
        />
        <ToggleButton
          size="small"
          appearance="subtle"
          className={styles.pin}
          checked={kpi.pinned}
          icon={kpi.pinned ? <PinFilled /> : <PinRegular />}
          aria-label={t(planText.pin, ofKpi)}
          title={t(planText.pinHint)}
          onClick={() => edit({ pinned: !kpi.pinned })}
        />
        <Label size="small" className={styles.label}>{t(planText.target)}</Label>
        <NumberInput
          className={styles.number}
          name={t(planText.targetOf, ofKpi)}
          value={kpi.target}
          unit={kpi.unit}
          format={String}
          onChange={(target) => edit({ target })}
          {...fieldProps("target")}
        />
        <div className={styles.unit}>
          <Input
            size="small"
            className={styles.unitInput}
            aria-label={t(planText.unitOf, ofKpi)}
            value={kpi.unit}
            onChange={(_, { value }) => edit({ unit: value })}
          />
        </div>
      </div>
      <KpiLevels post={post} kpi={kpi} index={index} invalid={invalid} dispatch={dispatch} />
    </Stack>
  );
}

/** The indicator's definition (口径) and source, for those that come from the library. */
function Definition({ code, name }: { readonly code: string; readonly name: string }) {
  const styles = useStyles();
  const t = useText();
  const indicator = indicatorByCode(code);
  if (indicator === undefined) return null;
  return (
    <InfoButton
      size="small"
      aria-label={t(planText.aboutOf, { kpi: name })}
      info={
        <Stack gap="small" className={styles.info}>
          <span>{t(indicator.definition)}</span>
          <Caption1>{t(planText.source, { source: t(indicator.source) })}</Caption1>
        </Stack>
      }
    />
  );
}
