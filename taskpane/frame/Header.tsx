import { useRef, useState } from "react";
import {
  Button, DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles, Menu, MenuDivider,
  MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Subtitle2, Tag, tokens,
} from "@fluentui/react-components";
import { LocalLanguageRegular, MathFormulaRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { frameText } from "../../src/text/pane";
import type { WorkbookSummary } from "../../src/workbook/types";
import { CommandDialog } from "../components/CommandDialog";
import { languageNames } from "../screens/settings/choiceNames";
import { useRoute } from "../hooks/useRoute";
import { useSettings } from "../hooks/useSettings";
import { useText, type Say } from "../hooks/useText";
import { useWorkbook } from "../hooks/useWorkbook";
import { languageChoices } from "../settings";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: "1 1 0", minWidth: "64px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", margin: 0 },
  scope: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  chip: { flex: "0 1 auto", minWidth: 0, maxWidth: "60%", overflow: "hidden" },
  menu: { flexShrink: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Which workbook, which period and department; language and help. */
export function Header() {
  const styles = useStyles();
  const t = useText();
  const { summary } = useWorkbook();
  const name = summary === null ? "" : summary.name || t(frameText.untitled);
  const scope = summary === null ? "" : scopeOf(summary, t);
  return (
    <header className={styles.root}>
      <Subtitle2 as="h1" className={styles.name} title={name}>
        {name}
      </Subtitle2>
      {scope !== "" && (
        <Tag size="small" appearance="brand" className={styles.chip} title={scope}>
          <span className={styles.scope}>{scope}</span>
        </Tag>
      )}
      <LanguageAndHelp />
    </header>
  );
}

/** *2026Q4 · Sales*: the newest period and the department, or how many there are. */
function scopeOf({ periods, departments }: WorkbookSummary, t: Say): string {
  const [newest] = periods;
  const names = (newest?.departments ?? departments).map(({ name }) => name);
  const who = names.length > 1 ? t(frameText.departmentCount, { count: names.length }) : (names[0] ?? "");
  return [newest?.period ?? "", who].filter((part) => part !== "").join(" · ");
}

function LanguageAndHelp() {
  const styles = useStyles();
  const t = useText();
  const { settings, change } = useSettings();
  const { navigate } = useRoute();
  const [helpOpen, setHelpOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const openHelp = (): void => {
    // The item is gone when the dialog is: the keyboard then goes back to what opened the menu.
    place.current?.querySelector("button")?.focus();
    setHelpOpen(true);
  };
  return (
    <>
      <div ref={place} className={styles.menu}>
        <Menu checkedValues={{ language: [settings.language] }} onCheckedValueChange={(_, { checkedItems }) => {
          const chosen = languageChoices.find((choice) => choice === checkedItems[0]);
          if (chosen !== undefined) change({ language: chosen });
        }}>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<LocalLanguageRegular />} aria-label={t(frameText.menu)} title={t(frameText.menu)} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuGroup>
                <MenuGroupHeader>{t(frameText.language)}</MenuGroupHeader>
                {languageChoices.map((choice) => (
                  <MenuItemRadio key={choice} name="language" value={choice}>
                    {t(languageNames[choice])}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
              <MenuDivider />
              <MenuItem icon={<MathFormulaRegular />} onClick={() => navigate("insights", "functions")}>
                {t(frameText.insertFunction)}
              </MenuItem>
              <MenuItem icon={<QuestionCircleRegular />} onClick={openHelp}>
                {t(frameText.help)}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {helpOpen && <Help onClose={() => setHelpOpen(false)} />}
    </>
  );
}

const helpSteps = [frameText.helpPlan, frameText.helpGenerate, frameText.helpFill, frameText.helpConsolidate, frameText.helpPush];

function Help({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <CommandDialog onClose={onClose}>
      <DialogBody>
        <DialogTitle>{t(frameText.help)}</DialogTitle>
        <DialogContent>
          <ol className={styles.steps}>
            {helpSteps.map((step) => (
              <li key={step.en}>{t(step)}</li>
            ))}
          </ol>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={onClose}>
            {t(frameText.close)}
          </Button>
        </DialogActions>
      </DialogBody>
    </CommandDialog>
  );
}
