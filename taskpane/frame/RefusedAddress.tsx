import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { capabilities, roles, whoMay } from "../../src/review/roles";
import { roleMessages as text } from "../../src/text/roles";
import { withTerms } from "../../src/text/terms";
import { Card } from "../components/Card";
import { useRole } from "../hooks/useRole";
import { useRoute } from "../hooks/useRoute";
import { useText } from "../hooks/useText";
import { needOf } from "../roles/tabNeeds";
import { parseRoute } from "../routes";

const useStyles = makeStyles({ card: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` } });

/** Says so where a button of the ribbon or an address leads to what the role does not have, and who has it. */
export function RefusedAddress() {
  const styles = useStyles();
  const t = useText();
  const { role, mayOpen } = useRole();
  // Looked at with every new address.
  useRoute();
  const { hash } = location;
  const [seen, setSeen] = useState("");
  const { screen, tab } = parseRoute(hash);
  const need = needOf(screen, tab);
  if (hash === "" || hash === seen || need === null || mayOpen(screen, tab)) return null;
  const title = t(withTerms(text.refusedAddress, { role: roles[role].name, what: capabilities[need].does }));
  return (
    <div className={styles.card}>
      <Card intent="info" title={title} onDismiss={() => setSeen(hash)}>{t(withTerms(text.refusedAdvice, { who: whoMay(need) }))}</Card>
    </div>
  );
}
