import { createRoot } from "react-dom/client";
import { languageOf, say } from "../src/text/language";
import { frameText } from "../src/text/pane";
import { openDocumentSettings, openWorkbook } from "../src/workbook";
import { App } from "./App";
import { findPlaces } from "./connect";
import { readHostEnvironment, waitForOffice } from "./host";
import { roleStore } from "./roles/roleStore";

/** Office answers within a second or two; after this long (ms) the pane says that it does not. */
const patience = 15_000;

const connect = () => findPlaces(fetch.bind(window));

async function start(container: HTMLElement) {
  if (await waitForOffice(patience)) {
    createRoot(container).render(<App host={readHostEnvironment()} workbook={openWorkbook()} connect={connect} roles={roleStore(openDocumentSettings())} />);
  } else {
    createRoot(container).render(<Outside />);
  }
}

/** The pane without Excel behind it. Plain HTML: there is no Office to take language and theme from. */
function Outside() {
  const language = languageOf(navigator.language);
  return (
    <main lang={language} style={{ padding: "24px 16px", fontFamily: "system-ui, sans-serif", lineHeight: 1.5 }}>
      <h1 style={{ fontSize: "18px" }}>{say(frameText.outsideTitle, language)}</h1>
      <p>{say(frameText.outside, language)}</p>
    </main>
  );
}

const container = document.getElementById("pane");
if (container !== null) void start(container);
