import { Spinner } from "@fluentui/react-components";

export function Loading({ label }: { readonly label: string }) {
  return <Spinner size="small" label={label} labelPosition="below" />;
}
