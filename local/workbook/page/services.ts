import { HostClass, type HostObject } from "../office";

/** The services that the library makes by name when a pane starts, beside the workbook. */
const services: Readonly<Record<string, HostClass<null>>> = {
  "Microsoft.InternalService.AddinInternalService": new HostClass<null>({
    name: "AddinInternalService",
    methods: { NotifyActionHandlerReady: () => undefined }, // the pane can run ribbon commands from now on
  }),
};

export function service(name: string): HostObject | null {
  return services[name]?.of(null) ?? null;
}
