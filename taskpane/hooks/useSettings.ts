import { SettingsContext, type SettingsValue } from "../provider/SettingsProvider";
import { useRequired } from "./required";

export function useSettings(): SettingsValue {
  return useRequired(SettingsContext, "SettingsProvider");
}
