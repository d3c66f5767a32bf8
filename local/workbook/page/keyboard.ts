import type { PaneChannel, PaneNotice } from "./paneChannel";

/** Where the keyboard can go beside the grid and the pane. */
export interface Places {
  readonly ribbon: HTMLElement;
  readonly splitter: HTMLElement;
}

/** What has the keyboard in the grid: an editor that is always there, in sight only while a cell is edited. */
const GRID_EDITOR = "[contenteditable='true'][data-u-comp='editor']";

/**
 * Lets the keyboard alone go everywhere, as in Excel: F6 or Ctrl+F6 from the grid into the pane, Ctrl+F6 or F2 back, Tab
 * past the pane's last control on to the ribbon. Keys that nothing has taken (a box was closed) belong to the grid.
 */
export function joinKeyboard(places: Places, pane: PaneChannel): void {
  const toGrid = (): void => document.querySelector<HTMLElement>(GRID_EDITOR)?.focus();
  const destinations: Record<PaneNotice, () => void> = {
    tabExit: () => places.ribbon.querySelector("button")?.focus(),
    tabExitBackwards: () => places.splitter.focus(),
    leave: toGrid,
  };
  pane.onNotice((notice) => destinations[notice]());

  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "F6") {
        event.preventDefault();
        event.stopPropagation();
        pane.takeFocus();
      } else if (event.target === document.body && !event.altKey) toGrid();
    },
    { capture: true },
  );
}
