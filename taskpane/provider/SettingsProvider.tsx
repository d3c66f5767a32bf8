import { createContext, useCallback, useMemo, useState, type ReactNode } from "react";
import type { Language } from "../../src/text/language";
import type { HostEnvironment } from "../host";
import { readSettings, writeSettings, type Settings } from "../settings";

export interface SettingsValue {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
  /** The language in force: the chosen one, else Office's. */
  readonly language: Language;
  readonly host: HostEnvironment;
}

export const SettingsContext = createContext<SettingsValue | null>(null);

export function SettingsProvider({ host, children }: { readonly host: HostEnvironment; readonly children: ReactNode }) {
  const [settings, setSettings] = useState(readSettings);
  const change = useCallback((changed: Partial<Settings>) => {
    setSettings((current) => {
      const next = { ...current, ...changed };
      writeSettings(next);
      return next;
    });
  }, []);
  const value = useMemo(
    () => ({ settings, change, host, language: settings.language === "auto" ? host.language : settings.language }),
    [settings, change, host],
  );
  return <SettingsContext value={value}>{children}</SettingsContext>;
}
