import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import type { PushFile } from "../../../src/sharing/types";
import { shareText } from "../../../src/text/pane";
import { useText } from "../../hooks/useText";

/** Saves a push file where the browser saves its downloads. */
export function FileButton({ file }: { readonly file: PushFile }) {
  const t = useText();
  return <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => save(file)}>{t(shareText.saveFile)}</Button>;
}

function save({ name, type, text }: PushFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun; the browser keeps what it reads.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
