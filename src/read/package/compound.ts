import { viewOf } from "./entries.js";

const DIRECTORY_ENTRY = 128;
const SMALL_SECTOR = 64;
/** Streams smaller than this stand in small sectors. */
const SMALL_STREAM = 4_096;
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams at the root of a compound file (OLE2), the container of Office 97–2003; those of embedded objects stand
 * deeper and are not seen. Throws RangeError or Error when the file is damaged.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector: number;
  readonly #table: Uint32Array;
  readonly #entries: Entry[];
  readonly #streams = new Map<string, Entry>();
  #small: { readonly table: Uint32Array; readonly bytes: Uint8Array } | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new Error(`taille de secteur 2^${shift}`);
    this.#sector = 1 << shift;
    this.#table = this.#readTable();
    this.#entries = readDirectory(this.#chain(this.#view.getUint32(48, true)));
    this.#listRoot();
  }

  has(name: string): boolean {
    return this.#streams.has(name);
  }

  /** The bytes of a stream; throws when it is absent or cut. */
  stream(name: string): Uint8Array {
    const entry = this.#streams.get(name);
    if (entry === undefined) throw new Error(`flux absent : ${name}`);
    const whole = entry.size < SMALL_STREAM ? this.#smallChain(entry.start) : this.#chain(entry.start);
    if (whole.length < entry.size) throw new Error(`flux tronqué : ${name}`);
    return whole.subarray(0, entry.size);
  }

  /** The table of sectors, itself in sectors listed in the header, then in a chain. */
  #readTable(): Uint32Array {
    const perSector = this.#sector / 4;
    const most = Math.ceil(this.#bytes.length / this.#sector / perSector) + 1;
    const places: number[] = [];
    for (let at = 0; at < 109; at++) places.push(this.#view.getUint32(76 + at * 4, true));
    let next = this.#view.getUint32(68, true);
    for (let read = 0; next < LAST_SECTOR && read < most; read++) {
      const start = this.#offset(next);
      for (let at = 0; at < perSector - 1; at++) places.push(this.#view.getUint32(start + at * 4, true));
      next = this.#view.getUint32(start + this.#sector - 4, true);
    }
    const used = places.filter((place) => place < LAST_SECTOR).slice(0, most);
    const table = new Uint32Array(used.length * perSector);
    used.forEach((place, index) => {
      const start = this.#offset(place);
      for (let at = 0; at < perSector; at++)
        table[index * perSector + at] = this.#view.getUint32(start + at * 4, true);
    });
    return table;
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sector;
  }

  /** The sectors of a chain; the last one of a file may be short. */
  #chain(start: number): Uint8Array {
    const sectors = followed(start, this.#table);
    const whole = new Uint8Array(sectors.length * this.#sector);
    let length = 0;
    for (const sector of sectors) {
      const piece = this.#bytes.subarray(this.#offset(sector), this.#offset(sector) + this.#sector);
      whole.set(piece, length);
      length += piece.length;
    }
    return whole.subarray(0, length);
  }

  #smallChain(start: number): Uint8Array {
    const root = this.#entries.find(({ type }) => type === ROOT);
    if (this.#small === null) {
      const table = this.#chain(this.#view.getUint32(60, true));
      this.#small = { table: wordsOf(table), bytes: this.#chain(root?.start ?? LAST_SECTOR) };
    }
    const { table, bytes } = this.#small;
    const sectors = followed(start, table);
    const whole = new Uint8Array(sectors.length * SMALL_SECTOR);
    sectors.forEach((sector, index) => {
      whole.set(bytes.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR), index * SMALL_SECTOR);
    });
    return whole;
  }

  /** Walks the tree of names below the root. */
  #listRoot(): void {
    const seen = new Set<number>();
    const left = [this.#entries.find(({ type }) => type === ROOT)?.child ?? NO_ENTRY];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      const entry = this.#entries[at];
      if (entry === undefined || seen.has(at)) continue;
      seen.add(at);
      if (entry.type === STREAM) this.#streams.set(entry.name, entry);
      left.push(entry.left, entry.right);
    }
  }
}

/** The sectors that follow each other from one; a chain that turns in a circle is cut. */
function followed(start: number, table: Uint32Array): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < table.length && sectors.length <= table.length; sector = table[sector]!)
    sectors.push(sector);
  return sectors;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true));
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    entries.push({
      name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
