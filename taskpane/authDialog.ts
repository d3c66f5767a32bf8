import { readSharingConfig } from "../src/sharing/config";
import { signInHere } from "../src/sharing/dialogSignIn";
import { signInError } from "../src/sharing/signInErrors";
import { languageOf, say } from "../src/text/language";
import { sharingText } from "../src/text/sharing";

/** The page in Office's dialog: signs in, hands the token to the pane that opened it, or says why not. */
async function start(): Promise<void> {
  await Office.onReady();
  try {
    const { microsoft365 } = await readSharingConfig(fetch.bind(window));
    if (microsoft365 === null) return;
    const page = location.origin + location.pathname;
    const handed = await signInHere(microsoft365, page);
    if (handed !== null) Office.context.ui.messageParent(JSON.stringify(handed), { targetOrigin: location.origin });
  } catch (error) {
    const { happened, advice } = sharingText[signInError(error).code];
    const language = languageOf(navigator.language);
    document.documentElement.lang = language;
    const message = document.getElementById("message");
    if (message !== null) message.textContent = `${say(happened, language)} ${say(advice, language)}`;
  }
}

void start();
