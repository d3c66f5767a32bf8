/**
 * What the host tells Office.js it can do: ExcelApi as high as the client library knows it. What is not there fails with
 * ApiNotFound naming the member (docs/local-workbook-api.md), so no gap goes unnoticed. Versions are strings: 1.10 is
 * not 1.1.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  CustomFunctionsRuntime: "1.3",
  AddinCommands: "1.1",
  DialogApi: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  Selection: "1.1",
};
