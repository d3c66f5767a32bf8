import { ThemeService } from "@univerjs/core";
import type { Engine } from "./engine";

/** The grid is dark when the system is, and changes with it. */
export function followDarkness({ context }: Engine): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const theme = context.injector.get(ThemeService);
  const apply = (): void => theme.setDarkMode(system.matches);
  apply();
  system.addEventListener("change", apply);
}
