import { readFileSync } from "node:fs";
import path from "node:path";
import { icons, renderIcons } from "../../tools/renderIcons";
import { root } from "./manifest";

const read = (file: string): Buffer => readFileSync(path.join(root, "assets", file));

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it("ships the PNGs that its SVGs draw today (npm run icons)", async () => {
  const drawn = await renderIcons(root);
  expect(drawn.size).toBeGreaterThan(0);
  for (const [file, png] of drawn) expect({ file, same: read(file).equals(png) }).toEqual({ file, same: true });
});

// Excel draws its ribbon in these: white, light grey, dark grey, black.
const ribbons = ["#ffffff", "#f5f5f5", "#292929", "#1f1f1f", "#000000"];

it.each(icons.filter(({ name }) => name !== "icon").map(({ name }) => name))("shows %s clearly on every ribbon, light or dark", (name) => {
  const colours = [...new Set(read(`${name}.svg`).toString().match(/#[0-9a-f]{6}\b/gi))];
  expect(colours.length).toBeGreaterThan(0);
  for (const colour of colours) for (const ribbon of ribbons) expect(contrast(colour, ribbon)).toBeGreaterThanOrEqual(3);
});
