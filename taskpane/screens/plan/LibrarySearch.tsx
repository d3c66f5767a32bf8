import { useMemo, useState, type Dispatch } from "react";
import { Body1, Button, Caption1, Field, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { indicators, searchIndicators, suits } from "../../../src/goals";
import type { Indicator } from "../../../src/goals/types";
import { planText } from "../../../src/text/pane";
import { Grow, List, Muted, Row, Stack } from "../../components/layout";
import { useLanguage, useText } from "../../hooks/useText";
import type { DepartmentForm, PlanAction } from "./planDraft";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  definition: { display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden", color: tokens.colorNeutralForeground3 },
});

/** So many results are shown at a time. */
const shownAtOnce = 8;

/** Adds indicators from the library, found in either language; those that suit the post come first. */
export function LibrarySearch({ department, dispatch }: { readonly department: DepartmentForm; readonly dispatch: Dispatch<PlanAction> }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const found = useMemo(() => find(query, department), [query, department]);
  const shown = found.slice(0, shownAtOnce);
  return (
    <Stack gap="small" card>
      <Field label={t(planText.search)} size="small">
        <SearchBox size="small" value={query} onChange={(_, { value }) => setQuery(value)} />
      </Field>
      <Caption1 role="status"><Muted>{t(countOf(found), { count: found.length, shown: shown.length, query })}</Muted></Caption1>
      <List label={t(planText.searchResults)}>
        {shown.map(({ code, name, definition }) => (
          <li key={code}>
            <Row>
              <Grow>
                <span className={styles.item}>
                  <Body1>{t(name)}</Body1>
                  <Caption1 className={styles.definition}>{t(definition)}</Caption1>
                </span>
              </Grow>
              <Button
                size="small"
                icon={<AddRegular />}
                aria-label={t(planText.addIndicator, { kpi: t(name) })}
                title={t(planText.add)}
                onClick={() => dispatch({ kind: "addKpi", department: department.name, code, language })}
              />
            </Row>
          </li>
        ))}
      </List>
    </Stack>
  );
}

/** Only what counts with a weight and is not there yet. Without a query: what suits the post. */
function find(query: string, { role, job, kpis }: DepartmentForm): readonly Indicator[] {
  const candidates = indicators.filter(({ counts, code }) => counts === "weighted" && !kpis.some((kpi) => kpi.code === code));
  const fits = (indicator: Indicator) => role !== null && suits(indicator, role, job);
  if (query.trim() === "") return candidates.filter(fits);
  const found = searchIndicators(query, candidates);
  return [...found.filter(fits), ...found.filter((indicator) => !fits(indicator))];
}

function countOf(found: readonly Indicator[]) {
  if (found.length === 0) return planText.searchNone;
  return found.length > shownAtOnce ? planText.searchMore : planText.searchCount;
}
