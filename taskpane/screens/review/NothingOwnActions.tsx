import { treeText } from "../../../src/text/pane";
import { rolesText } from "../../../src/text/pane/roles";
import { GoButton } from "../../components/GoButton";
import { Row } from "../../components/layout";
import { useRole } from "../../hooks/useRole";
import { useText } from "../../hooks/useText";

/** What somebody can do whose role sees own goals alone, and who has none: say who they are, or propose one. */
export function NothingOwnActions() {
  const t = useText();
  const { scope } = useRole();
  return (
    <Row wrap>
      <GoButton screen="settings" label={t(rolesText.toSettings)} />
      {scope?.kind === "person" && <GoButton screen="plan" tab="tree" appearance="secondary" label={t(treeText.propose)} />}
    </Row>
  );
}
