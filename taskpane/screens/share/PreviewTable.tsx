import { Body1, Caption1 } from "@fluentui/react-components";
import type { Preview } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { DataTable } from "../../components/DataTable";
import { Muted, Stack } from "../../components/layout";
import { useText } from "../../hooks/useText";

/** Per department: results that are new, changed, unchanged, and those that the shared workbook alone has. */
export function PreviewTable({ preview: { departments } }: { readonly preview: Preview }) {
  const t = useText();
  const isUpToDate = departments.every(({ revision }) => revision === null);
  const hasMissing = departments.some(({ missing }) => missing > 0);
  return (
    <Stack gap="small">
      {isUpToDate && <Body1>{t(shareText.nothingNew)}</Body1>}
      <DataTable
        label={t(shareText.previewTitle)}
        items={departments}
        keyOf={({ department }) => department}
        columns={[
          { heading: t(shareText.department), cell: ({ department }) => department },
          { heading: t(shareText.new), width: 44, cell: (counts) => counts.new },
          { heading: t(shareText.changed), width: 60, cell: ({ changed }) => changed },
          { heading: t(shareText.unchanged), width: 44, cell: ({ unchanged }) => unchanged },
          { heading: t(shareText.missing), width: 56, cell: ({ missing }) => missing },
        ]}
      />
      {hasMissing && <Caption1><Muted>{t(shareText.missingHint)}</Muted></Caption1>}
    </Stack>
  );
}
