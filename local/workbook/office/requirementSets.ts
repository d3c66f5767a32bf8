/**
 * What the host tells Office.js it can do. ExcelApi is reported as high as the manifest asks for; above 1.12 an add-in
 * falls back as in an older Excel. Within 1.12 whatever is not there yet fails with ApiNotFound naming the member, so no
 * gap goes unnoticed. Versions are strings: 1.10 is not 1.1.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.12",
  RichApiRuntime: "1.2",
  CustomFunctionsRuntime: "1.3",
  AddinCommands: "1.1",
  DialogApi: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  Selection: "1.1",
};
