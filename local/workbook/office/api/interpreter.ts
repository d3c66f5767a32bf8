import { isExcelProperty } from "../excelMembers";
import { Arguments } from "./arguments";
import { isHostObject, type HostObject } from "./hostClass";
import { apiNotFound, httpStatus, OfficeError } from "./officeError";
import {
  ActionType, PathType, type Action, type ActionResult, type ArgumentInfo, type ObjectPath, type ProcessQueryRequest, type ProcessQueryResponse, type QueryInfo,
} from "./protocol";

/** What the interpreter is given to work on. */
export interface Roots {
  /** The global object: the workbook. */
  readonly workbook: HostObject;
  /** Objects that the library makes by name (`Microsoft.…`); null when there is none of that name. */
  create(name: string): HostObject | null;
  /** Keeps an object (a range) beyond the request; the answer is its reference. */
  keep(object: HostObject): string;
  kept(reference: string): HostObject | null;
  release(reference: string): void;
  /** Told of faults of ours, which the add-in sees as GeneralException. */
  onFault?(error: unknown): void;
}

/** Answers one request: its actions in order, up to the first that fails. */
export function interpret(request: ProcessQueryRequest, roots: Roots): ProcessQueryResponse {
  const batch = new Batch(request, roots);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: batch.perform(action) ?? null });
    } catch (error) {
      return { Error: batch.describe(error, action, index), Results: results, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** Nothing: a null object and everything reached through it. */
type Resolved = HostObject | null;

/** A tree of what `load` asked for: `{ format: { fill: { color: {} } } }`. */
interface Selection {
  [name: string]: Selection;
}

class Batch {
  private readonly objects = new Map<number, Resolved>();
  private readonly references = new Map<number, string>();
  private readonly keptPaths: ReadonlySet<number>;

  constructor(
    private readonly request: ProcessQueryRequest,
    private readonly roots: Roots,
  ) {
    // With automatic references the library reads the reference as soon as the object is made.
    this.keptPaths = new Set(request.Actions.filter(({ ActionType: type, Name }) => type === ActionType.method && Name === "_KeepReference").map(({ ObjectPathId }) => ObjectPathId));
  }

  perform(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.trace:
        return null;
      case ActionType.instantiate:
        return this.instantiate(action.ObjectPathId);
      case ActionType.setProperty:
        return this.setProperty(this.resolve(action.ObjectPathId), action.Name, this.arguments(action.ArgumentInfo)[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.setProperty(this.resolve(action.ObjectPathId), pascal(name), value);
        return null;
      case ActionType.method:
        return this.callMethod(action);
      case ActionType.query:
        return this.query(action.ObjectPathId, action.QueryInfo ?? {});
      case ActionType.queryAsJson:
        return camelKeys(this.query(action.ObjectPathId, action.QueryInfo ?? {}));
      default:
        throw apiNotFound(`action ${action.ActionType}`);
    }
  }

  /** An error as the library expects it, with the member at fault. */
  describe(error: unknown, action: Action, index: number): NonNullable<ProcessQueryResponse["Error"]> {
    if (!(error instanceof OfficeError)) this.roots.onFault?.(error);
    const known = error instanceof OfficeError ? error : new OfficeError("GeneralException");
    return {
      Code: known.code, Message: known.message, Location: known.location ?? this.locationOf(action), HttpStatusCode: httpStatus[known.code], ActionIndex: index,
    };
  }

  private resolve(pathId: number): Resolved {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new OfficeError("InvalidReference");
    const object = this.follow(path);
    this.objects.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return this.roots.workbook;
      case PathType.nullObject:
        return null;
      case PathType.newObject:
        return this.roots.create(path.Name) ?? refuse(path.Name);
      case PathType.referenceId:
        return this.roots.kept(path.Name) ?? gone();
      default:
        return this.followMember(this.resolve(path.ParentObjectPathId ?? 0), path);
    }
  }

  private followMember(parent: Resolved, path: ObjectPath): Resolved {
    if (parent === null) return null;
    const location = path.ObjectPathType === PathType.indexer ? `${parent.className}.getItem` : `${parent.className}.${camel(path.Name)}`;
    return locating(location, () => {
      if (path.ObjectPathType === PathType.property) return parent.hasObject(path.Name) ? parent.object(path.Name) : refuse(location);
      const args = new Arguments(this.arguments(path.ArgumentInfo));
      if (path.ObjectPathType === PathType.indexer) return parent.item(args) ?? refuse(location);
      if (!parent.hasMethod(path.Name)) return refuse(location);
      const result = parent.call(path.Name, args);
      return isHostObject(result) ? result : null;
    });
  }

  private instantiate(pathId: number): Readonly<Record<string, unknown>> | null {
    const object = this.resolve(pathId);
    return object && { ...this.identity(object), ...this.reference(object, pathId) };
  }

  private identity(object: HostObject): Record<string, unknown> {
    const { identity } = object;
    return identity ? { [identity.property]: identity.value } : {};
  }

  private reference(object: HostObject, pathId: number): Record<string, unknown> {
    if (!object.tracked || !this.keptPaths.has(pathId)) return {};
    const known = this.references.get(pathId) ?? this.roots.keep(object);
    this.references.set(pathId, known);
    return { _ReferenceId: known };
  }

  private setProperty(object: Resolved, name: string, value: unknown): null {
    if (object === null) return null;
    const location = `${object.className}.${camel(name)}`;
    locating(location, () => {
      if (object.hasObject(name)) return this.setThrough(object.object(name), value);
      if (!object.isSettable(name)) throw object.hasScalar(name) ? new OfficeError("AccessDenied") : apiNotFound(location);
      object.set(name, value);
    });
    return null;
  }

  /** `set({ font: { bold: true } })`: an object given for a property that is an object sets the properties in it. */
  private setThrough(object: Resolved, value: unknown): void {
    if (typeof value !== "object" || value === null) throw new OfficeError("InvalidArgument");
    for (const [name, part] of Object.entries(value)) this.setProperty(object, pascal(name), part);
  }

  private callMethod(action: Action): unknown {
    const { Name: name, ObjectPathId: pathId } = action;
    if (name === "_KeepReference") return null;
    const args = this.arguments(action.ArgumentInfo);
    if (name === "_RemoveReference") {
      this.roots.release(String(args[0]));
      return null;
    }
    const object = this.resolve(pathId);
    if (object === null) return { _IsNull: true };
    const location = `${object.className}.${camel(name)}`;
    return locating(location, () => {
      if (!object.hasMethod(name)) throw apiNotFound(location);
      const result = object.call(name, new Arguments(args));
      return isHostObject(result) ? this.identity(result) : (result ?? null);
    });
  }

  private query(pathId: number, query: QueryInfo): Record<string, unknown> | null {
    const object = this.resolve(pathId);
    if (object === null) return null;
    const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
    const selection: Selection = {};
    for (const path of paths.length > 0 ? paths : ["*"]) {
      let branch = selection;
      for (const segment of path.split(/[/.]/)) branch = branch[segment === "$all" ? "*" : segment] ??= {};
    }
    return this.read(object, selection, query);
  }

  private read(object: HostObject, selection: Selection, query: QueryInfo = {}): Record<string, unknown> {
    if (!object.isCollection) return { ...this.readMembers(object, selection), ...this.identity(object) };
    // What a collection does not have itself is asked of its items; `items/` may be said or left out.
    const { items: explicit, ...rest } = selection;
    const own = Object.fromEntries(Object.entries(rest).filter(([name]) => object.hasScalar(pascal(name))));
    const ofItems = { ...Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in own))), ...(explicit && (Object.keys(explicit).length > 0 ? explicit : { "*": {} })) };
    const result = this.readMembers(object, "*" in rest ? { ...own, "*": {} } : own);
    if (Object.keys(ofItems).length === 0) return result;
    const items = object.items().slice(query.Skip ?? 0).slice(0, query.Top ?? undefined);
    return { ...result, _Items: items.map((item) => this.read(item, ofItems)) };
  }

  private readMembers(object: HostObject, selection: Selection): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [name, below] of Object.entries(selection)) {
      if (name === "*") {
        for (const scalar of object.defaultScalars) result[scalar] = this.readScalar(object, scalar);
        continue;
      }
      const wire = pascal(name);
      if (object.hasScalar(wire)) result[wire] = this.readScalar(object, wire);
      else if (object.hasObject(wire)) {
        const part = locating(`${object.className}.${camel(wire)}`, () => object.object(wire));
        result[wire] = part && this.read(part, Object.keys(below).length > 0 ? below : { "*": {} });
      }
      // Excel ignores names that none of its properties has.
      else if (isExcelProperty(object.className, wire)) throw apiNotFound(`${object.className}.${camel(wire)}`);
    }
    return result;
  }

  private readScalar(object: HostObject, name: string): unknown {
    return locating(`${object.className}.${camel(name)}`, () => object.get(name) ?? null);
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, info?.ReferencedObjectPathIds?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) return value.map((part, index) => this.argument(part, reference[index]));
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    return this.withObjects(value);
  }

  /** Objects inside plain arguments are written as `{ _ObjectPathId: 15 }`. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const record = value as Readonly<Record<string, unknown>>;
    if (typeof record["_ObjectPathId"] === "number") return this.resolve(record["_ObjectPathId"]);
    return Object.fromEntries(Object.entries(record).map(([key, part]) => [key, this.withObjects(part)]));
  }

  private locationOf({ Name, ObjectPathId }: Action): string {
    const object = this.objects.get(ObjectPathId);
    return object ? `${object.className}.${camel(Name)}` : "";
  }
}

/** Runs a member and says where an error came from, unless it knows better itself. */
function locating<T>(location: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof OfficeError && error.location === null) throw new OfficeError(error.code, error.message, location);
    throw error;
  }
}

function refuse(member: string): never {
  throw apiNotFound(member);
}

function gone(): never {
  throw new OfficeError("InvalidReference");
}


const pascal = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));
const camel = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== "object" || value === null) return value;
  if ("_Items" in value) return { items: camelKeys(value._Items) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [camel(key), camelKeys(part)]));
}
