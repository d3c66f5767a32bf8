import type { Dispatch } from "react";
import { Label, makeStyles } from "@fluentui/react-components";
import { NumberInput } from "../../../components/NumberInput";
import { fieldKey, type PlanDraft, type PostKey } from "../planDraft";
import type { PlanAction } from "../planReducer";

const useStyles = makeStyles({
  number: { minWidth: 0, "& input": { minWidth: 0 }, "& > .fui-Input": { width: "100%", minWidth: 0 } },
});

interface KpiNumberProps {
  readonly of: PostKey;
  readonly kpi: { readonly code: string; readonly unit: string };
  /** The field, or the period whose target it is. */
  readonly field: string;
  readonly label: string;
  /** Name for screen readers. */
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly invalid: PlanDraft["invalid"];
  readonly dispatch: Dispatch<PlanAction>;
}

/** A number of a KPI under its label; the form keeps a text that is none until it is corrected. */
export function KpiNumber({ of, kpi, field, label, name, value, onChange, invalid, dispatch }: KpiNumberProps) {
  const styles = useStyles();
  const key = fieldKey(of, kpi.code, field);
  return (
    <div>
      <Label size="small">{label}</Label>
      <NumberInput
        className={styles.number}
        name={name}
        value={value}
        unit={kpi.unit}
        format={String}
        onChange={onChange}
        invalidText={invalid[key]}
        onInvalidText={(text) => dispatch({ kind: "invalid", field: key, text })}
      />
    </div>
  );
}
