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

const FOLDABLE = /[A-Z\u00c0-\u024f]/g;

/** Lower case and without accents, with the same length, so that offsets stay those of `text`: "Œuvre Été" gives "œuvre ete". */
export function foldKeepingLength(text: string): string {
  return text.replace(FOLDABLE, (character) => String.fromCharCode(FOLDED[character.charCodeAt(0)] ?? 0));
}
