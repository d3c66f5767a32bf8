import { useState } from "react";
import { Body1, Caption1, Checkbox, Dropdown, Input, makeStyles, mergeClasses, Option, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { cycleStageTerms } from "../../../../src/sheets/cycleTerms";
import { plainText } from "../../../../src/text/parse";
import { reviewText } from "../../../../src/text/pane";
import { cycleText as text } from "../../../../src/text/pane/cycle";
import { termName } from "../../../../src/text/terms";
import { Muted, Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { departmentState } from "../departmentState";
import type { BoardRow } from "./cycleContext";

/** Over this many departments the list can be searched and scrolls in itself. */
const manyOver = 8;

const shows = {
  all: { label: text.showAll, keep: () => true },
  open: { label: text.showOpen, keep: ({ cycle, isSubmitted }: BoardRow) => cycle.state === "open" && !isSubmitted },
  late: { label: text.showLate, keep: ({ isLate }: BoardRow) => isLate },
  submitted: { label: text.showSubmitted, keep: ({ isSubmitted }: BoardRow) => isSubmitted },
  closed: { label: text.showClosed, keep: ({ cycle }: BoardRow) => cycle.state === "closed" },
} as const;
type Show = keyof typeof shows;

const useStyles = makeStyles({
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { display: "flex", flexDirection: "column" },
  many: { maxHeight: "360px", overflowY: "auto" },
  label: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  filter: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
  late: { color: tokens.colorStatusDangerForeground1 },
});

interface DepartmentBoardProps {
  readonly rows: readonly BoardRow[];
  readonly excluded: ReadonlySet<string>;
  readonly onExclude: (excluded: ReadonlySet<string>) => void;
}

/** The departments of a period, how far each is, and which of them the next step is for. */
export function DepartmentBoard({ rows, excluded, onExclude }: DepartmentBoardProps) {
  const styles = useStyles();
  const t = useText();
  const [search, setSearch] = useState("");
  const [show, setShow] = useState<Show>("all");
  const isMany = rows.length > manyOver;
  const shown = rows.filter((row) => shows[show].keep(row) && plainText(row.state.department).includes(plainText(search)));
  const ticked = shown.filter(({ state }) => !excluded.has(state.department)).length;
  const tick = (departments: readonly string[], isTicked: boolean) => {
    const next = new Set(excluded);
    for (const department of departments) {
      if (isTicked) next.delete(department);
      else next.add(department);
    }
    onExclude(next);
  };
  return (
    <div role="group" aria-label={t(reviewText.departments)}>
      <Stack gap="small">
        {isMany && (
          <div className={styles.filter}>
            <Input size="small" className={styles.narrow} contentBefore={<SearchRegular />} aria-label={t(text.filter)} placeholder={t(text.filter)} value={search} onChange={(_, { value }) => setSearch(value)} />
            <Dropdown
              size="small" className={styles.narrow} aria-label={t(text.show)} value={t(shows[show].label)} selectedOptions={[show]}
              onOptionSelect={(_, { optionValue }) => setShow(Object.keys(shows).find((key): key is Show => key === optionValue) ?? "all")}
            >
              {Object.entries(shows).map(([key, { label }]) => <Option key={key} value={key}>{t(label)}</Option>)}
            </Dropdown>
          </div>
        )}
        {shown.length > 1 && (
          <div className={styles.all}>
            <Checkbox
              label={t(reviewText.all)}
              checked={ticked === shown.length ? true : ticked === 0 ? false : "mixed"}
              onChange={(_, { checked }) => tick(shown.map(({ state }) => state.department), checked === true)}
            />
          </div>
        )}
        {shown.length === 0 && <Body1>{t(text.noneShown)}</Body1>}
        <div className={mergeClasses(styles.list, isMany && styles.many)}>
          {shown.map((row) => (
            <Checkbox
              key={row.state.department}
              checked={!excluded.has(row.state.department)}
              onChange={(_, { checked }) => tick([row.state.department], checked === true)}
              label={<span className={styles.label}>{row.state.department}<StateLine row={row} /></span>}
            />
          ))}
        </div>
        {isMany && <Caption1><Muted>{t(text.chosen, { count: rows.filter(({ state }) => !excluded.has(state.department)).length, all: rows.length })}</Muted></Caption1>}
      </Stack>
    </div>
  );
}

/** "Filled 12 of 20 · process · due 2026-12-20 · late" */
function StateLine({ row: { state, cycle, sheet, isLate } }: { readonly row: BoardRow }) {
  const styles = useStyles();
  const t = useText();
  const { message, parameters } = departmentState(sheet);
  const parts = [
    cycle.state === "closed" ? t(text.closed) : t(message, parameters),
    ...(state.cycle === null || cycle.state === "closed" ? [] : [t(termName(cycleStageTerms, cycle.stage))]),
    ...(state.isConsolidated && cycle.state === "open" ? [t(text.consolidated)] : []),
    ...(cycle.due === "" ? [] : [t(text.dueOn, { due: cycle.due })]),
    ...(state.openAppeals === 0 ? [] : [t(text.appeals, { count: state.openAppeals })]),
  ];
  return (
    <Caption1>
      <Muted>{parts.join(t(text.point))}</Muted>
      {isLate && <span className={styles.late}>{t(text.point)}{t(text.late)}</span>}
    </Caption1>
  );
}
