import { Button } from "@fluentui/react-components";
import { useRole } from "../hooks/useRole";
import { useRoute } from "../hooks/useRoute";
import type { ScreenId, Tab } from "../routes";

/** Opens another screen: the next step of an empty state or a result. A role that does not have it gets no button. */
export function GoButton({ screen, tab, label, appearance = "primary" }: { readonly screen: ScreenId; readonly tab?: Tab; readonly label: string; readonly appearance?: "primary" | "secondary" }) {
  const { navigate } = useRoute();
  const { mayOpen } = useRole();
  if (!mayOpen(screen, tab)) return null;
  return (
    <Button appearance={appearance} onClick={() => navigate(screen, tab)}>
      {label}
    </Button>
  );
}
