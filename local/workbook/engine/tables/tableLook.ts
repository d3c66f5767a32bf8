import { BorderStyleTypes, type IBorderStyleData } from "@univerjs/core";
import type { IRangeThemeStyleItem } from "@univerjs/sheets";

/** How one part of a table looks: fill, font colour, weight, borders. */
export type PartLook = Pick<IRangeThemeStyleItem, "bg" | "cl" | "bl" | "bd">;

/** How a table looks, part by part as Excel builds it up: later parts lie over earlier ones. */
export interface TableLook {
  readonly whole?: PartLook;
  /** Columns and rows that alternate with plain ones, the first of them first. */
  readonly columnStripe?: PartLook;
  readonly rowStripe?: PartLook;
  readonly lastColumn?: PartLook;
  readonly firstColumn?: PartLook;
  readonly header?: PartLook;
  readonly totals?: PartLook;
  /** Lines around the table. */
  readonly frame?: { readonly t?: Line; readonly b?: Line; readonly l?: Line; readonly r?: Line };
}

type Line = IBorderStyleData;
type Colour = string;

export const WHITE = "#FFFFFF";
export const BLACK = "#000000";
/** The accents of the Office theme. */
const ACCENTS: readonly Colour[] = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** Every row of seven styles in Excel's gallery begins without an accent. */
const FAMILIES: readonly Colour[] = [BLACK, ...ACCENTS];

const bold = { bl: 1 } as const;
const fill = (rgb: Colour): PartLook => ({ bg: { rgb } });
const text = (rgb: Colour): PartLook => ({ cl: { rgb } });
const line = (rgb: Colour, s: BorderStyleTypes = BorderStyleTypes.THIN): Line => ({ s, cl: { rgb } });
const thick = (rgb: Colour): Line => line(rgb, BorderStyleTypes.MEDIUM);
const double = (rgb: Colour): Line => line(rgb, BorderStyleTypes.DOUBLE);
const around = (each: Line) => ({ t: each, b: each, l: each, r: each });

/** A colour nearer to white by a share from 0 to 1. Black has greys of its own in Excel's styles, given beside it. */
const lighter = (rgb: Colour, share: number): Colour => mixed(rgb, (part) => part + (255 - part) * share);
const darker = (rgb: Colour, share: number): Colour => mixed(rgb, (part) => part * (1 - share));
const tint = (rgb: Colour, share: number, grey: Colour): Colour => (rgb === BLACK ? grey : lighter(rgb, share));

