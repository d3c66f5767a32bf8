import { HostClass, type MethodMember, type ScalarMember } from "../api/hostClass";
import { OfficeError } from "../api/officeError";
import type { ChartState } from "./chartState";

type Definition<State> = ConstructorParameters<typeof HostClass<State>>[0];

/** Methods that leave the chart as it is; a chart may be chosen on a protected sheet too. */
const reading = /^(?:Get|_|Activate)/;

/** @throws OfficeError AccessDenied on a sheet whose objects are protected */
function guard({ book, chart }: ChartState): void {
  if (!book.engine.protection.allows(chart.sheetId, "allowEditObjects")) throw new OfficeError("AccessDenied");
}

function guarded<State extends ChartState>(definition: Definition<State>): Definition<State> {
  const scalars = Object.entries(definition.scalars ?? {}).map(([name, { set, ...member }]): [string, ScalarMember<State>] => [name, set ? { ...member, set: guardedFirst(set) } : member]);
  const methods = Object.entries(definition.methods ?? {}).map(([name, method]): [string, MethodMember<State>] => [name, reading.test(name) ? method : guardedFirst(method)]);
  return { ...definition, scalars: Object.fromEntries(scalars), methods: Object.fromEntries(methods) };
}

function guardedFirst<State extends ChartState, Given, Result>(change: (state: State, given: Given) => Result) {
  return (state: State, given: Given): Result => {
    guard(state);
    return change(state, given);
  };
}

/** A class of which a chart, or a part of one, is an object: on a sheet whose objects are protected nothing of it can be changed. */
export class ChartElementClass<State extends ChartState> extends HostClass<State> {
  constructor(definition: Definition<State>) {
    super(guarded(definition));
  }
}
