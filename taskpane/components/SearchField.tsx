import { SearchBox, type SearchBoxProps } from "@fluentui/react-components";
import { frameText } from "../../src/text/pane";
import { useText } from "../hooks/useText";

/** A search box whose button to empty it is named in the language of the pane. */
export function SearchField(props: SearchBoxProps) {
  const t = useText();
  return <SearchBox {...props} dismiss={{ "aria-label": t(frameText.clearSearch) }} />;
}
