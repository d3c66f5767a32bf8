import type { Dispatch } from "react";
import { Caption1, Dropdown, Field, Option, OptionGroup, Tag, TagGroup } from "@fluentui/react-components";
import { industries } from "../../../src/goals";
import type { StrategyDraft } from "../../../src/goals/types";
import { libraryText as text } from "../../../src/text/pane";
import { ErrorCard } from "../../components/ErrorCard";
import { Muted } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";
import { industryTemplate, ownKey, ownTemplate } from "./chosenTemplate";
import type { PlanDraft } from "./planDraft";
import type { PlanAction } from "./planReducer";
import { useOwnTemplates } from "./useOwnTemplates";

/** No template: Fluent's options need a value. */
const none = "none";

interface TemplateFieldProps {
  readonly draft: PlanDraft;
  readonly dispatch: Dispatch<PlanAction>;
}

/** Chooses a template, an industry's or one of the company's own: it brings departments, KPIs and strategic goals along. */
export function TemplateField({ draft: { template, goals }, dispatch }: TemplateFieldProps) {
  const t = useText();
  const language = useLanguage();
  const { summary } = useWorkbook();
  const { templates, error, again } = useOwnTemplates();
  const taken = (summary?.departments ?? []).map(({ name }) => name);
  const own = templates ?? [];
  const ownChosen = own.find(({ name }) => ownKey(name) === template);
  const industry = industries.find(({ code }) => code === template);
  const chosen = ownChosen?.name ?? (industry === undefined ? t(text.noneChosen) : t(industry.name));
  const choose = (key: string) => {
    const found = own.find(({ name }) => ownKey(name) === key);
    dispatch({ kind: "template", template: found === undefined ? industryTemplate(key, language) : ownTemplate(found), taken });
  };
  return (
    <>
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      <Field label={t(text.template)} hint={t(text.templateHint)}>
        <Dropdown value={chosen} selectedOptions={[template ?? none]} onOptionSelect={(_, { optionValue }) => choose(optionValue ?? none)}>
          <Option value={none}>{t(text.noneChosen)}</Option>
          <OptionGroup label={t(text.builtIn)}>
            {industries.map(({ code, name }) => <Option key={code} value={code}>{t(name)}</Option>)}
          </OptionGroup>
          {own.length > 0 && (
            <OptionGroup label={t(text.ownGroup)}>
              {own.map(({ name }) => <Option key={name} value={ownKey(name)}>{name}</Option>)}
            </OptionGroup>
          )}
        </Dropdown>
      </Field>
      {industry !== undefined && <Caption1><Muted>{t(text.exampleNumbers)}</Muted></Caption1>}
      {goals.length > 0 && (
        <Field label={t(text.goals)}>
          <TagGroup aria-label={t(text.goals)} style={{ flexWrap: "wrap", rowGap: "4px" }} onDismiss={(_, { value }) => dispatch({ kind: "removeGoal", goal: value })}>
            {goals.map((goal) => (
              <Tag key={goal.goal} value={goal.goal} size="small" dismissible dismissIcon={{ "aria-label": t(text.removeGoal, { goal: goal.goal }) }}>
                {lineOf(goal)}
              </Tag>
            ))}
          </TagGroup>
        </Field>
      )}
    </>
  );
}

/** "收入稳步增长 · 120,000,000 元" */
function lineOf({ goal, target, unit }: StrategyDraft): string {
  if (target === null) return goal;
  const amount = target.toLocaleString("en-US");
  return `${goal} · ${unit === "%" ? `${amount}%` : `${amount} ${unit}`}`;
}
