import { capabilities, mayDo, roles, whoMay, type Capability, type UserRole } from "../../src/review/roles";
import type { Message } from "../../src/text/language";
import { roleMessages as text } from "../../src/text/roles";
import { withTerms } from "../../src/text/terms";
import type { KpiWorkbook } from "../../src/workbook/types";
import { commandNeeds, isGuarded } from "./commandNeeds";

/** A command that a role does not have; says who has it. */
export class RoleRefusal extends Error {
  constructor(readonly role: UserRole, readonly capability: Capability) {
    super(`${role} does not ${capability}`);
    this.name = "RoleRefusal";
  }

  get advice(): Message {
    return withTerms(text.refused, { role: roles[this.role].name, what: capabilities[this.capability].does, who: whoMay(this.capability) });
  }
}

/**
 * The workbook as a role may write to it. The pane shows nobody a button that this refuses; what reaches it all the same,
 * such as a button that was on the screen when the role changed, writes nothing.
 */
export function guardedWorkbook(workbook: KpiWorkbook, role: UserRole): KpiWorkbook {
  return new Proxy(workbook, {
    get(target, key) {
      if (isGuarded(key) && !mayDo(role, commandNeeds[key])) return async () => Promise.reject(new RoleRefusal(role, commandNeeds[key]));
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
