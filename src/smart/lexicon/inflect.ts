import type { Form } from "./classes";

/** Past and participle where they are not regular. */
const irregular: Readonly<Record<string, string>> = {
  be: "was were been", become: "became", bring: "brought", build: "built", buy: "bought", cut: "cut",
  do: "did done", draw: "drew drawn", drive: "drove driven", fall: "fell fallen", find: "found", freeze: "froze frozen", get: "got gotten", give: "gave given",
  go: "went gone", grow: "grew grown", hit: "hit", hold: "held", keep: "kept", lead: "led",
  make: "made", meet: "met", pay: "paid", put: "put", read: "read", rebuild: "rebuilt", rewrite: "rewrote rewritten",
  rise: "rose risen", run: "ran run", sell: "sold", set: "set", show: "showed shown", shrink: "shrank shrunk",
  shut: "shut", stick: "stuck", take: "took taken", teach: "taught", understand: "understood",
  win: "won", write: "wrote written", beat: "beat beaten", wind: "wound",
};
/** Longer verbs whose last letter doubles. */
const doubling = /(?:submit|commit|refit|retrofit|transfer|program|equip|swap)$/;
const shortStem = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** The forms of an English verb: 3rd person, past and participle, gerund. */
export function verbForms(base: string): [string, Form][] {
  const doubles = (shortStem.test(base) || doubling.test(base)) && base !== "fix";
  const stem = doubles ? base + base.at(-1)! : base.endsWith("e") && !/(?:ee|oe|ye)$/.test(base) ? base.slice(0, -1) : base;
  const past = irregular[base]?.split(" ") ?? [/[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`];
  return [
    [base, "base"],
    [plural(base), "third"],
    ...past.map((form): [string, Form] => [form, "past"]),
    [`${base === "be" ? "be" : stem}ing`, "gerund"],
  ];
}

/** The plural of a noun, which is also the 3rd person of a verb. */
export function plural(word: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
