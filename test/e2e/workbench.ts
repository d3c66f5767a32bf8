import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { startSession, type Session, type SessionOptions } from "../../local/session";
import { say, type Language, type Message, type MessageParameters } from "../../src/text/language";
import { becomes } from "./becomes";
import { launchBrowser } from "./browser";
import { setConditions } from "./conditions";

const root = process.cwd();
/** Where screenshots and prints are put. */
export const pictures = path.join(root, "test-results", "e2e");

/** The product as `npm start` runs it, with a browser in front and a shared workbook of its own. */
export interface Workbench {
  readonly session: Session;
  readonly browser: Browser;
  /** Folder of the shared workbook. */
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** `sharedServer` starts the server of the shared workbook in a folder, where a test needs one of its own. */
export async function openWorkbench(sharedServer?: (folder: string) => Promise<NonNullable<SessionOptions["graph"]>>): Promise<Workbench> {
  mkdirSync(pictures, { recursive: true });
  const dataFolder = mkdtempSync(path.join(tmpdir(), "kpitables-e2e-"));
  const graph = await sharedServer?.(dataFolder);
  const session = await startSession({ root, port: 0, dataFolder, ...(graph !== undefined && { graph }) });
  const browser = await launchBrowser();
  return {
    session,
    browser,
    dataFolder,
    close: async () => {
      await browser.close();
      await session.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/**
 * The languages of a test that takes long: one of the two, in turn from test to test, so that the run stays short. With
 * `ALL_LANGUAGES=1` it runs in both, as before a release.
 */
export function languagesOf(usual: Language): readonly Language[] {
  return process.env["ALL_LANGUAGES"] === "1" ? ["zh-CN", "en-US"] : [usual];
}

/** Milliseconds between two keys of somebody who types fast. */
const HAND = 30;

/** A person at the local workbook, in one language. What goes wrong behind the screen is collected. */
export class Person {
  /** Errors of the console and requests that left this machine. */
  readonly troubles: string[] = [];

  private constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  static async opens(bench: Workbench, language: Language, query = "new=1"): Promise<Person> {
    const context = await bench.browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1500, height: 940 }, locale: language });
    await setConditions(context);
    const person = new Person(await context.newPage(), language);
    person.watch();
    await person.page.goto(`${bench.session.url}/?lang=${language}&${query}`);
    await person.pane.getByRole("navigation").waitFor({ timeout: 60_000 });
    return person;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("aside iframe");
  }

  /** The words that the person reads. */
  reads(message: Message, parameters?: MessageParameters): string {
    return say(message, this.language, parameters);
  }

  async presses(message: Message, parameters?: MessageParameters): Promise<void> {
    await this.pane.getByRole("button", { name: this.reads(message, parameters), exact: true }).click();
  }

  async sees(message: Message, parameters?: MessageParameters): Promise<void> {
    await this.pane.getByText(this.reads(message, parameters)).last().waitFor();
  }

  async fills(label: Message, text: string, parameters?: MessageParameters): Promise<void> {
    await this.pane.getByRole("textbox", { name: this.reads(label, parameters), exact: true }).fill(text);
  }

  /** Chooses from the newest list of that name: each department has its own. */
  async chooses(label: Message, option: string): Promise<void> {
    await this.pane.getByRole("combobox", { name: this.reads(label), exact: true }).last().click();
    const choice = this.pane.getByRole("option", { name: option, exact: true });
    await choice.click();
    await choice.waitFor({ state: "detached" });
  }

  async goesTo(screen: Message): Promise<void> {
    await this.pane.getByRole("navigation").getByText(this.reads(screen), { exact: true }).click();
  }

  /** Opens a sheet by its tab and jumps to a cell through the name box. */
  async clicksCell(sheet: string, address: string): Promise<void> {
    await this.page.locator("[data-u-comp='slide-tab-item']").getByText(sheet, { exact: true }).click();
    const nameBox = this.page.locator("[data-u-comp='defined-name'] input");
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press("Enter");
    // Somebody types once the cell is selected and the keyboard is back in the grid.
    await becomes(async () => startOf(await this.selected()), `${sheet}!${startOf(address)}`);
    await this.page.waitForFunction(() => document.activeElement?.closest("[data-u-comp='defined-name']") === null);
  }

  /** What is selected, as Excel's own API says. */
  async selected(): Promise<string> {
    return this.inOffice(() => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }), null);
  }

  /** Types into the selected cell and those below it. */
  async typesDown(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.page.keyboard.type(text, { delay: /[=(]/.test(text) ? HAND : 0 });
      await this.page.keyboard.press("Enter", { delay: HAND });
    }
  }

  /** Runs a script against Excel's own API in the pane's frame. */
  async inOffice<Argument, Result>(script: (argument: Argument) => Promise<Result>, argument: Argument): Promise<Result> {
    return this.frame.evaluate(script as never, argument) as Promise<Result>;
  }

  /** Closes the pane and opens it again, beside the same workbook. */
  async reopensPane(): Promise<void> {
    // Until it has gone the old one looks just like the new one.
    await Promise.all([this.page.waitForEvent("framenavigated"), this.frame.evaluate(() => location.reload())]);
    await this.pane.getByRole("navigation").waitFor({ timeout: 60_000 });
  }

  /** Sets the pane's width, as dragging its edge does. */
  async narrowsPane(width: number): Promise<void> {
    await this.page.getByRole("separator").evaluate((separator) => (separator as HTMLElement).focus());
    for (let step = 0; step < 40; step++) {
      const box = await this.page.locator("aside.pane").boundingBox();
      if (box === null || Math.round(box.width) <= width) return;
      await this.page.keyboard.press("ArrowRight");
    }
  }

  /** Until cells hold what is expected. */
  async holds(sheet: string, address: string, expected: unknown[][]): Promise<void> {
    await becomes(() => this.cells(sheet, address), expected);
  }

  /** What Excel's own API says of a range. */
  async cells(sheet: string, address: string): Promise<unknown[][]> {
    return this.inOffice(
      async ([name, range]) =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem(name!).getRange(range!);
          cells.load("values");
          await context.sync();
          return cells.values as unknown[][];
        }),
      [sheet, address],
    );
  }

  /** Rows of a table as records by heading. */
  async rows(table: string): Promise<Record<string, unknown>[]> {
    const [headings = [], ...rows] = await this.inOffice(
      async (name: string) =>
        Excel.run(async (context) => {
          const range = context.workbook.tables.getItem(name).getRange();
          range.load("values");
          await context.sync();
          return range.values as unknown[][];
        }),
      table,
    );
    return rows.map((row) => Object.fromEntries(row.map((value, column) => [String(headings[column]), value])));
  }

  async tables(): Promise<{ name: string; sheet: string; address: string }[]> {
    return this.inOffice(async () =>
      Excel.run(async (context) => {
        const tables = context.workbook.tables;
        tables.load("items/name");
        await context.sync();
        const ranges = tables.items.map((table) => {
          const range = table.getRange();
          range.load("address");
          table.worksheet.load("name");
          return { table, range };
        });
        await context.sync();
        return ranges.map(({ table, range }) => ({ name: table.name, sheet: table.worksheet.name, address: range.address }));
      }),
      null,
    );
  }

  async takesPicture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(pictures, `${this.language}-${name}.png`) });
  }

  async leaves(): Promise<void> {
    await this.page.context().close();
  }

  private get frame(): Frame {
    const frame = this.page.frames().find((each) => new URL(each.url(), "https://none").pathname.endsWith("/taskpane.html"));
    if (frame === undefined) throw new Error("The pane is not there.");
    return frame;
  }

  private watch(): void {
    this.page.on("console", (message) => {
      if (message.type() === "error") this.troubles.push(`console: ${message.text()}`);
    });
    this.page.on("pageerror", (error) => this.troubles.push(`page: ${error.message}`));
    this.page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "localhost") this.troubles.push(`request: ${request.url()}`);
    });
  }
}

/** The first cell of an address, without the quotes around its sheet. */
const startOf = (address: string): string => address.replaceAll("'", "").split(":")[0]!;
