import { ribbonGroups, type RibbonButton } from "./manifestCommands";
import type { PageLanguage } from "./text";

/** Draws the add-in's ribbon tab from its manifest; a button opens its page in the pane, as Excel does. */
export function drawRibbon(ribbon: HTMLElement, manifest: Document, language: PageLanguage, open: (page: string) => void): void {
  for (const group of ribbonGroups(manifest, language)) {
    const box = element("div", "ribbon-group");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", group.label);
    const buttons = element("div", "ribbon-buttons");
    buttons.append(...group.buttons.map((button) => drawButton(button, open)));
    const label = element("div", "ribbon-label");
    label.textContent = group.label;
    box.append(buttons, label);
    ribbon.append(box);
  }
}

function drawButton(button: RibbonButton, open: (page: string) => void): HTMLElement {
  const drawn = document.createElement("button");
  drawn.type = "button";
  drawn.id = `ribbon-${button.id}`;
  drawn.title = button.tip;
  const icon = document.createElement("img");
  icon.src = `/addin${button.icon}`;
  icon.alt = "";
  drawn.append(icon, button.label);
  drawn.addEventListener("click", () => open(button.page));
  return drawn;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
