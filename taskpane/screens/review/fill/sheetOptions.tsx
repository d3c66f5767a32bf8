import { useState } from "react";
import { Checkbox } from "@fluentui/react-components";
import { fillStates as text } from "../../../../src/text/pane/fillStates";
import type { GenerateRequest } from "../../../../src/workbook/types";
import { Stack } from "../../../components/layout";
import { useText } from "../../../hooks/useText";

export type SheetOptions = Pick<GenerateRequest, "per" | "orientation">;

/** How new review sheets are made; sheets that are there stay as they are. */
export function useSheetOptions() {
  const [isPerPerson, setPerPerson] = useState(false);
  const [isPortrait, setPortrait] = useState(false);
  const options: SheetOptions = { ...(isPerPerson ? { per: "person" as const } : {}), ...(isPortrait ? { orientation: "portrait" as const } : {}) };
  return { options, isPerPerson, isPortrait, setPerPerson, setPortrait };
}

export function SheetOptionBoxes({ isPerPerson, isPortrait, setPerPerson, setPortrait }: ReturnType<typeof useSheetOptions>) {
  const t = useText();
  return (
    <Stack gap="none">
      <Checkbox label={t(text.perPerson)} checked={isPerPerson} onChange={(_, { checked }) => setPerPerson(checked === true)} />
      <Checkbox label={t(text.portrait)} checked={isPortrait} onChange={(_, { checked }) => setPortrait(checked === true)} />
    </Stack>
  );
}
