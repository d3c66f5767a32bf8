import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { planText } from "../../../src/text/pane";
import { useRoute } from "../../hooks/useRoute";
import { useText } from "../../hooks/useText";

/** Leaves a form of Plan; what was filled in stays. */
export function BackToTree() {
  const t = useText();
  const { navigate } = useRoute();
  return (
    <div>
      <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={() => navigate("plan", "tree")}>
        {t(planText.back)}
      </Button>
    </div>
  );
}
