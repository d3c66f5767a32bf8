import { useState } from "react";
import { Body1, Button, Caption1Strong } from "@fluentui/react-components";
import type { CellChoice } from "../../../../src/review/files";
import { filesPaneText as text } from "../../../../src/text/pane/files";
import { List, Section, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { useShown } from "./useShown";

/** A longer list starts with this many. */
const shownAtFirst = 5;

/** What files change without anybody's objection, by department. */
export function Changes({ cells }: { readonly cells: readonly CellChoice[] }) {
  const t = useText();
  const shown = useShown();
  const [isLong, setIsLong] = useState(false);
  const visible = isLong ? cells : cells.slice(0, shownAtFirst);
  const departments = [...new Set(visible.map(({ department }) => department))];
  return (
    <Section title={t(text.changesTitle)}>
      <Stack gap="small">
        {departments.map((department) => (
          <Stack key={department} gap="small">
            <Caption1Strong>{department}</Caption1Strong>
            <List label={department}>
              {visible.filter((cell) => cell.department === department).map(({ id, kpi, heading, here, options }) => (
                <li key={id}><Body1>{t(text.changeLine, { kpi, heading, before: shown(here), after: shown(options[0]?.value ?? null) })}</Body1></li>
              ))}
            </List>
          </Stack>
        ))}
        {cells.length > shownAtFirst && (
          <div>
            <Button size="small" appearance="transparent" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
              {isLong ? t(text.less) : t(text.more, { count: cells.length })}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}
