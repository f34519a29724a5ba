import { viewOf } from "../package/entries.js";

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

/** Reads the texts of a record, through the records that continue it ([MS-XLS], 2.5.293 and 2.5.294). */
export class TextReader {
  #part = 0;
  #at = 0;

  constructor(
    private readonly parts: readonly Uint8Array[],
    start: number,
  ) {
    this.#at = start;
  }

  /** Whether there is something left. */
  get more(): boolean {
    this.#turn();
    return this.#part < this.parts.length;
  }

  /** A text: its length (one or two bytes), its form, its characters, then its formats, passed over. */
  text(lengthBytes: 1 | 2 = 2): string {
    const length = lengthBytes === 1 ? this.#byte() : this.#number(2);
    const form = this.#byte();
    const runs = (form & RICH) === 0 ? 0 : this.#number(2);
    const phonetic = (form & PHONETIC) === 0 ? 0 : this.#number(4);
    const text = this.#characters(length, (form & WIDE) !== 0);
    this.#pass(runs * 4 + phonetic);
    return text;
  }

  /** Characters that go on in another record begin there by their form. */
  #characters(length: number, isWide: boolean): string {
    const texts: string[] = [];
    let wide = isWide;
    for (let left = length; left > 0; ) {
      if (this.#at >= (this.parts[this.#part]?.length ?? 0)) {
        this.#turn();
        if (this.#part >= this.parts.length) break;
        wide = (this.#byte() & WIDE) !== 0;
      }
      const part = this.parts[this.#part]!;
      const width = wide ? 2 : 1;
      const count = Math.min(left, Math.floor((part.length - this.#at) / width));
      if (count === 0) break;
      texts.push(decode(part.subarray(this.#at, this.#at + count * width), wide));
      this.#at += count * width;
      left -= count;
    }
    return texts.join("");
  }

  #turn(): void {
    while (this.#part < this.parts.length && this.#at >= this.parts[this.#part]!.length) {
      this.#at -= this.parts[this.#part]!.length;
      this.#part++;
    }
  }

  #byte(): number {
    this.#turn();
    const part = this.parts[this.#part];
    if (part === undefined) throw new RangeError("texte hors de son enregistrement");
    return part[this.#at++]!;
  }

  #number(bytes: 2 | 4): number {
    let value = 0;
    for (let rank = 0; rank < bytes; rank++) value += this.#byte() * 2 ** (8 * rank);
    return value;
  }

  #pass(bytes: number): void {
    this.#at += bytes;
  }
}

function decode(bytes: Uint8Array, wide: boolean): string {
  if (wide) return new TextDecoder("utf-16le").decode(bytes);
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** An RK number: a whole number or the head of a floating one, perhaps in hundredths ([MS-XLS], 2.5.218). */
export function readRk(bytes: Uint8Array, at: number): number {
  const view = viewOf(bytes);
  const raw = view.getInt32(at, true);
  const scale = (raw & 1) === 0 ? 1 : 100;
  if ((raw & 2) !== 0) return (raw >> 2) / scale;
  const whole = new DataView(new ArrayBuffer(8));
  whole.setInt32(4, raw & ~3, true);
  return whole.getFloat64(0, true) / scale;
}
