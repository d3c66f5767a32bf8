import { catalogue } from "../language";

/** The way from a goal with a tier to the target of that tier. */
export const tiersText = catalogue({
  show: { zh: "到“目标分层”填写目标值", en: "Set its target under Target tiers" },
});
