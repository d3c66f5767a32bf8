import { useEffect, useMemo, useRef, useState } from "react";
import { Body1, Caption1, Field, makeStyles, Select } from "@fluentui/react-components";
import { PeopleTeamRegular } from "@fluentui/react-icons";
import { personKey } from "../../../../src/goals/contributors";
import { isWanted, personRows, withTargets } from "../../../../src/goals/editing/assignmentDraft";
import { canBeShared } from "../../../../src/goals/editing/jobTargets";
import { noAssignments } from "../../../../src/goals/editing/noAssignments";
import { planAssignments } from "../../../../src/goals/editing/planAssignments";
import { frameText } from "../../../../src/text/pane";
import { assignText as text } from "../../../../src/text/pane/assign";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorCard } from "../../../components/ErrorCard";
import { Section, Stack } from "../../../components/layout";
import { Loading } from "../../../components/Loading";
import { SearchField } from "../../../components/SearchField";
import { isFocusLost } from "../../../hooks/focus";
import { useMediaQuery } from "../../../hooks/useMediaQuery";
import { useText } from "../../../hooks/useText";
import { BackToTree } from "../BackToTree";
import { ObstacleCard } from "../tree/ObstacleCard";
import { useTreeEdits } from "../tree/useTreeEdits";
import { AddPeople } from "./AddPeople";
import { AddTemplate } from "./AddTemplate";
import { AssignPreview } from "./AssignPreview";
import { JobTargets } from "./JobTargets";
import { PeopleGrid } from "./PeopleGrid";
import type { AssignmentState, ChangeAssignment } from "./assignmentState";
import { useAssignment } from "./useAssignment";

const useStyles = makeStyles({ search: { width: "100%", maxWidth: "none" } });

/** Columns that can be looked over at once; with more of them each person has a choice of jobs. */
const mostColumns = 12;
/** A list of so many people is searched rather than looked through. */
const manyPeople = 12;

interface AssignPageProps {
  readonly state: AssignmentState;
  readonly onChange: ChangeAssignment;
}

/** Who has which job, as a grid: changed at leisure, looked at in a preview, written at once. */
export function AssignPage({ state: { draft, opened }, onChange }: AssignPageProps) {
  const styles = useStyles();
  const t = useText();
  const { goals, error, again, edit } = useTreeEdits();
  const assigning = useAssignment(draft);
  const { jobs, plan, rollUpOf, labels } = assigning;
  const first = jobs.find((job) => job.id === opened || job.held.some(({ id }) => id === opened)) ?? null;
  const departments = [...new Set(jobs.map(({ department }) => department))];
  const [chosen, setChosen] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const [isWriting, setIsWriting] = useState(false);
  const isRoomy = useMediaQuery("(min-width: 640px)");
  const department = chosen ?? first?.department ?? (departments.length === 1 ? (departments[0] ?? "") : "");
  const shown = useMemo(() => (department === "" ? jobs : jobs.filter((job) => job.department === department)), [jobs, department]);
  const everybody = useMemo(() => personRows(shown, draft, jobs), [shown, draft, jobs]);
  const shareable = shown.filter((job) => job.held.length > 1 && job.kpis.some((kpi) => canBeShared(kpi, rollUpOf)) && !plan.jobs.some((changed) => changed.job.id === job.id));
  const rows = query.trim() === "" ? everybody : everybody.filter(({ key }) => key.includes(personKey(query)));
  const setDraft = (wanted: typeof draft): void => onChange((before) => ({ ...before, draft: wanted }));

  // What opened the page is gone when it shows, and the preview with its buttons when nothing is wanted any more.
  const field = useRef<HTMLTextAreaElement>(null);
  const hasPreview = isWanted(draft);
  useEffect(() => {
    if (!hasPreview && isFocusLost()) field.current?.focus();
  }, [hasPreview]);
  const apply = async (): Promise<void> => {
    setIsWriting(true);
    const written = await edit((now) => planAssignments(now, draft, rollUpOf).edit, t(text.done));
    setIsWriting(false);
    // Who has nothing yet stays in the grid.
    if (written !== null) setDraft({ ...noAssignments, made: draft.made, people: draft.people });
  };
  if (goals === null) return error === null ? <Loading label={t(frameText.loading)} /> : <ErrorCard error={error} onRetry={again} />;
  return (
    <Stack gap="large">
      <BackToTree />
      {error !== null && <ErrorCard error={error} onRetry={again} />}
      {jobs.length === 0 ? <EmptyState icon={<PeopleTeamRegular />} title={t(text.noJobs)} sentence={t(text.noJobsAdvice)} /> : (
        <>
          <Section title={t(text.title)}>
            <Body1>{t(text.intro)}</Body1>
            {departments.length > 1 && (
              <Field label={t(text.department)}>
                <Select value={department} onChange={(_, { value }) => setChosen(value)}>
                  <option value="">{t(text.allDepartments)}</option>
                  {departments.map((name) => <option key={name} value={name}>{name}</option>)}
                </Select>
              </Field>
            )}
            <AddPeople key={first?.id ?? ""} field={field} assigning={assigning} shown={shown} draft={draft} onDraft={setDraft} first={first?.id ?? (shown.length === 1 ? (shown[0]?.id ?? "") : "")} />
            {department !== "" && <AddTemplate assigning={assigning} department={department} draft={draft} onDraft={setDraft} />}
            {everybody.length > manyPeople && <SearchField className={styles.search} size="small" aria-label={t(text.find)} placeholder={t(text.find)} value={query} onChange={(_, { value }) => setQuery(value)} />}
            {rows.length === 0
              ? <Caption1 role="status">{query.trim() === "" ? t(text.noPeople) : t(text.noMatch, { query })}</Caption1>
              : <PeopleGrid rows={rows} jobs={shown} assigning={assigning} isWide={isRoomy && shown.length <= mostColumns} draft={draft} onDraft={setDraft} />}
          </Section>
          {shareable.length > 0 && (
            <Field label={t(text.shareOut)}>
              <Select size="small" value="" onChange={(_, { value }) => { if (value !== "") setDraft(withTargets(draft, value, { mode: "even" })); }}>
                <option value="">{t(text.chooseJob)}</option>
                {shareable.map(({ id }) => <option key={id} value={id}>{labels.get(id)}</option>)}
              </Select>
            </Field>
          )}
          {plan.jobs.map((changed) => <JobTargets key={changed.job.id} changed={changed} title={labels.get(changed.job.id) ?? changed.job.title} nodes={plan.edited.nodes} draft={draft} onDraft={setDraft} />)}
          {hasPreview && <AssignPreview assigning={assigning} isWriting={isWriting} onApply={() => void apply()} onDiscard={() => setDraft({ ...noAssignments, made: draft.made })} />}
          <ObstacleCard />
        </>
      )}
    </Stack>
  );
}
