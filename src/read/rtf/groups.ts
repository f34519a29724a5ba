import type { RtfReader } from "./reader.js";
import type { RtfHandler } from "./tokens.js";

/** Groups inside each other: deeper ones are not read. */
const DEEPEST = 500;

/** Tells a reader of groups, words and runs of bytes, with what older readers would see left out. */
export class RtfGroups implements RtfHandler {
  #depth = 0;
  /** At the first word of a group, and after the star that says that it may be ignored. */
  #starts = false;
  #starred = false;
  #bytes: number[] = [];
  /** Characters still to pass over after \u. */
  #passed = 0;

  constructor(private readonly reader: RtfReader) {}

  /** Groups still open. */
  get depth(): number {
    return this.#depth;
  }

  open(): void {
    this.flush();
    this.#passed = 0;
    this.#starts = true;
    this.#starred = false;
    if (this.#depth++ < DEEPEST) this.reader.push();
  }

  close(): void {
    this.flush();
    this.#passed = 0;
    this.#starts = false;
    if (this.#depth === 0) return;
    if (--this.#depth < DEEPEST) this.reader.pop();
  }

  control(word: string, value: number | undefined): void {
    if (this.#depth > DEEPEST) return;
    if (word === "*" && this.#starts) this.#starred = true;
    else if (word === "u" && value !== undefined) this.#unicode(value);
    else if (this.#passed > 0) this.#passed--;
    else {
      this.flush();
      const starred = this.#starts && this.#starred;
      this.#starts = false;
      this.reader.word(word, value, starred);
    }
  }

  byte(byte: number): void {
    this.#starts = false;
    if (this.#depth > DEEPEST) return;
    if (this.#passed > 0) this.#passed--;
    else if (this.reader.state.target !== "nowhere") this.#bytes.push(byte);
  }

  /** Tells the bytes kept so far. */
  flush(): void {
    if (this.#bytes.length === 0) return;
    this.reader.bytes(Uint8Array.from(this.#bytes));
    this.#bytes = [];
  }

  #unicode(value: number): void {
    this.flush();
    this.#starts = false;
    this.reader.write(String.fromCharCode(value & 0xffff));
    this.#passed = this.reader.state.fallback;
  }
}
