/** Marks what we tell the grid ourselves, so that it is not taken for something that the user did there. */
export class Mirroring {
  private under = false;

  get isUnderWay(): boolean {
    return this.under;
  }

  /** Runs changes of the grid that only repeat what we know already. */
  run(change: () => void): void {
    const before = this.under;
    this.under = true;
    try {
      change();
    } finally {
      this.under = before;
    }
  }
}
