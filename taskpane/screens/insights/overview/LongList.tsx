import { useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { insightsText } from "../../../../src/text/pane/insights";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown until all are asked for. */
  readonly first: number;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** The beginning of a list, and all of it on request. */
export function LongList<Item>({ items, first, children }: LongListProps<Item>) {
  const t = useText();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <Stack gap="small">
      {children(isWhole ? items : items.slice(0, first))}
      {items.length > first && (
        <div>
          <Button size="small" appearance="transparent" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? t(insightsText.showLess) : t(insightsText.showAll, { count: items.length })}
          </Button>
        </div>
      )}
    </Stack>
  );
}
