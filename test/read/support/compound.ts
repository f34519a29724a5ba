const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
/** Streams smaller than this would stand in small sectors, which this writer does not make. */
const SMALLEST = 4_096;

/** A compound file (OLE2) that holds these streams, each filled with zeros up to 4 096 bytes. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents = Object.entries(streams).map(([name, bytes]) => {
    const size = Math.max(SMALLEST, bytes.length);
    const padded = new Uint8Array(Math.ceil(size / SECTOR) * SECTOR);
    padded.set(bytes);
    return { name, size, padded };
  });
  const directory = new Uint8Array(Math.ceil((contents.length + 1) / 4) * SECTOR);
  const directorySectors = directory.length / SECTOR;
  const data = contents.reduce((sum, { padded }) => sum + padded.length / SECTOR, 0);
  const table = new Uint32Array(SECTOR / 4).fill(FREE);
  table[0] = 0xfffffffd;
  link(table, 1, directorySectors);
  const file = new Uint8Array((2 + directorySectors + data) * SECTOR);
  let next = 1 + directorySectors;
  writeEntry(directory, 0, "Root Entry", 5, END, 0, contents.length > 0 ? 1 : FREE, FREE);
  contents.forEach(({ name, size, padded }, index) => {
    const right = index + 1 < contents.length ? index + 2 : FREE;
    writeEntry(directory, index + 1, name, 2, next, size, FREE, right);
    link(table, next, padded.length / SECTOR);
    file.set(padded, (next + 1) * SECTOR);
    next += padded.length / SECTOR;
  });
  file.set(header());
  file.set(new Uint8Array(table.buffer), SECTOR);
  file.set(directory, 2 * SECTOR);
  return file;
}

function link(table: Uint32Array, start: number, count: number): void {
  for (let at = start; at < start + count; at++) table[at] = at === start + count - 1 ? END : at + 1;
}

function header(): Uint8Array {
  const bytes = new Uint8Array(SECTOR).fill(0xff, 76);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, SMALLEST, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  view.setUint32(76, 0, true);
  return bytes;
}

function writeEntry(
  directory: Uint8Array,
  rank: number,
  name: string,
  type: number,
  start: number,
  size: number,
  child: number,
  right: number,
): void {
  const view = new DataView(directory.buffer, rank * 128, 128);
  [...name].forEach((letter, index) => {
    view.setUint16(index * 2, letter.charCodeAt(0), true);
  });
  view.setUint16(64, (name.length + 1) * 2, true);
  view.setUint8(66, type);
  view.setUint32(68, FREE, true);
  view.setUint32(72, right, true);
  view.setUint32(76, child, true);
  view.setUint32(116, start, true);
  view.setUint32(120, size, true);
}
