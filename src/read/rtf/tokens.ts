/** What is told while an RTF file is read, in order. */
export interface RtfHandler {
  /** "{" */
  open(): void;
  /** "}" */
  close(): void;
  /** A control word and its number, or a control sign ("*", "~"). */
  control(word: string, value: number | undefined): void;
  /** One byte of text, written as such or as \'hh. */
  byte(byte: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const LONGEST_WORD = 40;

/** Reads an RTF file from one end to the other. Binary data is passed over. */
export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler): void {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte === BACKSLASH) at = readControl(bytes, at + 1, handler);
    else {
      if (byte === OPEN) handler.open();
      else if (byte === CLOSE) handler.close();
      else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) handler.byte(byte);
      at++;
    }
  }
}

/** Reads what follows a backslash; gives the place after it. */
function readControl(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (first === QUOTE) {
    const code = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    if (!Number.isNaN(code)) handler.byte(code);
    return start + 3;
  }
  if (!isLetter(first)) {
    if (first === BACKSLASH || first === OPEN || first === CLOSE) handler.byte(first);
    else handler.control(String.fromCharCode(first), undefined);
    return start + 1;
  }
  let at = start;
  while (isLetter(bytes[at])) at++;
  const word = String.fromCharCode(...bytes.subarray(start, Math.min(at, start + LONGEST_WORD)));
  const { value, end } = readNumber(bytes, at);
  const next = bytes[end] === 0x20 ? end + 1 : end;
  if (word === "bin") return Math.min(bytes.length, next + Math.max(0, value ?? 0));
  handler.control(word, value);
  return next;
}

function readNumber(bytes: Uint8Array, start: number): { value: number | undefined; end: number } {
  const negative = bytes[start] === 0x2d;
  const from = negative ? start + 1 : start;
  let end = from;
  let value = 0;
  for (; isDigit(bytes[end]); end++) value = Math.min(value * 10 + bytes[end]! - 0x30, 2 ** 31);
  if (end === from) return { value: undefined, end: start };
  return { value: negative ? -value : value, end };
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
