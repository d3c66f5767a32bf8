import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { periodLabel } from "../../src/review";
import { frameText } from "../../src/text/pane";
import { useGoTo } from "../hooks/useGoTo";
import { useRole } from "../hooks/useRole";
import { useRoute } from "../hooks/useRoute";
import { useLanguage, useText } from "../hooks/useText";
import { useWorkbook } from "../hooks/useWorkbook";
import { firstMissing } from "../screens/review/firstMissing";
import { firstWeight } from "../screens/plan/firstWeight";
import { nextStep } from "./nextStep";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    minHeight: "32px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sentence: { minWidth: 0, overflowWrap: "anywhere", textWrap: "pretty" },
  button: { flexShrink: 0 },
});

/** One sentence and one button, computed from the state of the workbook. */
export function NextStepBar() {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { workbook, summary, pushes, unpushed } = useWorkbook();
  const { navigate } = useRoute();
  // What departments lack is nobody's own step.
  const { mayOpen, scope } = useRole();
  const goTo = useGoTo();
  const step = summary === null ? null : nextStep(summary, pushes, unpushed, ({ screen, tab }) => scope?.kind !== "person" && mayOpen(screen, tab ?? null));
  if (step === null) return null;

  const parameters = step.period === undefined ? step.parameters : { ...step.parameters, period: periodLabel(step.period, language) };
  const take = () => {
    navigate(step.screen, step.tab, step.department === undefined ? undefined : { weightsOf: step.department });
    if (step.department !== undefined) goTo(firstWeight(workbook, step.department));
    if (step.sheet !== undefined && summary !== null) goTo(firstMissing(workbook, summary));
  };
  return (
    <section className={styles.root} aria-label={t(frameText.nextStep)}>
      <Body1 className={styles.sentence}>{t(step.sentence, parameters)}</Body1>
      <Button className={styles.button} size="small" icon={<ArrowRightRegular />} iconPosition="after" onClick={take}>
        {t(step.action)}
      </Button>
    </section>
  );
}
