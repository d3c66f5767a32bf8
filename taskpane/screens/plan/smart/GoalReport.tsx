import { useId, useState } from "react";
import { Body1, Caption1, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { verdictSigns } from "../../../../src/goals/smartMarks";
import type { Criterion, SmartReport } from "../../../../src/smart";
import { frameText, smartText } from "../../../../src/text/pane";
import { criterionNames } from "../../../../src/text/smart";
import { Grow, List, Muted, Row, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { MarkedText } from "./MarkedText";
import { useVerdictStyles, verdictWords } from "./verdictLook";

const useStyles = makeStyles({
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  // Read out where the signs are seen.
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  sign: { marginInlineStart: tokens.spacingHorizontalXS },
  verdict: { display: "flex", gap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  // CJK text has no bold of its own.
  plain: { ":lang(zh)": { fontWeight: tokens.fontWeightRegular } },
});

/** One goal judged: its words with what decided marked, the five marks, and for the chosen one why and what to do. */
export function GoalReport({ text, report }: { readonly text: string; readonly report: SmartReport }) {
  const styles = useStyles();
  const looks = useVerdictStyles();
  const t = useText();
  const id = useId();
  const [asked, setAsked] = useState<Criterion | null>(null);
  const chosen = report.criteria.find(({ criterion }) => criterion === asked)
    ?? report.criteria.find(({ verdict }) => verdict === "missing" || verdict === "partly") ?? report.criteria[0];
  if (chosen === undefined) return null;
  const remarks = report.flags.map((flag) => t(smartText[flag]));
  return (
    <Stack gap="small">
      <MarkedText text={text} spans={chosen.evidence} />
      <TabList
        size="small"
        className={styles.tabs}
        reserveSelectedTabSpace={false}
        aria-label={t(smartText.marks)}
        selectedValue={chosen.criterion}
        onTabSelect={(_, { value }) => setAsked(report.criteria.find(({ criterion }) => criterion === value)?.criterion ?? null)}
      >
        {report.criteria.map(({ criterion, verdict }) => {
          const name = t(smartText.mark, { name: t(criterionNames[criterion]), verdict: t(verdictWords[verdict]) });
          return (
            <Tab key={criterion} value={criterion} id={`${id}${criterion}`} aria-controls={`${id}panel`}>
              <span aria-hidden>{criterion}</span>
              <span aria-hidden className={mergeClasses(styles.sign, looks[verdict])}>{verdictSigns[verdict]}</span>
              <span className={styles.heard}>{name}</span>
            </Tab>
          );
        })}
      </TabList>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${chosen.criterion}`}>
        <Stack gap="none">
          <Body1 className={mergeClasses(styles.verdict, styles.plain)}>
            <span aria-hidden className={looks[chosen.verdict]}>{verdictSigns[chosen.verdict]}</span>
            {t(smartText.mark, { name: t(criterionNames[chosen.criterion]), verdict: t(verdictWords[chosen.verdict]) })}
          </Body1>
          <Body1>{chosen.why}</Body1>
          {chosen.suggestion !== "" && <Body1>{t(smartText.suggestion, { suggestion: chosen.suggestion })}</Body1>}
        </Stack>
      </div>
      {report.contradictions.map((sentence) => (
        <Row key={sentence}>
          <span role="img" aria-label={t(frameText.warning)} className={styles.icon}><WarningRegular /></span>
          <Grow><Body1>{sentence}</Body1></Grow>
        </Row>
      ))}
      {remarks.length > 0 && (
        <List label={t(smartText.remarks)} gap="small">
          {remarks.map((remark) => <li key={remark}><Caption1><Muted>{remark}</Muted></Caption1></li>)}
        </List>
      )}
    </Stack>
  );
}
