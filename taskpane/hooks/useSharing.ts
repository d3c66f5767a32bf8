import { SharingContext, type SharingValue } from "../provider/SharingProvider";
import { useRequired } from "./required";

export function useSharing(): SharingValue {
  return useRequired(SharingContext, "SharingProvider");
}
