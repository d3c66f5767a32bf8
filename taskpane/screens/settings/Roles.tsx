import { useCallback, useState } from "react";
import { Button, Caption1, Checkbox, Dropdown, Field, Label, Option, Switch } from "@fluentui/react-components";
import { roleNamed, roles, userRoles, type UserRole } from "../../../src/review/roles";
import { rolesText as text } from "../../../src/text/pane/roles";
import { ErrorCard } from "../../components/ErrorCard";
import { Muted, Section } from "../../components/layout";
import { useReading } from "../../hooks/useReading";
import { useRole } from "../../hooks/useRole";
import { useSettings } from "../../hooks/useSettings";
import { useText } from "../../hooks/useText";
import { useWorkbook } from "../../hooks/useWorkbook";

/** What somebody is to this workbook, and as what others begin. */
export function Roles() {
  const t = useText();
  const { role, departments, start, choose, chooseStart, can } = useRole();
  const [failure, setFailure] = useState<unknown>(null);
  const save = (saving: Promise<void>): void => {
    setFailure(null);
    saving.catch(setFailure);
  };
  return (
    <Section title={t(text.title)}>
      <RoleField label={t(text.role)} hint={t(roles[role].description)} value={role} onChange={(chosen) => save(choose({ role: chosen, departments }))} />
      {roles[role].scope === "departments" && <Departments chosen={departments} onChange={(chosen) => save(choose({ role, departments: chosen }))} />}
      {roles[role].scope === "person" && <OwnName />}
      {can("administer") && <RoleField label={t(text.start)} hint={t(text.startHint)} value={start} onChange={(chosen) => save(chooseStart(chosen))} />}
      {can("administer") && <Records onError={setFailure} />}
      {can("administer") && <Protection onError={setFailure} />}
      {failure !== null && <ErrorCard error={failure} onDismiss={() => setFailure(null)} />}
      <Caption1><Muted>{t(text.notSecurity)}</Muted></Caption1>
    </Section>
  );
}

interface RoleFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: UserRole;
  readonly onChange: (role: UserRole) => void;
}

function RoleField({ label, hint, value, onChange }: RoleFieldProps) {
  const t = useText();
  const choose = (option: string | undefined): void => {
    const role = roleNamed(option);
    if (role !== null && role !== value) onChange(role);
  };
  return (
    <Field label={label} hint={hint}>
      <Dropdown style={{ minWidth: 0 }} value={t(roles[value].name)} selectedOptions={[value]} onOptionSelect={(_, { optionValue }) => choose(optionValue)}>
        {userRoles.map((role) => <Option key={role} value={role}>{t(roles[role].name)}</Option>)}
      </Dropdown>
    </Field>
  );
}

function Departments({ chosen, onChange }: { readonly chosen: readonly string[]; readonly onChange: (departments: readonly string[]) => void }) {
  const t = useText();
  const { whole } = useRole();
  const { revision } = useWorkbook();
  const { value, error, again } = useReading(useCallback(() => whole.readSummary(), [whole]), revision);
  if (error !== null && value === null) return <ErrorCard error={error} onRetry={again} />;
  const all = value?.departments.map(({ name }) => name) ?? [];
  const isMissing = value !== null && !all.some((name) => chosen.includes(name));
  const message = all.length === 0 ? text.noDepartments : text.departmentsNeeded;
  return (
    // No field: it would name each box like the group.
    <div role="group" aria-label={t(text.departments)}>
      <Label>{t(text.departments)}</Label>
      {all.map((name) => (
        <div key={name}>
          <Checkbox
            label={name}
            checked={chosen.includes(name)}
            onChange={(_, { checked }) => onChange(checked === true ? [...chosen, name] : chosen.filter((other) => other !== name))}
          />
        </div>
      ))}
      {isMissing && <Caption1 role="status">{t(message)}</Caption1>}
    </div>
  );
}

/** Hides what is for those who run the cycle, for everybody. */
function Records({ onError }: { readonly onError: (error: unknown) => void }) {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const { value, again } = useReading(useCallback(() => workbook.readRecordSheets(), [workbook]), revision);
  if (value === null) return null;
  const hide = (isHidden: boolean): void => {
    onError(null);
    workbook.hideRecordSheets(isHidden).then(again, onError);
  };
  const hidden = value.filter(({ isHidden }) => isHidden).length;
  return (
    <Field hint={t(value.length === 0 ? text.noRecords : text.recordsHint)}>
      <Switch
        label={t(text.records, { count: value.length })} checked={value.length > 0 && hidden === value.length} disabled={value.length === 0}
        onChange={(_, { checked }) => hide(checked)}
      />
    </Field>
  );
}

/** Locks what those who run the cycle keep, for everybody. */
function Protection({ onError }: { readonly onError: (error: unknown) => void }) {
  const t = useText();
  const { workbook, revision } = useWorkbook();
  const { value, again } = useReading(useCallback(() => workbook.readProtection(), [workbook]), revision);
  if (value === null) return null;
  const protect = (isProtected: boolean): void => {
    onError(null);
    workbook.protectSheets(isProtected).then(again, onError);
  };
  const count = value.filter(({ isProtected }) => isProtected).length;
  const all = value.length;
  return (
    <>
      <Field hint={t(all === 0 ? text.noProtection : text.protectHint)}>
        <Switch label={t(text.protect, { count: all })} checked={all > 0 && count === all} disabled={all === 0} onChange={(_, { checked }) => protect(checked)} />
      </Field>
      {count > 0 && count < all && (
        <>
          <Caption1 role="status">{t(text.protectSome, { count, all })}</Caption1>
          <div><Button size="small" onClick={() => protect(false)}>{t(text.unprotect)}</Button></div>
        </>
      )}
    </>
  );
}

/** Own goals are found by the name that stands further up. */
function OwnName() {
  const t = useText();
  const { settings } = useSettings();
  return <Caption1 role="status">{t(settings.person.trim() === "" ? text.nameNeeded : text.nameHint)}</Caption1>;
}
