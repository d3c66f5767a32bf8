import { useId } from "react";
import { CompoundButton, makeStyles } from "@fluentui/react-components";
import { BuildingRegular, LightbulbRegular, TableSearchRegular } from "@fluentui/react-icons";
import { planText } from "../../../src/text/pane";
import { Stack } from "../../components/layout";
import { useText } from "../../hooks/useText";

const useStyles = makeStyles({
  choice: { justifyContent: "flex-start", textAlign: "start", maxWidth: "100%" },
});

interface FirstChoicesProps {
  readonly onTemplate: () => void;
  readonly onOwnSheet: () => void;
  readonly onExample: () => void;
}

/** The three ways to a first goal tree. */
export function FirstChoices({ onTemplate, onOwnSheet, onExample }: FirstChoicesProps) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const choices = [
    { label: planText.start, hint: planText.startHint, icon: <BuildingRegular />, onClick: onTemplate },
    { label: planText.own, hint: planText.ownHint, icon: <TableSearchRegular />, onClick: onOwnSheet },
    { label: planText.example, hint: planText.exampleHint, icon: <LightbulbRegular />, onClick: onExample },
  ];
  return (
    <div role="group" aria-label={t(planText.choices)}>
      <Stack gap="small">
        {choices.map(({ label, hint, icon, onClick }, index) => (
          <CompoundButton
            key={index}
            className={styles.choice}
            appearance={index === 0 ? "primary" : "secondary"}
            icon={icon}
            aria-label={t(label)}
            aria-describedby={`${id}${index}`}
            secondaryContent={<span id={`${id}${index}`}>{t(hint)}</span>}
            onClick={onClick}
          >
            {t(label)}
          </CompoundButton>
        ))}
      </Stack>
    </div>
  );
}
