const LONGEST = 64;

/** Inputs that could not be done for a reason outside of them: tried again, less and less often, said once for each reason. */
export class Attempts {
  readonly #failed = new Map<string, { cause: string; looks: number; left: number }>();

  /** Whether this look is one to let pass. */
  rests(name: string): boolean {
    const failed = this.#failed.get(name);
    if (failed === undefined || failed.left <= 0) return false;
    failed.left--;
    return true;
  }

  /** True when this reason was not said before. */
  fail(name: string, cause: string): boolean {
    const before = this.#failed.get(name);
    const looks = Math.min(LONGEST, (before?.looks ?? 0.5) * 2);
    this.#failed.set(name, { cause, looks, left: looks - 1 });
    return before?.cause !== cause;
  }

  end(name: string): void {
    this.#failed.delete(name);
  }

  /** Forgets what is no longer there. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#failed.keys()) if (!names.has(name)) this.#failed.delete(name);
  }

  /** Whether something is still to be tried again. */
  get some(): boolean {
    return this.#failed.size > 0;
  }
}