function mixed(rgb: Colour, change: (part: number) => number): Colour {
  const parts = [1, 3, 5].map((at) => Math.round(change(Number.parseInt(rgb.slice(at, at + 2), 16))));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

const pale = (rgb: Colour): Colour => tint(rgb, 0.8, "#D9D9D9");
const soft = (rgb: Colour): Colour => tint(rgb, 0.6, "#A6A6A6");
const edges: Pick<TableLook, "firstColumn" | "lastColumn"> = { firstColumn: bold, lastColumn: bold };
const strongEdges = (rgb: Colour): Pick<TableLook, "firstColumn" | "lastColumn"> => {
  const part = { ...bold, ...fill(rgb), ...text(WHITE) };
  return { firstColumn: part, lastColumn: part };
};
const striped = (rgb: Colour): Pick<TableLook, "rowStripe" | "columnStripe"> => ({ rowStripe: fill(rgb), columnStripe: fill(rgb) });
const solidHeader = (rgb: Colour): PartLook => ({ ...bold, ...fill(rgb), ...text(WHITE) });

const ruled = (rgb: Colour): TableLook => ({
  ...edges, ...striped(pale(rgb)),
  whole: text(rgb === BLACK ? BLACK : darker(rgb, 0.25)),
  header: { ...bold, bd: { b: line(rgb) } },
  totals: { ...bold, bd: { t: line(rgb) } },
  frame: { t: line(rgb), b: line(rgb) },
});
const boxed = (rgb: Colour): TableLook => ({
  ...edges, header: solidHeader(rgb),
  totals: { ...bold, bd: { t: double(rgb) } },
  rowStripe: { bd: { t: line(rgb), b: line(rgb) } },
  columnStripe: { bd: { l: line(rgb), r: line(rgb) } },
  frame: around(line(rgb)),
});
const gridded = (rgb: Colour): TableLook => ({
  ...edges, ...striped(pale(rgb)),
  whole: { bd: around(line(rgb)) },
  header: { ...bold, bd: { b: thick(rgb) } },
  totals: { ...bold, bd: { t: double(rgb) } },
});
const lined = (rgb: Colour): TableLook => {
  const rule = line(tint(rgb, 0.4, BLACK));
  return {
    ...edges, ...striped(pale(rgb)),
    whole: { bd: { t: rule, b: rule } },
    header: solidHeader(rgb),
    totals: { ...bold, bd: { t: double(rgb) } },
    frame: around(rule),
  };
};
const filled = (rgb: Colour): TableLook => ({
  ...strongEdges(rgb), ...striped(soft(rgb)),
  whole: { ...fill(pale(rgb)), bd: around(line(WHITE)) },
  header: { ...solidHeader(rgb), bd: { b: thick(WHITE) } },
  totals: { ...solidHeader(rgb), bd: { t: thick(WHITE) } },
});
const framed = (rgb: Colour): TableLook => ({
  ...strongEdges(rgb), ...striped("#D9D9D9"),
  header: { ...solidHeader(rgb), bd: { b: thick(BLACK) } },
  totals: { bd: { t: double(BLACK) } },
  frame: { t: thick(BLACK), b: thick(BLACK) },
});
const tinted = (rgb: Colour): TableLook => ({
  ...edges, ...striped(soft(rgb)),
  whole: { ...fill(pale(rgb)), bd: around(line(tint(rgb, 0.4, BLACK))) },
  header: bold,
  totals: { ...bold, bd: { t: thick(rgb) } },
});
const dark = (rgb: Colour): TableLook => {
  const ground = rgb === BLACK ? "#737373" : rgb;
  return {
    ...strongEdges(darker(ground, 0.25)), ...striped(darker(ground, 0.25)),
    whole: { ...fill(ground), ...text(WHITE) },
    header: { ...solidHeader(BLACK), bd: { b: thick(WHITE) } },
    totals: { ...solidHeader(darker(ground, 0.5)), bd: { t: thick(WHITE) } },
  };
};
const twoColoured = (ground: Colour, head: Colour): TableLook => ({
  ...edges, ...striped(soft(ground)),
  whole: fill(pale(ground)),
  header: { ...fill(head), ...text(WHITE) },
  totals: { ...bold, bd: { t: double(BLACK) } },
});

/** Excel's built-in styles in the order of their numbers. */
const gallery: Readonly<Record<string, readonly TableLook[]>> = {
  Light: [ruled, boxed, gridded].flatMap((look) => FAMILIES.map(look)),
  Medium: [lined, filled, framed, tinted].flatMap((look) => FAMILIES.map(look)),
  Dark: [
    ...FAMILIES.map(dark),
    twoColoured(BLACK, BLACK),
    ...[0, 2, 4].map((at) => twoColoured(ACCENTS[at] ?? BLACK, ACCENTS[at + 1] ?? BLACK)),
  ],
};

/** The look of one of Excel's built-in table styles, such as "TableStyleMedium2"; any other name has none. */
export function tableLook(style: string): TableLook {
  const [, kind = "", number = ""] = /^TableStyle(Light|Medium|Dark)(\d+)$/i.exec(style) ?? [];
  const family = Object.keys(gallery).find((name) => name.toLowerCase() === kind.toLowerCase());
  return gallery[family ?? ""]?.[Number(number) - 1] ?? {};
}
