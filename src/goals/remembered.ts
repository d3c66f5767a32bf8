/** So many answers are kept; then they are forgotten all at once. */
const most = 20_000;

/** Works each answer out once: the words of goals come up again at every check, and reading them is slow. */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    if (known.size >= most) known.clear();
    const answer = read(text);
    known.set(text, { answer });
    return answer;
  };
}
