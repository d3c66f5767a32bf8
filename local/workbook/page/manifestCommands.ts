import type { PageLanguage } from "./text";

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the icon on the add-in's server. */
  readonly icon: string;
  /** Path of the pane's page, with its hash. */
  readonly page: string;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The add-in's own ribbon tab as its manifest declares it: a wrong manifest shows. */
export function ribbonGroups(manifest: Document, language: PageLanguage): RibbonGroup[] {
  const text = (parent: Element, tag: string): string => {
    const id = child(parent, tag)?.getAttribute("resid");
    return id == null ? "" : resource(manifest, id, language);
  };
  return all(manifest, "Group").map((group) => ({
    label: text(group, "Label"), // a group's own label comes before those of its buttons
    buttons: all(group, "Control").map((control) => {
      const action = child(control, "Action");
      return {
        id: control.getAttribute("id") ?? "",
        label: text(control, "Label"),
        tip: text(child(control, "Supertip") ?? control, "Description"),
        icon: path(imageOf(manifest, control, language)),
        page: action === null ? "" : path(text(action, "SourceLocation")),
      };
    }),
  }));
}

function imageOf(manifest: Document, control: Element, language: PageLanguage): string {
  const images = all(control, "Image");
  const best = images.find((image) => image.getAttribute("size") === "32") ?? images[0];
  const id = best?.getAttribute("resid");
  return id == null ? "" : resource(manifest, id, language);
}

function resource(manifest: Document, id: string, language: PageLanguage): string {
  const resources = child(manifest.documentElement, "Resources");
  const entry = resources === null ? undefined : [...resources.querySelectorAll("*")].find((element) => element.getAttribute("id") === id);
  const override = entry === undefined ? undefined : [...entry.children].find((element) => element.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? entry?.getAttribute("DefaultValue") ?? "";
}

function path(url: string): string {
  if (url === "") return "";
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
}

function all(parent: Document | Element, tag: string): Element[] {
  return [...parent.querySelectorAll("*")].filter((element) => element.localName === tag);
}

function child(parent: Element, tag: string): Element | null {
  return all(parent, tag)[0] ?? null;
}
