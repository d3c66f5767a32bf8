import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { Span } from "../../../../src/smart";

const useStyles = makeStyles({
  text: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderRadius: tokens.borderRadiusSmall,
    // Seen without colours too.
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
  },
});

/** A text with some of its words marked. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const styles = useStyles();
  return (
    <Body1 className={styles.text}>
      {pieces(text, spans).map(({ start, words, isMarked }) =>
        isMarked ? <mark key={start} className={styles.mark}>{words}</mark> : <span key={start}>{words}</span>)}
    </Body1>
  );
}

interface Piece {
  readonly start: number;
  readonly words: string;
  readonly isMarked: boolean;
}

/** Cuts a text at its spans, which may overlap and stand in any order. */
export function pieces(text: string, spans: readonly Span[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean): void => {
    if (end > at) cut.push({ start: at, words: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    add(start, false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return cut;
}
