import { readFileSync } from "node:fs";
import path from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** An SVG in `assets` and the sizes, in pixels, that it is drawn in. */
export interface Icon {
  readonly name: string;
  readonly sizes: readonly number[];
}

// Office asks for 16, 32 and 80 on the ribbon, 32 and 64 in its lists of add-ins, 128 in a store listing.
const RIBBON = [16, 32, 80] as const;

export const icons: readonly Icon[] = [
  { name: "icon", sizes: [16, 32, 64, 80, 128] },
  { name: "plan", sizes: RIBBON },
  { name: "review", sizes: RIBBON },
  { name: "consolidate", sizes: RIBBON },
  { name: "share", sizes: RIBBON },
  { name: "insights", sizes: RIBBON },
  { name: "functions", sizes: RIBBON },
  { name: "settings", sizes: RIBBON },
];

let ready: Promise<void> | undefined;

/**
 * Draws every icon of `assets`, without writing anything: file name, such as `plan-16.png`, to the bytes of the PNG.
 * The renderer is WebAssembly, so every machine draws the same bytes.
 */
export async function renderIcons(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  ready ??= initWasm(readFileSync(path.join(root, "node_modules/@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  const drawn = new Map<string, Uint8Array>();
  for (const { name, sizes } of icons) {
    const svg = readFileSync(path.join(root, "assets", `${name}.svg`), "utf8");
    for (const size of sizes) {
      drawn.set(`${name}-${size}.png`, new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng());
    }
  }
  return drawn;
}
