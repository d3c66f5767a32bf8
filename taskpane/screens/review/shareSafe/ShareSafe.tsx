import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { PeriodId } from "../../../../src/review";
import { shareSafeText as text } from "../../../../src/text/pane/shareSafe";
import { lazyPart } from "../../../components/lazyPart";
import { useText } from "../../../hooks/useText";

const ShareSafeForm = lazyPart(async () => (await import("./ShareSafeForm")).ShareSafeForm);

/** The summary that everybody may see, folded away until it is wanted. */
export function ShareSafe({ period }: { readonly period: PeriodId }) {
  const t = useText();
  return (
    <Accordion collapsible>
      <AccordionItem value="shareSafe">
        <AccordionHeader as="h2" size="medium">{t(text.title)}</AccordionHeader>
        <AccordionPanel><ShareSafeForm period={period} /></AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
