import { readHostEnvironment, waitForOffice } from "../../taskpane/host";

/** Puts an Office in place for one test. */
function withOffice(office: unknown): void {
  Object.assign(globalThis, { Office: office });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

describe("waiting for Office", () => {
  it("ends when Excel says that it is ready", async () => {
    withOffice({ onReady: async () => ({ host: "Excel", platform: "PC" }) });
    expect(await waitForOffice(1000)).toBe(true);
  });

  it.each([
    ["Office.js did not load", undefined],
    ["the page is open in a browser of its own", { onReady: async () => ({ host: null, platform: null }) }],
    ["Office never answers", { onReady: () => new Promise(() => undefined) }],
  ])("gives up when %s", async (_, office) => {
    withOffice(office);
    expect(await waitForOffice(20)).toBe(false);
  });
});

describe("what the pane takes from Office", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["en-GB", "en-US"],
    ["de-DE", "en-US"],
  ])("is the language: %s is shown in %s", (displayLanguage, language) => {
    withOffice({ context: { displayLanguage } });
    expect(readHostEnvironment().language).toBe(language);
  });

  it.each([
    ["it says that it is dark", { isDarkTheme: true }, true],
    ["its background is dark", { bodyBackgroundColor: "#262626" }, true],
    ["its background is light", { bodyBackgroundColor: "#FFFFFF" }, false],
    ["it does not say", undefined, null],
  ])("is the theme, when %s", (_, officeTheme, dark) => {
    withOffice({ context: { displayLanguage: "en-US", officeTheme } });
    expect(readHostEnvironment().dark).toBe(dark);
  });
});
