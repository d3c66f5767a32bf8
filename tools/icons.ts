import { writeFileSync } from "node:fs";
import path from "node:path";
import { renderIcons } from "./renderIcons";

// `npm run icons`: draws the PNGs anew after an SVG in assets/ has changed. They are committed.
const root = process.cwd();
for (const [file, png] of await renderIcons(root)) writeFileSync(path.join(root, "assets", file), png);
