import { Button } from "@fluentui/react-components";
import { useRoute } from "../hooks/useRoute";
import type { ScreenId, Tab } from "../routes";

/** Opens another screen: the next step of an empty state or a result. */
export function GoButton({ screen, tab, label }: { readonly screen: ScreenId; readonly tab?: Tab; readonly label: string }) {
  const { navigate } = useRoute();
  return (
    <Button appearance="primary" onClick={() => navigate(screen, tab)}>
      {label}
    </Button>
  );
}
