/**
 * Pages as the word processor last laid them out. Word notes where each page began, after a break the author asked for
 * too: both are then one page. A file without such notes says nothing of its pages.
 */
export class PageCounter {
  /** Whether the word processor left its notes in the file. */
  readonly known: boolean;
  #page = 1;
  #asked = 0;

  constructor(known: boolean) {
    this.known = known;
  }

  /** A page break of the author, or any break of a program that notes each once. */
  ask(): void {
    this.#asked++;
  }

  /** A page beginning noted by Word, which may be the one just asked for. */
  render(): void {
    this.#page += Math.max(1, this.#asked);
    this.#asked = 0;
  }

  /** Text is read here: a break asked for before it is done, noted or not. Gives its page, counted from 1. */
  settle(): number {
    this.#page += this.#asked;
    this.#asked = 0;
    return this.#page;
  }

  /** Page reached, counted from 1. */
  get page(): number {
    return this.#page;
  }
}
