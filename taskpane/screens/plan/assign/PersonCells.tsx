import { Button, Caption1, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { PersonRow } from "../../../../src/goals/editing/assignmentDraft";
import type { TreeJob } from "../../../../src/goals/editing/treeJobs";
import { isoDay } from "../../../../src/review/days";
import { assignText as text } from "../../../../src/text/pane/assign";
import { frameText } from "../../../../src/text/pane";
import { useText } from "../../../hooks/useText";
import { useToday } from "../../../hooks/useToday";
import { stayInWords } from "./stayWords";

const useStyles = makeStyles({
  grid: { display: "grid", alignItems: "stretch" },
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 116px", alignItems: "center", columnGap: tokens.spacingHorizontalXS, paddingInlineEnd: tokens.spacingHorizontalXS },
  cell: { minWidth: 0, display: "flex", borderLeft: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { minWidth: 0, display: "flex" },
  button: {
    width: "100%", minWidth: 0, justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, minHeight: "40px",
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  choice: { minWidth: 0, "& select": { minWidth: 0 } },
});

interface PersonCellsProps {
  readonly person: PersonRow;
  readonly index: number;
  readonly jobs: readonly TreeJob[];
  readonly labels: ReadonlyMap<string, string>;
  readonly columns: string;
  readonly isWide: boolean;
  readonly isOpen: boolean;
  /** The column that the Tab key stops at; null where it stops in another row. */
  readonly tabStop: number | null;
  readonly onActive: (column: number) => void;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onGive: (job: string) => void;
}

/** A person's name and jobs: a cell for each job where there is room, else one line and a choice. */
export function PersonCells(props: PersonCellsProps) {
  const { person, index, jobs, labels, columns, isWide, isOpen, tabStop, onActive, onToggle, onGive } = props;
  const styles = useStyles();
  const t = useText();
  const today = isoDay(useToday());
  const { name, stays } = person;
  const separator = t(frameText.listSeparator);
  const isStop = (column: number): number => (tabStop === column || (!isWide && column === 0) ? 0 : -1);
  const place = (column: number) => ({ "data-cell": `${index}:${column}`, tabIndex: isStop(column), onFocus: () => onActive(column) });
  const summary = stays.map((stay) => t(text.line, { job: labels.get(stay.job) ?? t(text.goneJob), days: stayInWords(stay, today, t) }));
  const head = (
    <Button
      appearance="subtle" className={styles.button} icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />} aria-expanded={isOpen}
      onClick={() => onToggle(!isOpen)} {...place(0)}
    >
      <span className={styles.words}>
        {name}
        {!isWide && <Caption1 className={styles.quiet}>{summary.length === 0 ? t(text.noJob) : summary.map((line) => <span key={line} style={{ display: "block" }}>{line}</span>)}</Caption1>}
      </span>
    </Button>
  );
  if (!isWide) {
    return (
      <div className={styles.list}>
        <div className={styles.head}>{head}</div>
        <JobChoice name={name} jobs={jobs} labels={labels} onGive={onGive} className={styles.choice} />
      </div>
    );
  }
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.grid} style={{ gridTemplateColumns: columns }}>
      <div role="rowheader" className={styles.head}>{head}</div>
      {jobs.map(({ id }, at) => {
        const job = labels.get(id) ?? "";
        const words = stays.filter((stay) => stay.job === id).map((stay) => stayInWords(stay, today, t));
        const days = words.join(separator);
        return (
          <div key={id} role="gridcell" className={styles.cell}>
            <Button
              appearance="subtle" className={styles.button} {...place(at + 1)}
              aria-label={words.length === 0 ? t(text.giveCell, { name, job }) : t(text.cell, { name, job, days })}
              onClick={() => (words.length === 0 ? onGive(id) : onToggle(true))}
            >
              <span className={styles.words}>{words.length === 0 ? <span className={styles.quiet}>＋</span> : words.map((line) => <Caption1 key={line}>{line}</Caption1>)}</span>
            </Button>
          </div>
        );
      })}
    </div>
  );
}

interface JobChoiceProps {
  readonly name: string;
  readonly jobs: readonly TreeJob[];
  readonly labels: ReadonlyMap<string, string>;
  readonly onGive: (job: string) => void;
  readonly className?: string;
}

/** One more job for somebody. */
export function JobChoice({ name, jobs, labels, onGive, className }: JobChoiceProps) {
  const t = useText();
  return (
    <Select className={className} size="small" aria-label={t(text.addJob, { name })} value="" onChange={(_, { value }) => { if (value !== "") onGive(value); }}>
      <option value="">{t(text.addJobShort)}</option>
      {jobs.map(({ id }) => <option key={id} value={id}>{labels.get(id)}</option>)}
    </Select>
  );
}
