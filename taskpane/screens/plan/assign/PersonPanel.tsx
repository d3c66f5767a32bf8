import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonRow, Stay, StayChange } from "../../../../src/goals/editing/assignmentDraft";
import type { AssignmentProblem } from "../../../../src/goals/editing/planAssignments";
import type { TreeJob } from "../../../../src/goals/editing/treeJobs";
import { assignText as text } from "../../../../src/text/pane/assign";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";
import { JobChoice } from "./PersonCells";
import { StayFields } from "./StayFields";

const useStyles = makeStyles({
  panel: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, backgroundColor: tokens.colorNeutralBackground2 },
  choice: { maxWidth: "220px" },
});

interface PersonPanelProps {
  readonly person: PersonRow;
  /** It stands in a grid, whose parts are rows. */
  readonly isRow: boolean;
  readonly jobs: readonly TreeJob[];
  readonly labels: ReadonlyMap<string, string>;
  readonly problems: readonly AssignmentProblem[];
  readonly onGive: (job: string) => void;
  readonly onChange: (stay: Stay, change: StayChange) => void;
  readonly onRemove: (stay: Stay) => void;
}

/** Days and shares of one person, job by job. */
export function PersonPanel({ person: { name, stays }, isRow, jobs, labels, problems, onGive, onChange, onRemove }: PersonPanelProps) {
  const styles = useStyles();
  const t = useText();
  const fields = (
    <Stack gap="small">
      {stays.map((stay) => (
        <StayFields
          key={stay.key} stay={stay} job={labels.get(stay.job) ?? t(text.goneJob)}
          problems={problems.filter(({ key }) => key === stay.key).map(({ refused, parameters }) => t(refused, parameters))}
          onChange={(change) => onChange(stay, change)} onRemove={() => onRemove(stay)}
        />
      ))}
      {isRow && <div className={styles.choice}><JobChoice name={name} jobs={jobs} labels={labels} onGive={onGive} /></div>}
    </Stack>
  );
  return <div className={styles.panel} {...(isRow && { role: "row" })}>{isRow ? <div role="gridcell" aria-colspan={jobs.length + 1}>{fields}</div> : fields}</div>;
}
