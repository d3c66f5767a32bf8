import { useMemo, useState } from "react";
import { Body1, Button, Caption1, Field, Link, makeStyles, tokens } from "@fluentui/react-components";
import { functionsText } from "../../../src/text/pane";
import { Card } from "../../components/Card";
import { List, Muted, Section, Stack } from "../../components/layout";
import { Loading } from "../../components/Loading";
import { SearchField } from "../../components/SearchField";
import { frameText } from "../../../src/text/pane";
import { readCatalogue, type FunctionCatalogue, type FunctionEntry } from "../../insertFunction/catalogue";
import { searchFunctions } from "../../insertFunction/search";
import { useReading } from "../../hooks/useReading";
import { useText } from "../../hooks/useText";
import { FunctionForm } from "./FunctionForm";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  name: { fontFamily: tokens.fontFamilyMonospace, textAlign: "start" },
  description: { display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden", color: tokens.colorNeutralForeground3 },
});

/** *Insert function*: find one by what it is for, fill in its arguments, see the result, insert it. */
export function FunctionsTab() {
  const t = useText();
  const { value: catalogue, error, again } = useReading(readCatalogue, 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  if (catalogue === null) {
    if (error === null) return <Loading label={t(frameText.loading)} />;
    return (
      <Card intent="error" title={t(functionsText.noCatalogue)} actions={<Button size="small" onClick={again}>{t(frameText.tryAgain)}</Button>} />
    );
  }
  const entry = catalogue.functions.find(({ id }) => id === chosen);
  if (entry !== undefined) return <FunctionForm key={entry.id} entry={entry} onBack={() => setChosen(null)} />;
  return <FunctionList catalogue={catalogue} query={query} onQuery={setQuery} onChoose={setChosen} />;
}

interface FunctionListProps {
  readonly catalogue: FunctionCatalogue;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (id: string) => void;
}

function FunctionList({ catalogue, query, onQuery, onChoose }: FunctionListProps) {
  const t = useText();
  const found = useMemo(() => searchFunctions(query, catalogue.functions), [query, catalogue]);
  const isSearch = query.trim() !== "";
  return (
    <Stack>
      <Field label={t(functionsText.search)} hint={t(functionsText.searchHint)}>
        <SearchField value={query} onChange={(_, { value }) => onQuery(value)} />
      </Field>
      <Caption1 role="status">
        <Muted>{found.length === 0 ? t(functionsText.none, { query: query.trim() }) : t(functionsText.count, { count: found.length })}</Muted>
      </Caption1>
      {isSearch ? (
        <Entries label={t(functionsText.list)} entries={found} onChoose={onChoose} />
      ) : (
        catalogue.families.map(({ id, name }) => {
          const entries = found.filter(({ family }) => family === id);
          return entries.length > 0 && (
            <Section key={id} title={t(name)}>
              <Entries label={t(name)} entries={entries} onChoose={onChoose} />
            </Section>
          );
        })
      )}
    </Stack>
  );
}

function Entries({ label, entries, onChoose }: { readonly label: string; readonly entries: readonly FunctionEntry[]; readonly onChoose: (id: string) => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <List label={label}>
      {entries.map(({ id, name, description }) => (
        <li key={id} className={styles.entry}>
          <Link as="button" className={styles.name} aria-label={t(functionsText.choose, { name })} onClick={() => onChoose(id)}>
            {name}
          </Link>
          <Body1 className={styles.description}>{t(description)}</Body1>
        </li>
      ))}
    </List>
  );
}
