import { useMemo } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useMediaQuery } from "./useMediaQuery";
import { useSettings } from "./useSettings";

/** Fluent's stack, with the Chinese faces of Windows, macOS and Linux before the generic one. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

/**
 * The chosen theme, else Office's, else the system's. A contrast theme of the system (forced colours) is applied by the
 * browser over either of them.
 */
export function useTheme(): Theme {
  const { settings, host } = useSettings();
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)");
  return useMemo(() => {
    const isDark = settings.theme === "auto" ? (host.dark ?? systemIsDark) : settings.theme === "dark";
    return isDark ? dark : light;
  }, [settings.theme, host.dark, systemIsDark]);
}
