import { decodeWindows1252 } from "../text/encodings.js";

/** A page, and the encoding announced beside it. */
interface Page {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

const HEAD = 8_000;
const TYPE = /^content-type:\s{0,5}text\/html/im;
const MOST_PARTS = 2_000;

/** The page itself, taken out of the file that holds it with its images (.mht); null when that one holds no page. */
export function findPage(bytes: Uint8Array): Page | null {
  const head = decodeWindows1252(bytes.subarray(0, HEAD));
  if (!/^\s{0,20}(?:From|MIME-Version|Content-Type|Subject|Date):/i.test(head)) return { bytes };
  const boundary = /boundary\s{0,5}=\s{0,5}"?([^"\r\n;]{1,100})/i.exec(head)?.[1]?.trim();
  const source = decodeWindows1252(bytes);
  if (boundary === undefined) return TYPE.test(head) ? openPart(source) : null;
  const parts = source.split(`--${boundary}`, MOST_PARTS).slice(1);
  for (const part of parts) {
    if (!TYPE.test(part.slice(0, 2_000))) continue;
    const page = openPart(part);
    if (page !== null) return page;
  }
  return null;
}

function openPart(part: string): Page | null {
  const start = /\r?\n\r?\n/.exec(part.slice(1, HEAD));
  if (start === null) return null;
  const end = 1 + start.index + start[0].length;
  const head = part.slice(0, end);
  const charset = /charset\s{0,5}=\s{0,5}"?([\w-]{1,40})/i.exec(head)?.[1];
  const encoding = /^content-transfer-encoding:\s{0,5}([\w-]{1,40})/im.exec(head)?.[1]?.toLowerCase();
  const bytes = decodeBody(part.slice(end), encoding);
  return { bytes, ...(charset !== undefined && { charset }) };
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === "base64") return latin1(atob(body.replace(/[^A-Za-z0-9+/]/g, "")));
  if (encoding !== "quoted-printable") return latin1(body);
  return latin1(
    body
      .replace(/=[ \t]{0,50}\r?\n/g, "")
      .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** The bytes a text of windows-1252 was read from. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 256 ? code : (OTHERS.get(code) ?? 63);
  });
}

const OTHERS: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 32 }, (_, at) => [
    decodeWindows1252(Uint8Array.of(0x80 + at)).charCodeAt(0),
    0x80 + at,
  ]),
);
