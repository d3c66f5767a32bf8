import type { KeyboardEvent } from "react";

/** Office, at the window, takes Escape for the way out of the pane and puts the keyboard on its first button: what Escape only closes keeps it. */
export function keepEscape(event: KeyboardEvent): void {
  if (event.key === "Escape") event.stopPropagation();
}
