import { Body1, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { settingsText } from "../../../src/text/pane";
import { lazyPart } from "../../components/lazyPart";
import { Section, Stack } from "../../components/layout";
import { useRole } from "../../hooks/useRole";
import { useSettings } from "../../hooks/useSettings";
import { useText } from "../../hooks/useText";
import { languageChoices, themeChoices } from "../../settings";
import { languageNames, themeNames } from "./choiceNames";

const Roles = lazyPart(async () => (await import("./Roles")).Roles);
const FiscalYear = lazyPart(async () => (await import("./FiscalYear")).FiscalYear);

const Limits = lazyPart(async () => (await import("./Limits")).Limits);

/** Written in by the bundler from package.json. */
declare const __VERSION__: string;

export function SettingsScreen() {
  const t = useText();
  const { settings, change } = useSettings();
  const { can } = useRole();
  return (
    <Stack gap="large">
      <Field label={t(settingsText.language)}>
        <RadioGroup
          value={settings.language}
          onChange={(_, { value }) => change({ language: languageChoices.find((choice) => choice === value) ?? "auto" })}
        >
          {languageChoices.map((choice) => (
            <Radio key={choice} value={choice} label={t(languageNames[choice])} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t(settingsText.theme)} hint={t(settingsText.contrast)}>
        <RadioGroup
          value={settings.theme}
          onChange={(_, { value }) => change({ theme: themeChoices.find((choice) => choice === value) ?? "auto" })}
        >
          {themeChoices.map((choice) => (
            <Radio key={choice} value={choice} label={t(themeNames[choice])} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t(settingsText.name)} hint={t(settingsText.nameHint)}>
        <Input value={settings.person} autoComplete="name" onChange={(_, { value }) => change({ person: value })} />
      </Field>
      {can("administer") && <FiscalYear />}
      {can("administer") && <Limits />}
      <Roles />
      <Section title={t(settingsText.about)}>
        <Body1>{t(settingsText.version, { version: __VERSION__ })}</Body1>
        <Body1>{t(settingsText.licence)}</Body1>
        <Body1>{t(settingsText.privacy)}</Body1>
      </Section>
    </Stack>
  );
}
