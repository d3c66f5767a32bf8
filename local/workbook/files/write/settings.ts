import type { PackageBuilder } from "../package/build";
import { group, HEAD, storedText, tag } from "../xml/write";

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATION = "http://schemas.microsoft.com/office/2011/relationships";

/** What an add-in keeps in the document, where Excel keeps it: beside a pane that stays closed. */
export function writeSettings(builder: PackageBuilder, settings: Readonly<Record<string, unknown>>, addin: { readonly id: string; readonly version: string }): void {
  const properties = Object.entries(settings).flatMap(([name, value]) => {
    const json = JSON.stringify(value) as string | undefined;
    return json === undefined ? [] : [tag("we:property", { name: storedText(name), value: storedText(json) })];
  });
  if (properties.length === 0) return;
  const panes = "xl/webextensions/taskpanes.xml";
  const extension = "xl/webextensions/webextension1.xml";
  builder.add(extension, "application/vnd.ms-office.webextension+xml", HEAD + tag("we:webextension", { "xmlns:we": EXTENSION, id: `{${addin.id.toUpperCase()}}` }, [
    tag("we:reference", { id: addin.id, version: addin.version, store: "developer", storeType: "Registry" }),
    "<we:alternateReferences/>", group("we:properties", properties), "<we:bindings/>",
  ]));
  const id = builder.relate(panes, `${RELATION}/webextension`, extension);
  builder.add(panes, "application/vnd.ms-office.webextensiontaskpanes+xml", HEAD + tag("wetp:taskpanes", { "xmlns:wetp": PANES }, [
    tag("wetp:taskpane", { dockstate: "right", visibility: 0, width: 350, row: 1 },
      tag("wetp:webextensionref", { "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:id": id })),
  ]));
  builder.relate("", `${RELATION}/webextensiontaskpanes`, panes);
}
