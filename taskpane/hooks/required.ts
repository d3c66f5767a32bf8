import { useContext, type Context } from "react";

/** The value of a context that the app always provides. */
export function useRequired<Value>(context: Context<Value | null>, name: string): Value {
  const value = useContext(context);
  if (value === null) throw new Error(`${name} is missing above this component`);
  return value;
}
