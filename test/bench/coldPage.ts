import { openWorkbench } from "../e2e/workbench";

const LOADS = 3;

/** From an empty browser to the grid and the pane, each time with nothing cached. */
export async function benchColdPage(): Promise<void> {
  const bench = await openWorkbench();
  try {
    for (let load = 0; load < LOADS; load++) {
      const context = await bench.browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1500, height: 940 } });
      const page = await context.newPage();
      const start = performance.now();
      await page.goto(`${bench.session.url}/?lang=en-US`);
      await page.locator("canvas").first().waitFor();
      const grid = performance.now() - start;
      await page.frameLocator("aside.pane iframe").getByRole("navigation").waitFor();
      const pane = performance.now() - start;
      console.log(`Local page from cold: grid after ${grid.toFixed(0)} ms, pane after ${pane.toFixed(0)} ms`);
      await context.close();
    }
  } finally {
    await bench.close();
  }
}
