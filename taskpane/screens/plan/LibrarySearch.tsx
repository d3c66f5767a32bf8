import { useMemo, useState, type Dispatch } from "react";
import { Body1, Button, Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { searchIndicators, suits } from "../../../src/goals";
import type { LibraryEntry } from "../../../src/goals/indicators/entries";
import { isBlocked } from "../../../src/goals/indicators/validate";
import { libraryText, planText } from "../../../src/text/pane";
import { ErrorCard } from "../../components/ErrorCard";
import { Grow, List, Muted, Row, Stack } from "../../components/layout";
import { SearchField } from "../../components/SearchField";
import { useLanguage, useText } from "../../hooks/useText";
import { useLibrary } from "./library/useLibrary";
import type { PostForm, PostKey } from "./planDraft";
import type { PlanAction } from "./planReducer";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  definition: { display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden", color: tokens.colorNeutralForeground3 },
});

/** So many results are shown at a time. */
const shownAtOnce = 8;

/** Adds indicators, the workbook's own or of the library, found in either language; those that suit the post come first. */
export function LibrarySearch({ of, post, dispatch }: { readonly of: PostKey; readonly post: PostForm; readonly dispatch: Dispatch<PlanAction> }) {
  const t = useText();
  const language = useLanguage();
  const { entries, error, again } = useLibrary();
  const [query, setQuery] = useState("");
  const found = useMemo(() => find(query, post, entries), [query, post, entries]);
  const shown = found.slice(0, shownAtOnce);
  return (
    <Stack gap="small" card>
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      <Field label={t(planText.search)} size="small">
        <SearchField size="small" value={query} onChange={(_, { value }) => setQuery(value)} />
      </Field>
      <Caption1 role="status"><Muted>{t(countOf(found), { count: found.length, shown: shown.length, query })}</Muted></Caption1>
      <List label={t(planText.searchResults)}>
        {shown.map((entry) => (
          <FoundItem
            key={entry.code}
            entry={entry}
            onAdd={() => dispatch({ kind: "addKpi", ...of, indicator: entry, language })}
          />
        ))}
      </List>
    </Stack>
  );
}

function FoundItem({ entry, onAdd }: { readonly entry: LibraryEntry; readonly onAdd: () => void }) {
  const styles = useStyles();
  const t = useText();
  const name = t(entry.name);
  const blocked = isBlocked(entry);
  return (
    <li>
      <Row>
        <Grow>
          <span className={styles.item}>
            <Body1>{name}</Body1>
            <Caption1 className={styles.definition}>{blocked ? t(libraryText.unsuitable) : t(entry.definition)}</Caption1>
          </span>
        </Grow>
        <Button
          size="small"
          icon={<AddRegular />}
          aria-label={t(planText.addIndicator, { kpi: name })}
          title={t(planText.add)}
          disabledFocusable={blocked}
          onClick={onAdd}
        />
      </Row>
    </li>
  );
}

/** What is not there yet. Without a query: what suits the post and counts with a weight. */
function find(query: string, { role, job, kpis }: PostForm, entries: readonly LibraryEntry[]): readonly LibraryEntry[] {
  const candidates = entries.filter(({ code }) => !kpis.some((kpi) => kpi.code === code));
  const fits = (indicator: LibraryEntry) => role !== null && suits(indicator, role, job);
  if (query.trim() === "") return candidates.filter((indicator) => indicator.counts === "weighted" && fits(indicator));
  const found = searchIndicators(query, candidates);
  return [...found.filter(fits), ...found.filter((indicator) => !fits(indicator))];
}

function countOf(found: readonly LibraryEntry[]) {
  if (found.length === 0) return planText.searchNone;
  return found.length > shownAtOnce ? planText.searchMore : planText.searchCount;
}
