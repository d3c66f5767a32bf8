import { useEffect, useMemo, useRef } from "react";
import { Badge, Body1, Button, Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { LibraryEntry } from "../../../../src/goals/indicators/entries";
import { libraryText as text } from "../../../../src/text/pane";
import { dimensionTerms, termName } from "../../../../src/text/terms";
import { List, Muted, Row, Stack } from "../../../components/layout";
import { SearchField } from "../../../components/SearchField";
import { useText } from "../../../hooks/useText";
import { DirectionMark } from "../DirectionMark";
import { IndicatorFilters } from "./IndicatorFilters";
import { listed, page, type ListLook } from "./listLook";
import type { Library } from "./useLibrary";

const useStyles = makeStyles({
  item: {
    width: "100%", justifyContent: "flex-start", textAlign: "start", minWidth: 0, fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalSNudge, paddingInline: tokens.spacingHorizontalXS,
  },
  text: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1, gap: tokens.spacingVerticalXXS },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  name: { overflowWrap: "anywhere" },
  head: { justifyContent: "space-between" },
});

interface IndicatorListProps {
  readonly library: Library;
  readonly look: ListLook;
  /** The indicator from which somebody comes back. */
  readonly from: string | null;
  readonly onLook: (look: ListLook) => void;
  readonly onOpen: (code: string) => void;
  readonly onNew: () => void;
}

/** The indicators that match, best first. */
export function IndicatorList({ library: { entries, conflicts, reading }, look, from, onLook, onOpen, onNew }: IndicatorListProps) {
  const styles = useStyles();
  const t = useText();
  const used = useMemo(() => new Set(reading?.nodes.map(({ code }) => code ?? "") ?? []), [reading]);
  const conflicting = useMemo(() => new Set(conflicts.map(({ code }) => code)), [conflicts]);
  const found = useMemo(() => listed(entries, look, { used, conflicting }), [entries, look, used, conflicting]);
  const list = useRef<HTMLDivElement>(null);
  // Whoever comes back goes on where they left the list.
  useEffect(() => {
    if (from !== null) list.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(from)}"]`)?.focus();
  }, [from]);
  const left = found.length - look.shown;
  return (
    <Stack gap="small">
      <Field label={t(text.search)} size="small">
        <SearchField size="small" value={look.query} onChange={(_, { value }) => onLook({ ...look, query: value, shown: page })} />
      </Field>
      <IndicatorFilters look={look} onLook={(changed) => onLook({ ...changed, shown: page })} />
      <Row className={styles.head}>
        <Caption1 role="status"><Muted>{found.length === 0 ? t(text.none) : t(text.count, { count: found.length })}</Muted></Caption1>
        <Button size="small" icon={<AddRegular />} onClick={onNew}>{t(text.newIndicator)}</Button>
      </Row>
      <div ref={list}>
        <List gap="none" label={t(text.list)}>
          {found.slice(0, look.shown).map((entry) => (
            <li key={entry.code}>
              <Button appearance="subtle" className={styles.item} data-code={entry.code} onClick={() => onOpen(entry.code)}>
                <span className={styles.text}>
                  <Body1 className={styles.name}>{t(entry.name)}</Body1>
                  <Caption1 className={styles.facts}>
                    <span>{entry.code}</span>
                    <DirectionMark direction={entry.direction} isBrief />
                    <span>{t(entry.unit)}</span>
                    <span>{t(termName(dimensionTerms, entry.dimension))}</span>
                    <Marks entry={entry} isUsed={used.has(entry.code)} isConflicting={conflicting.has(entry.code)} />
                  </Caption1>
                </span>
              </Button>
            </li>
          ))}
        </List>
      </div>
      {left > 0 && <Button size="small" appearance="subtle" onClick={() => onLook({ ...look, shown: look.shown + page })}>{t(text.more, { count: left })}</Button>}
    </Stack>
  );
}

function Marks({ entry: { origin }, isUsed, isConflicting }: { readonly entry: LibraryEntry; readonly isUsed: boolean; readonly isConflicting: boolean }) {
  const t = useText();
  return (
    <>
      {isUsed && <Badge size="small" appearance="tint" color="brand">{t(text.inUse)}</Badge>}
      {origin !== "library" && <Badge size="small" appearance="outline" color="informative">{t(origin === "own" ? text.ownMark : text.changedMark)}</Badge>}
      {isConflicting && <Badge size="small" appearance="tint" color="danger">{t(text.conflictMark)}</Badge>}
    </>
  );
}
