/**
 * Univer 0.25 uses iterator helpers (`map.values().some(…)`), which Node has from version 22 on. Node 20 gets them here,
 * written with generators as the proposal describes; an engine that has them keeps its own.
 */
interface Helpers {
  [name: string]: (this: Iterable<unknown>, callback: (value: unknown, index: number) => unknown) => unknown;
}

const helpers: Helpers = {
  some(callback) {
    let index = 0;
    for (const value of this) if (callback(value, index++)) return true;
    return false;
  },
  every(callback) {
    let index = 0;
    for (const value of this) if (!callback(value, index++)) return false;
    return true;
  },
  find(callback) {
    let index = 0;
    for (const value of this) if (callback(value, index++)) return value;
    return undefined;
  },
  forEach(callback) {
    let index = 0;
    for (const value of this) callback(value, index++);
  },
  toArray() {
    return [...this];
  },
  *map(callback) {
    let index = 0;
    for (const value of this) yield callback(value, index++);
  },
  *filter(callback) {
    let index = 0;
    for (const value of this) if (callback(value, index++)) yield value;
  },
};

const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

for (const [name, value] of Object.entries(helpers)) {
  if (!(name in iteratorPrototype)) Object.defineProperty(iteratorPrototype, name, { value, writable: true, configurable: true });
}
