import { viewOf } from "../package/entries.js";

/** One change to a format ([MS-DOC], 2.2.5.1): its code and where its operand stands. */
export interface Change {
  readonly code: number;
  readonly operand: DataView;
}

const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;
/** Bytes of an operand, by the top three bits of the code; 0 when its first byte says. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The changes of a list, in order; one that is cut ends it. */
export function* readChanges(list: Uint8Array): Generator<Change> {
  const view = viewOf(list);
  for (let at = 0; at + 3 <= list.length; ) {
    const code = view.getUint16(at, true);
    const start = at + 2;
    const size = operandSize(view, code, start);
    if (start + size > list.length) return;
    yield { code, operand: new DataView(view.buffer, view.byteOffset + start, size) };
    at = start + size;
  }
}

function operandSize(view: DataView, code: number, at: number): number {
  const size = SIZES[code >> 13]!;
  if (size > 0) return size;
  if (code === TABLE_DEFINITION && at + 2 <= view.byteLength) return view.getUint16(at, true) + 1;
  const length = view.getUint8(at);
  if (code !== TABS || length !== 0xff) return length + 1;
  const removed = at + 1 < view.byteLength ? view.getUint8(at + 1) : 0;
  const after = at + 2 + removed * 4;
  return 3 + removed * 4 + (after < view.byteLength ? view.getUint8(after) * 3 : 0);
}
