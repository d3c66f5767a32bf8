import { useState, type Dispatch } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import type { KpiDraft } from "../../../src/goals/types";
import { libraryText as text } from "../../../src/text/pane";
import { useText } from "../../hooks/useText";
import { KpiNumber } from "./targets/KpiNumber";
import { LevelProblems } from "./targets/LevelProblems";
import { fieldKey, type PlanDraft, type PostKey } from "./planDraft";
import type { PlanAction } from "./planReducer";

const useStyles = makeStyles({
  button: { justifyContent: "flex-start", minWidth: 0, paddingInline: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "start" },
  fields: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalS },
});

const levels = [["baseline", text.baseline], ["threshold", text.threshold], ["stretch", text.stretch]] as const;

interface KpiLevelsProps {
  readonly post: PostKey;
  readonly kpi: KpiDraft;
  readonly index: number;
  readonly invalid: PlanDraft["invalid"];
  readonly dispatch: Dispatch<PlanAction>;
}

/** Where a KPI stands, the least that will do and what would be outstanding: one line, opened to be edited. */
export function KpiLevels({ post, kpi, index, invalid, dispatch }: KpiLevelsProps) {
  const styles = useStyles();
  const t = useText();
  const fieldOf = (level: (typeof levels)[number][0]) => fieldKey(post, kpi.code, level);
  const hasInvalid = levels.some(([level]) => invalid[fieldOf(level)] !== undefined);
  const [isOpen, setOpen] = useState(false);
  const shown = (value: number | null | undefined) => (value == null ? t(text.unset) : value.toLocaleString("en-US"));
  const line = t(text.levels, { baseline: shown(kpi.baseline), threshold: shown(kpi.threshold), stretch: shown(kpi.stretch) });
  return (
    <div>
      <Button
        size="small"
        appearance="transparent"
        className={styles.button}
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={isOpen || hasInvalid}
        aria-label={t(text.levelsOf, { kpi: kpi.name, levels: line })}
        onClick={() => setOpen(!isOpen)}
      >
        {line}
      </Button>
      {(isOpen || hasInvalid) && (
        <div className={styles.fields}>
          {levels.map(([level, name]) => (
            <KpiNumber
              key={level}
              of={post}
              kpi={kpi}
              field={level}
              label={t(name)}
              name={t(text.levelOf, { kpi: kpi.name, level: t(name) })}
              value={kpi[level] ?? null}
              onChange={(value) => dispatch({ kind: "edit", ...post, index, change: { [level]: value } })}
              invalid={invalid}
              dispatch={dispatch}
            />
          ))}
        </div>
      )}
      <LevelProblems of={kpi} />
    </div>
  );
}
