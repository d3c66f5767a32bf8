import type { Locator } from "playwright-core";
import { jobs, roleTypes } from "../../src/goals";
import { planText } from "../../src/text/pane";
import type { Language } from "../../src/text/language";
import type { Person } from "./workbench";

export interface Department {
  readonly name: Readonly<Record<Language, string>>;
  readonly role: string;
  readonly job: string;
}

/** Adds a department in the open template form, where it opens below the others. */
export async function addsDepartment(person: Person, name: string): Promise<void> {
  await person.fills(planText.department, name);
  await person.page.keyboard.press("Enter");
  await person.pane.getByRole("heading", { level: 3, name: new RegExp(`^${name}`) }).waitFor();
}

/** Adds departments with a role type and a job each in the open template form; the fields of each one's targets. */
export async function addsDepartments<Each extends Department>(person: Person, departments: readonly Each[], then: (department: Each, targets: Locator) => Promise<void>): Promise<void> {
  const { language, pane } = person;
  for (const department of departments) {
    const name = department.name[language];
    await addsDepartment(person, name);
    await person.chooses(planText.role, person.reads(roleTypes.find(({ role }) => role === department.role)!.name));
    await person.chooses(planText.job, person.reads(jobs.find(({ code }) => code === department.job)!.name));
    const targets = pane.getByRole("list", { name: person.reads(planText.kpiList, { department: name }), exact: true })
      .getByRole("textbox", { name: new RegExp(`^${person.reads(planText.targetOf).replace("{kpi}", ".+")}$`) });
    await targets.first().waitFor();
    await then(department, targets);
  }
}
