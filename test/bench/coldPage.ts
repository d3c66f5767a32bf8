import { openWorkbench } from "../e2e/workbench";
import { note } from "./figures";

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
      note("Local page from cold: the grid", grid);
      note("Local page from cold: the pane", pane);
      await context.close();
    }
  } finally {
    await bench.close();
  }
}
