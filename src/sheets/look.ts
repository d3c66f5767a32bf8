import type { CellStyle, HighlightPlan } from "./plan";
import { statusWords } from "../text/sheets";

/** How a cell of a generated sheet looks; sizes in points, colours as #RRGGBB. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
}

/** One quiet palette for every generated sheet: slate headings, yellow inputs, nothing else but the status trio. */
export const palette = {
  ink: "#1F2A37",
  muted: "#5B6675",
  heading: "#33475B",
  headingText: "#FFFFFF",
  input: "#FFF8DC",
  border: "#D0D7DE",
  tab: { plan: "#33475B", review: "#0F6CBD", result: "#107C41" },
} as const;

export const looks: Readonly<Record<CellStyle, Look>> = {
  title: { size: 16, bold: true, color: palette.ink },
  subtitle: { size: 11, bold: true, color: palette.heading },
  label: { size: 10, bold: false, color: palette.muted, align: "left" },
  note: { size: 10, bold: false, color: palette.muted },
  value: { size: 11, bold: false, color: palette.ink, align: "left" },
  total: { size: 14, bold: true, color: palette.ink, align: "left" },
  input: { size: 10, bold: false, color: palette.ink, fill: palette.input },
};

export const headingLook: Look = { size: 10, bold: true, color: palette.headingText, fill: palette.heading, align: "center" };
export const bodyLook: Look = { size: 10, bold: false, color: palette.ink };

/** Fill and ink of the three levels of status, best first; the ink stands at least 4.5:1 on its fill. */
const statusColors: readonly Omit<HighlightPlan, "text">[] = [
  { fill: "#DFF6DD", color: "#0B6A0B" },
  { fill: "#FFF4CE", color: "#6D4C00" },
  { fill: "#FDE7E9", color: "#A4262C" },
];

/** Highlights for three status words, best first. */
export function statusHighlights(words: readonly string[]): readonly HighlightPlan[] {
  return words.flatMap((text, level) => {
    const colors = statusColors[level];
    return text === "" || colors === undefined ? [] : [{ text, ...colors }];
  });
}

/** The status words in both languages, best first. */
export const statusLevels = [statusWords.onTrack, statusWords.atRisk, statusWords.offTrack] as const;
