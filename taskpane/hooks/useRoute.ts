import { RouteContext, type RouteValue } from "../provider/RouteProvider";
import { useRequired } from "./required";

export function useRoute(): RouteValue {
  return useRequired(RouteContext, "RouteProvider");
}
