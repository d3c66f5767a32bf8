import { Body1, Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { functionsText } from "../../../src/text/pane";
import { Muted } from "../../components/layout";
import { shownValue } from "../../insertFunction/runtime";
import type { Preview } from "../../insertFunction/usePreview";
import { useText } from "../../hooks/useText";

/** So much of a spilled result is shown. */
const shownRows = 8;
const shownColumns = 5;

const useStyles = makeStyles({
  box: { padding: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, overflowX: "auto" },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: { paddingInlineEnd: tokens.spacingHorizontalM, textAlign: "start", overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

/** What the formula would show in its cells. */
export function PreviewBox({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Field label={t(functionsText.result)}>
      <div className={styles.box} role="status">
        <Shown preview={preview} />
      </div>
    </Field>
  );
}

function Shown({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const t = useText();
  switch (preview.kind) {
    case "waiting":
      return <Muted>{t(functionsText.resultWaiting)}</Muted>;
    case "byExcel":
      return <Muted>{t(functionsText.resultByExcel)}</Muted>;
    case "unknownReference":
      return <Body1>{t(functionsText.unknownReference, { reference: preview.reference })}</Body1>;
    case "error":
      return <Body1><span className={styles.code}>{preview.code}</span> {preview.message}</Body1>;
    case "values": {
      const { rows } = preview;
      const columns = rows[0]?.length ?? 0;
      return (
        <>
          <table className={styles.table} role="presentation">
            <tbody>
              {rows.slice(0, shownRows).map((row, at) => (
                <tr key={at}>
                  {row.slice(0, shownColumns).map((value, index) => <td key={index} className={styles.cell}>{shownValue(value)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
          {(rows.length > 1 || columns > 1) && <Caption1><Muted>{t(functionsText.resultMore, { rows: rows.length, columns })}</Muted></Caption1>}
        </>
      );
    }
  }
}
