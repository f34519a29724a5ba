import { deflateSync } from "fflate";
import { readDirectory } from "../read/package/directory.js";
import type { ZipEntry } from "../read/package/entries.js";
import { damaged, WORD } from "../read/package/failures.js";
import { crc32, packedBytes } from "../read/package/inflate.js";

/** What a header of the zip says of one file. */
interface Member {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time then date, as a zip writes them. */
  readonly stamp: number;
  readonly crc: number;
  readonly size: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_FLAG = 0x800;
/** Sizes stand after the content, not in the header: they are known here. */
const TRAILING_SIZES_FLAG = 0x8;
const DEFLATED = 8;
const VERSION_NEEDED = 20;

/**
 * The same zip with the content of some files changed and others added at the end: order kept, every other file with its
 * compressed bytes. Throws UnreadableError when the zip is not whole.
 */
export function rewriteZip(bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const directory = readDirectory(bytes);
  if (directory === null) throw damaged(WORD, new Error("répertoire du zip absent"));
  const members: Member[] = [];
  for (const entry of directory.values()) {
    const content = changed.get(entry.name);
    const kept = keptMember(bytes, entry);
    members.push(content === undefined ? kept : { ...kept, ...compressed(content) });
  }
  const stamp = members[0]?.stamp ?? 0;
  for (const [name, content] of changed)
    if (!directory.has(name)) members.push(newMember(name, content, stamp));
  return writeZip(members);
}

function keptMember(bytes: Uint8Array, entry: ZipEntry): Member {
  const packed = packedBytes(bytes, entry);
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.offset, 30);
  const name = bytes.slice(entry.offset + 30, entry.offset + 30 + view.getUint16(26, true));
  return {
    name,
    packed,
    flags: view.getUint16(6, true) & ~TRAILING_SIZES_FLAG,
    method: entry.method,
    stamp: view.getUint32(10, true),
    crc: entry.crc,
    size: entry.size,
  };
}

function newMember(name: string, content: Uint8Array, stamp: number): Member {
  return {
    name: new TextEncoder().encode(name),
    flags: UTF8_FLAG,
    stamp,
    ...compressed(content),
  };
}

function compressed(content: Uint8Array): Pick<Member, "packed" | "method" | "crc" | "size"> {
  return {
    packed: deflateSync(content, { level: 6 }),
    method: DEFLATED,
    crc: crc32(content),
    size: content.length,
  };
}

function writeZip(members: readonly Member[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const member of members) {
    const local = header(member, LOCAL, 30, 4);
    directory.push(centralHeader(member, offset));
    chunks.push(local, member.packed);
    offset += local.length + member.packed.length;
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0);
  return join([...chunks, ...directory, endRecord(members.length, length, offset)]);
}

/** The fields that both headers share, from `at` on, then the name. */
function header(member: Member, signature: number, length: number, at: number): Uint8Array {
  const { name, flags, method, stamp, crc, packed, size } = member;
  const made = new Uint8Array(length + name.length);
  const view = new DataView(made.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(at, VERSION_NEEDED, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, stamp, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  made.set(name, length);
  return made;
}

function centralHeader(member: Member, offset: number): Uint8Array {
  const made = header(member, CENTRAL, 46, 6);
  const view = new DataView(made.buffer);
  view.setUint16(4, VERSION_NEEDED, true);
  view.setUint32(42, offset, true);
  return made;
}

function endRecord(count: number, length: number, start: number): Uint8Array {
  const made = new Uint8Array(22);
  const view = new DataView(made.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, start, true);
  return made;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
