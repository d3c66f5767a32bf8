import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { elements, manifestFile, only, parseXml, resource, root, text } from "./manifest";

const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };

it("is read by Microsoft's own manifest reader, as an add-in for workbooks that may write", async () => {
  const info = await OfficeAddinManifest.readManifestFile(manifestFile);
  expect(info).toMatchObject({
    id: text("Id"),
    version: text("Version"),
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    providerName: "Kpitables",
    defaultLocale: "en-US",
  });
});

it("has a version of four parts that follows package.json", () => {
  expect(text("Version")).toBe(`${version}.0`);
});

it("has a version that Office accepts: at least 1.0, no part over five digits", () => {
  const parts = text("Version").split(".");
  expect(Number(parts[0])).toBeGreaterThanOrEqual(1);
  for (const part of parts) expect(part).toMatch(/^\d{1,5}$/);
});

it("has an identity of its own: a random GUID, not a sample's", () => {
  expect(text("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(text("Id").replaceAll("-", "")).size).toBeGreaterThan(8);
  expect(text("Id")).not.toBe("05c2e1c9-3e1d-406e-9a91-e9ac64854143"); // of Microsoft's templates
});

it("runs where its API calls and its functions' errors exist", () => {
  const sets = elements("Set", only("Requirements")).map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
  expect(sets).toEqual([["ExcelApi", "1.12"], ["CustomFunctionsRuntime", "1.3"]]);
});

it("gives the functions the namespace KPI and a runtime that the pane does not share", () => {
  const functions = elements("ExtensionPoint").find((point) => point.getAttribute("xsi:type") === "CustomFunctions");
  const names = functions === undefined ? [] : [...functions.childNodes].flatMap((node) => node.localName ?? []);
  expect(names).toEqual(["Script", "Page", "Metadata", "Namespace"]);
  expect(resource(only("Namespace").getAttribute("resid") ?? "")).toBe("KPI");
  expect(elements("Runtimes")).toEqual([]);
});

it("may only be shown pages over https", () => {
  const addresses = elements("*").flatMap((one) => [one.getAttribute("DefaultValue"), one.getAttribute("Value"), one.localName === "AppDomain" ? one.textContent : null]);
  expect(addresses.filter((address) => address?.startsWith("http:"))).toEqual([]);
});

it.each(["<a><b></a>", "<a b=1/>", "<a/><b/>", "<a>&nope;</a>"])("would not pass with a fault in its XML, such as %s", (xml) => {
  expect(() => parseXml(xml)).toThrow();
});
