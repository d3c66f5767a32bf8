import { randomUUID } from "node:crypto";
import { GraphError } from "../errors";
import { limits } from "../limits";
import type { Workbook } from "../parts/workbook";
import type { Edit, WorkbookStore } from "./workbookFile";

export interface Session {
  readonly id: string;
  readonly itemId: string;
  /** What the session works on when its changes are not to be kept; null when it works on the file. */
  readonly copy: WorkbookStore | null;
}

/** A workbook for one session: what is changed in it is gone with the session. */
export class SessionCopy implements WorkbookStore {
  constructor(private workbook: Workbook) {}

  async read<T>(reading: (workbook: Workbook) => T): Promise<T> {
    return reading(this.workbook);
  }

  async change<T>(edit: Edit<T>): Promise<T> {
    const { workbook, answer } = edit(this.workbook);
    this.workbook = workbook;
    return answer;
  }
}

/** Workbook sessions. They end when closed, and after five minutes without a request. */
export class Sessions {
  private readonly open = new Map<string, { readonly session: Session; usedAt: number }>();

  create(itemId: string, copy: WorkbookStore | null): Session {
    this.drop();
    const session = { id: `local.${randomUUID()}`, itemId, copy };
    this.open.set(session.id, { session, usedAt: Date.now() });
    return session;
  }

  /** A session that a request names; it lives on from now. @throws GraphError sessionNotFound */
  use(id: string, itemId: string): Session {
    this.drop();
    const known = this.open.get(id);
    if (known === undefined || known.session.itemId !== itemId) throw new GraphError("sessionNotFound");
    known.usedAt = Date.now();
    return known.session;
  }

  close(id: string, itemId: string): void {
    this.use(id, itemId);
    this.open.delete(id);
  }

  private drop(): void {
    const oldest = Date.now() - limits.sessionIdleMs;
    for (const [id, { usedAt }] of this.open) if (usedAt < oldest) this.open.delete(id);
  }
}
