import { Button, Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { jobs, roleTypes } from "../../../../src/goals";
import { noFilter, type IndicatorFilter } from "../../../../src/goals/filterIndicators";
import type { Message } from "../../../../src/text/language";
import { libraryText as text } from "../../../../src/text/pane";
import { dimensionTerms, natureTerms, stageTerms } from "../../../../src/text/terms";
import { useText } from "../../../hooks/useText";
import type { ListLook, OriginFilter } from "./listLook";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))", gap: tokens.spacingHorizontalXS },
  dropdown: { minWidth: 0 },
});

interface Choice {
  readonly value: string;
  readonly name: Message;
}

const origins: readonly (Choice & { readonly value: OriginFilter })[] = [
  { value: "all", name: text.originAll }, { value: "used", name: text.originUsed }, { value: "own", name: text.originOwn }, { value: "conflict", name: text.originConflict },
];

const properties: readonly { readonly property: keyof IndicatorFilter; readonly any: Message; readonly choices: readonly Choice[] }[] = [
  { property: "role", any: text.anyRole, choices: roleTypes.map(({ role, name }) => ({ value: role, name })) },
  { property: "job", any: text.anyJob, choices: jobs.map(({ code, name }) => ({ value: code, name })) },
  { property: "dimension", any: text.anyDimension, choices: dimensionTerms },
  { property: "nature", any: text.anyNature, choices: natureTerms },
  { property: "stage", any: text.anyStage, choices: stageTerms },
];

/** Fluent's options need a value. */
const any = "any";

/** What the list is narrowed to. */
export function IndicatorFilters({ look, onLook }: { readonly look: ListLook; readonly onLook: (look: ListLook) => void }) {
  const styles = useStyles();
  const t = useText();
  const { filter, origin } = look;
  const isNarrowed = origin !== "all" || Object.values(filter).some((value) => value !== null);
  return (
    <div role="group" aria-label={t(text.filters)} className={styles.filters}>
      <Filter label={text.origin} choices={origins} value={origin} onChoose={(value) => onLook({ ...look, origin: origins.find((each) => each.value === value)?.value ?? "all" })} />
      {properties.map(({ property, any: all, choices }) => (
        <Filter
          key={property}
          label={all}
          choices={[{ value: any, name: all }, ...choices]}
          value={filter[property] ?? any}
          onChoose={(value) => onLook({ ...look, filter: { ...filter, [property]: value === any ? null : value } })}
        />
      ))}
      {isNarrowed && <Button size="small" appearance="subtle" onClick={() => onLook({ ...look, filter: noFilter, origin: "all" })}>{t(text.clearFilters)}</Button>}
    </div>
  );
}

interface FilterProps {
  readonly label: Message;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function Filter({ label, choices, value, onChoose }: FilterProps) {
  const styles = useStyles();
  const t = useText();
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Dropdown
      size="small"
      className={styles.dropdown}
      aria-label={t(label)}
      value={chosen === undefined ? "" : t(chosen.name)}
      selectedOptions={[value]}
      onOptionSelect={(_, { optionValue }) => onChoose(optionValue ?? any)}
    >
      {choices.map((choice) => <Option key={choice.value} value={choice.value} text={t(choice.name)}>{t(choice.name)}</Option>)}
    </Dropdown>
  );
}
