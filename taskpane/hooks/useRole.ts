import { RoleContext, type RoleValue } from "../roles/RoleProvider";
import { useRequired } from "./required";

export function useRole(): RoleValue {
  return useRequired(RoleContext, "RoleProvider");
}
