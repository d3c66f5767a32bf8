import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import type { PushFile } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { useText } from "../../hooks/useText";
import { saveFile } from "./saveFile";

/** The way to save a push file. */
export function FileButton({ file }: { readonly file: PushFile }) {
  const t = useText();
  return <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => saveFile(file)}>{t(shareText.saveFile)}</Button>;
}
