import { Body1, Caption1 } from "@fluentui/react-components";
import type { ShareSafeSummary } from "../../../../src/review/shareSafe/types";
import { classText, labelText } from "../../../../src/review/shareSafe/words";
import { formatScore } from "../../../../src/text/numbers";
import { frameText } from "../../../../src/text/pane/frame";
import { shareSafeText as text } from "../../../../src/text/pane/shareSafe";
import { DataTable } from "../../../components/DataTable";
import { Muted, Section, Stack } from "../../../components/layout";
import { useLanguage, useText } from "../../../hooks/useText";

interface SafePreviewProps {
  readonly title: string;
  readonly summary: ShareSafeSummary;
  /** People's lines were asked for. */
  readonly withPersons: boolean;
}

/** What a summary says, before it is written anywhere. */
export function SafePreview({ title, summary, withPersons }: SafePreviewProps) {
  const t = useText();
  const language = useLanguage();
  const { groups, average, people, distribution: { classes }, suppressed, persons, minimum } = summary;
  const grades = classes.filter(({ count }) => count > 0).map((each) => t(text.gradeCount, { grade: classText(each), count: each.count })).join(t(frameText.listSeparator));
  return (
    <Section title={title}>
      <DataTable
        label={t(text.title)}
        items={groups}
        keyOf={({ label }) => labelText(label, language)}
        columns={[
          { heading: t(text.department), cell: ({ label }) => labelText(label, language) },
          { heading: t(text.people), width: 52, cell: (group) => group.people },
          { heading: t(text.total), width: 52, cell: ({ total }) => formatScore(total) },
          { heading: t(text.grade), width: 52, cell: ({ grade }) => grade },
        ]}
      />
      <Stack gap="none">
        <Body1>{t(text.average, { average: formatScore(average), people })}</Body1>
        <Body1>{t(text.byGrade, { grades })}</Body1>
        {persons.length > 0 && <Body1>{t(text.personLines, { count: persons.length })}</Body1>}
        {withPersons && persons.length === 0 && <Caption1><Muted>{t(text.noPersonLines, { minimum })}</Muted></Caption1>}
        {suppressed > 0 && <Caption1><Muted>{t(text.suppressed, { count: suppressed })}</Muted></Caption1>}
      </Stack>
    </Section>
  );
}
