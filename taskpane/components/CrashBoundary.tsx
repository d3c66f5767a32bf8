import { Component, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { frameText } from "../../src/text/pane";
import { useText } from "../hooks/useText";
import { Card } from "./Card";

/** A mistake of ours in drawing the pane ends in words and a way on, never in a blank pane. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const t = useText();
  return (
    <Card
      intent="error"
      title={t(frameText.crashed)}
      actions={
        <Button size="small" onClick={() => location.reload()}>
          {t(frameText.reload)}
        </Button>
      }
    >
      {t(frameText.crashedAdvice)}
    </Card>
  );
}
