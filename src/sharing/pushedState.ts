import type { KpiResult, PeriodId } from "../review/types";
import { contentHash, contentOf, plainText } from "./content";
import { groupBy, placeOf } from "./groupBy";

/** A push as `tblPushes` remembers it. */
export interface RememberedPush {
  readonly department: string;
  readonly period: PeriodId;
  readonly revision: number;
  /** Hash of what was pushed; "" for pushes of earlier versions, which say nothing about it. */
  readonly hash: string;
}

/** Departments (with their period) whose results are not those of their last push, or were never pushed. */
export function unpushedDepartments(results: readonly KpiResult[], pushes: readonly RememberedPush[]): readonly { readonly department: string; readonly period: PeriodId }[] {
  return [...groupBy(results, placeOf).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const [department, period] = [plainText(first.department), plainText(first.period)];
    const last = pushes.filter((push) => push.department === department && push.period === period).sort((a, b) => b.revision - a.revision)[0];
    const isPushed = last !== undefined && (last.hash === "" || last.hash === contentHash(department, period, contentOf(group)));
    return isPushed ? [] : [{ department: first.department, period: first.period }];
  });
}
