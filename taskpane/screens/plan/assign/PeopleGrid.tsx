import { useRef, useState, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { withChange, withLines, withoutStay, type AssignmentDraft, type PersonRow } from "../../../../src/goals/editing/assignmentDraft";
import { assignText as text } from "../../../../src/text/pane/assign";
import { isFocusLost } from "../../../hooks/focus";
import { useText } from "../../../hooks/useText";
import { useVirtualRows } from "../tree/useVirtualRows";
import { cellAfter, type GridCell } from "./gridKeys";
import { PersonCells } from "./PersonCells";
import { PersonPanel } from "./PersonPanel";
import { firstDay } from "./stayWords";
import type { Assigning } from "./useAssignment";

const useStyles = makeStyles({
  box: {
    overflowX: "auto", overflowY: "auto", scrollbarWidth: "thin", maxHeight: "max(240px, 50vh)",
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "grid", position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, "& > *": { padding: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  },
  list: { overflowX: "hidden" },
  rows: { position: "relative" },
  row: { position: "absolute", insetInline: 0, top: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** Height of a row (px) before it has been measured. */
const rowHeight = 40;

interface PeopleGridProps {
  readonly rows: readonly PersonRow[];
  readonly jobs: Assigning["jobs"];
  readonly assigning: Assigning;
  /** Jobs are columns; otherwise each person has a choice of jobs. */
  readonly isWide: boolean;
  readonly draft: AssignmentDraft;
  readonly onDraft: (draft: AssignmentDraft) => void;
}

/** People and their jobs: only the rows in view are drawn. Arrow keys go from cell to cell. */
export function PeopleGrid({ rows, jobs, assigning, isWide, draft, onDraft }: PeopleGridProps) {
  const styles = useStyles();
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [active, setActive] = useState<GridCell>({ row: 0, column: 0 });
  const last: GridCell = { row: rows.length - 1, column: isWide ? jobs.length : 0 };
  const at: GridCell = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) };
  const list = useVirtualRows({ box, count: rows.length, always: at.row, height: rowHeight, keyOf: (index) => rows[index]?.key ?? "" });
  const columns = `minmax(120px, 1.4fr) repeat(${jobs.length}, minmax(104px, 1fr))`;

  const cellElement = ({ row, column }: GridCell): HTMLElement | null => box.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null;
  const give = (person: PersonRow, job: string): void => {
    onDraft(withLines(draft, [{ name: person.name, job, start: firstDay(person.stays, job), until: "", share: null }], null));
    setOpen(person.key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset["cell"] === undefined) return;
    const to = cellAfter(event, at, last);
    if (to === null) return;
    event.preventDefault();
    setActive(to);
    list.scrollToIndex(to.row);
    requestAnimationFrame(() => cellElement(to)?.focus({ preventScroll: to.column === 0 }));
  };
  const roles = isWide ? { box: "grid", group: "rowgroup", row: "row", panel: "row" } as const : { box: "list", group: "listitem", row: undefined, panel: undefined } as const;
  return (
    <div
      ref={box} className={mergeClasses(styles.box, !isWide && styles.list)} role={roles.box} aria-label={t(text.grid)} onKeyDown={onKeyDown}
      {...(isWide && { "aria-rowcount": rows.length + 1, "aria-colcount": jobs.length + 1 })}
    >
      {isWide && (
        <div role="rowgroup" className={styles.head} style={{ minWidth: 120 + jobs.length * 104 }}>
          <div role="row" aria-rowindex={1} style={{ display: "grid", gridTemplateColumns: columns, padding: 0 }}>
            <span role="columnheader">{t(text.name)}</span>
            {jobs.map(({ id }) => <span key={id} role="columnheader">{assigning.labels.get(id)}</span>)}
          </div>
        </div>
      )}
      <div role="presentation" className={styles.rows} style={{ height: list.getTotalSize(), ...(isWide && { minWidth: 120 + jobs.length * 104 }) }}>
        {list.getVirtualItems().flatMap(({ index, start }) => {
          const person = rows[index];
          if (person === undefined) return [];
          return [
            <div key={person.key} ref={list.measureElement} data-index={index} role={roles.group} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <PersonCells
                person={person} index={index} jobs={jobs} labels={assigning.labels} columns={columns} isWide={isWide}
                isOpen={open === person.key} tabStop={index === at.row ? at.column : null}
                onActive={(column) => setActive({ row: index, column })}
                onToggle={(isOpen) => setOpen(isOpen ? person.key : null)}
                onGive={(job) => give(person, job)}
              />
              {open === person.key && (
                <PersonPanel
                  person={person} isRow={isWide} jobs={jobs} labels={assigning.labels} problems={assigning.plan.problems}
                  onGive={(job) => give(person, job)}
                  onChange={(stay, change) => onDraft(withChange(draft, stay, change))}
                  onRemove={(stay) => {
                    onDraft(withoutStay(draft, stay));
                    requestAnimationFrame(() => { if (isFocusLost()) cellElement({ row: index, column: 0 })?.focus(); });
                  }}
                />
              )}
            </div>,
          ];
        })}
      </div>
    </div>
  );
}
