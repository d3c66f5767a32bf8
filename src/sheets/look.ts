import type { CellStyle, HighlightPlan } from "./plan";
import type { Message } from "../text/language";
import { statusIcons, statusWords } from "../text/sheets";

/** How a cell of a generated sheet looks; sizes in points, colours as #RRGGBB. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  /** Height in points of a row that holds it, where it needs more than the row of a table. */
  readonly height?: number;
}

/** One quiet palette for every generated sheet: slate headings, yellow inputs, nothing else but the status trio. */
export const palette = {
  ink: "#1F2A37",
  muted: "#5B6675",
  heading: "#33475B",
  headingText: "#FFFFFF",
  input: "#FFF8DC",
  panel: "#F1F4F8",
  band: "#DDE4EC",
  accent: "#0F548C",
  border: "#D0D7DE",
  line: "#E8ECF1",
  tab: { plan: "#33475B", review: "#0F6CBD", result: "#107C41" },
} as const;

export const looks: Readonly<Record<CellStyle, Look>> = {
  title: { size: 16, bold: true, color: palette.ink, height: 28 },
  subtitle: { size: 11, bold: true, color: palette.heading, height: 20 },
  note: { size: 10, bold: false, color: palette.muted, height: 18 },
  label: { size: 9, bold: false, color: palette.muted, fill: palette.panel, align: "left", height: 18 },
  value: { size: 11, bold: true, color: palette.ink, fill: palette.panel, align: "left", height: 34 },
  total: { size: 18, bold: true, color: palette.ink, fill: palette.panel, align: "left", height: 34 },
  grade: { size: 18, bold: true, color: palette.accent, fill: palette.panel, align: "left", height: 34 },
  input: { size: 10, bold: false, color: palette.ink, fill: palette.input },
  body: { size: 10, bold: false, color: palette.ink, align: "left" },
};

export const headingLook: Look = { size: 10, bold: true, color: palette.headingText, fill: palette.heading, height: 26 };
export const bodyLook: Look = { size: 10, bold: false, color: palette.ink };
/** Height in points of a row of a table whose texts never wrap. */
export const bodyHeight = 20;
export const quietLook: Look = { size: 9, bold: false, color: palette.muted };

/** Fill and ink of the three levels of status, best first; the ink stands at least 4.5:1 on its fill. */
const statusColors: readonly Omit<HighlightPlan, "text">[] = [
  { fill: "#DFF6DD", color: "#0B6A0B" },
  { fill: "#FFF4CE", color: "#6D4C00" },
  { fill: "#FDE7E9", color: "#A4262C" },
];

/** Low, middling and good scores, and the fills between which the others lie. The number stays readable on each. */
export const heatScale = {
  low: { score: 60, fill: "#F8CBCE" },
  middling: { score: 85, fill: "#FFF4CE" },
  good: { score: 100, fill: "#CDEBCB" },
} as const;

/** Highlights for three status words, best first. */
export function statusHighlights(words: readonly string[]): readonly HighlightPlan[] {
  return words.flatMap((text, level) => {
    const colors = statusColors[level];
    return text === "" || colors === undefined ? [] : [{ text, ...colors }];
  });
}

/** The status as a cell shows it in both languages, best first: a shape and a word, never colour alone. */
export const statusLevels: readonly Message[] = (["onTrack", "atRisk", "offTrack"] as const).map((level, index) => {
  const { zh, en } = statusWords[level];
  const icon = statusIcons[index] ?? "";
  return { zh: `${icon} ${zh}`, en: `${icon} ${en}` };
});

/** The word of a status without its shape. */
export function withoutIcon(status: string): string {
  const icon = statusIcons.find((each) => status.startsWith(`${each} `));
  return icon === undefined ? status : status.slice(icon.length + 1);
}
