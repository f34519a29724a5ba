interface Alternative {
  /** Length of the text read before its choice. */
  readonly before: number;
  chosen: boolean;
}

/** `mc:AlternateContent`: the same content written twice, for recent and for old programs. One is read. */
export class Alternatives {
  readonly #open: Alternative[] = [];

  begin(length: number): void {
    this.#open.push({ before: length, chosen: false });
  }

  end(): void {
    this.#open.pop();
  }

  /** Whether to read this choice: the first one only. */
  choose(): boolean {
    const alternative = this.#open.at(-1);
    if (alternative === undefined) return true;
    const first = !alternative.chosen;
    alternative.chosen = true;
    return first;
  }

  /** Whether to read the content for old programs: only when the choice gave no text. */
  fallBack(length: number): boolean {
    const alternative = this.#open.at(-1);
    return alternative === undefined || !alternative.chosen || alternative.before === length;
  }
}
