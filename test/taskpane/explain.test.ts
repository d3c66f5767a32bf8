import { say, type Language } from "../../src/text/language";
import { SharingError } from "../../src/sharing/sharingError";
import { sharingText } from "../../src/text/sharing";
import { workbookErrors } from "../../src/text/workbook";
import { WorkbookError } from "../../src/workbook/types";
import { explain } from "../../taskpane/components/explain";
import type { Say } from "../../taskpane/hooks/useText";

const languages: readonly Language[] = ["zh-CN", "en-US"];
const speak = (language: Language): Say => (message, parameters) => say(message, language, parameters);

/** Values for every place that the words may have. */
const parameters = {
  table: "tblGoals", columns: "Weight", sheet: "Goals", area: "B3:C6", cells: "C3, C5", cell: "B3", rows: 4,
  name: "tblGoals", detail: "…", target: "KPI.xlsx", missing: "Score", file: "push.json", department: "Sales",
};
const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];
const errors = [
  ...keys(workbookErrors).map((code) => new WorkbookError(code, parameters)),
  ...keys(sharingText).map((code) => new SharingError(code, parameters)),
  new Error("boom"),
  "thrown text",
  undefined,
];

describe.each(languages)("an error in %s", (language) => {
  it.each(errors.map((error) => [String(error instanceof Error && "code" in error ? `${error.name} ${String(error.code)}` : error), error] as const))(
    "has words for %s with every place filled in",
    (_, error) => {
      const { happened, unchanged, advice } = explain(error, speak(language));
      const words = [happened, unchanged, advice].join(" ");
      expect(happened).not.toBe("");
      expect(words).not.toMatch(/\{\w+\}/);
      expect(/[\u4e00-\u9fff]/.test(words)).toBe(language === "zh-CN");
    },
  );

  it("keeps the technical chain of causes for support", () => {
    const error = new SharingError("unreachable", {}, { cause: new Error("fetch failed", { cause: new Error("ECONNREFUSED") }) });
    expect(explain(error, speak(language)).details).toBe("Error: fetch failed ← Error: ECONNREFUSED");
  });
});
