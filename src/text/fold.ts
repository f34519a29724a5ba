const FOLDED = buildFolded();

/** For each character below U+0250, its lower-case form without accent when it is one letter; else itself. */
function buildFolded(): Uint16Array {
  const folded = new Uint16Array(0x250);
  for (let code = 0; code < folded.length; code++) {
    const character = String.fromCharCode(code);
    const plain = character.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    folded[code] = plain.length === 1 ? plain.charCodeAt(0) : code;
  }
  return folded;
}

const FOLDABLE = /[A-Z\u00c0-\u024f]/;
/** Texts folded lately: several readers fold the same passage one after another. */
const CACHED_TEXTS = 16_384;
/** Longer texts are folded each time, so that the cache cannot hold a whole hostile document. */
const LONGEST_CACHED = 2_000;
const cache = new Map<string, string>();

/** Lower case and without accents, with the same length, so that offsets stay those of `text`: "Œuvre Été" gives "œuvre ete". */
export function foldKeepingLength(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  const known = cache.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  if (text.length > LONGEST_CACHED) return folded;
  if (cache.size >= CACHED_TEXTS) cache.clear();
  cache.set(text, folded);
  return folded;
}

/** Copies what needs no change in one piece, from one accent or capital to the next. */
function fold(text: string): string {
  let folded = "";
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = code < FOLDED.length ? FOLDED[code]! : code;
    if (plain === code) continue;
    folded += text.slice(copied, at) + String.fromCharCode(plain);
    copied = at + 1;
  }
  return folded + text.slice(copied);
}
