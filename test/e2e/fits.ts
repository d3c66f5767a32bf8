import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Person } from "./workbench";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing that axe objects to, contrast included, and no sideways scrolling. */
export async function assertFits(person: Person): Promise<void> {
  await person.inOffice(standsStill, null);
  const results = await person.inOffice(async (source: string) => {
    const scope = globalThis as unknown as { axe?: { run(context: { exclude: string[] }): Promise<AxeResults> } };
    if (scope.axe === undefined) (0, eval)(source); // run by the browser's tools, which the page's policy does not bind
    // Fluent's focus guards take the focus only to hand it on, and are hidden from screen readers for that reason.
    return scope.axe!.run({ exclude: ["[data-tabster-dummy]"] });
  }, axeSource);
  assert.deepEqual(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`), []);
  const [width, visible] = await person.inOffice(async () => [document.documentElement.scrollWidth, document.documentElement.clientWidth], null);
  assert.ok(width! <= visible!, `${width} px wide in ${visible}`);
}

/** Once what has just appeared has faded in; what turns for ever is not waited for. */
async function standsStill(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100)); // animations begin with the next frame
  const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined))); // what goes away before its end does not move either
}
