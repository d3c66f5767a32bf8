import { is, type Kind, type Token, type TokenOf } from "../meanings";

/** The words of a question that no rule has taken yet. A rule takes what it understands; what is left at the end is not understood. */
export class Reading {
  constructor(private tokens: readonly Token[]) {}

  get left(): readonly Token[] {
    return this.tokens;
  }

  all<K extends Kind>(kind: K): readonly TokenOf<K>[] {
    return this.tokens.filter((token): token is TokenOf<K> => is(token, kind));
  }

  has(kind: Kind): boolean {
    return this.tokens.some((token) => token.kind === kind);
  }

  /** Takes every word of a kind, and says what they were. */
  takeAll<K extends Kind>(kind: K): readonly TokenOf<K>[] {
    const taken = this.all(kind);
    this.tokens = this.tokens.filter((token) => token.kind !== kind);
    return taken;
  }

  take(...taken: readonly (Token | undefined)[]): void {
    this.tokens = this.tokens.filter((token) => !taken.includes(token));
  }

  /** Words side by side, one for each kind, wherever they stand first. */
  find(...kinds: readonly Kind[]): readonly Token[] | null {
    const at = this.tokens.findIndex((_, start) => kinds.every((kind, step) => this.tokens[start + step]?.kind === kind));
    return at < 0 ? null : this.tokens.slice(at, at + kinds.length);
  }

  before(token: Token): Token | undefined {
    return this.tokens[this.tokens.indexOf(token) - 1];
  }

  after(token: Token): Token | undefined {
    return this.tokens[this.tokens.indexOf(token) + 1];
  }
}
