import type { ComponentType } from "react";
import { Body1, Button } from "@fluentui/react-components";
import { frameText } from "../../src/text/pane";
import { useReading } from "../hooks/useReading";
import { useText } from "../hooks/useText";
import { Card } from "./Card";
import { Loading } from "./Loading";

/**
 * A part of the pane that is fetched when it is first shown, so that what not everybody needs does not delay the start.
 * Where it cannot be fetched it says so and tries again; the rest of the pane goes on working.
 */
export function lazyPart<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null;
  const read = async () => (fetched = await fetchPart());
  return function LazyPart(props: Props) {
    const t = useText();
    const { value, error, again } = useReading(read, 0);
    const Part = value ?? fetched;
    if (Part !== null) return <Part {...props} />;
    if (error === null) return <Loading label={t(frameText.loading)} />;
    return (
      <Card intent="error" title={t(frameText.partFailed)} actions={<Button size="small" onClick={again}>{t(frameText.tryAgain)}</Button>}>
        <Body1>{t(frameText.partFailedAdvice)}</Body1>
      </Card>
    );
  };
}
