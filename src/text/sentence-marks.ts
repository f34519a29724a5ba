import { isDigitCode, isLetterCode, isLowerCode, isUpperCode } from "./characters.js";

const CLOSERS = new Set(["»", "”", '"', ")", "]", "’", "'"]);
const DASHES = new Set(["-", "—", "*", "·"]);
/** Bounds that keep the cost linear on a text made to be slow. */
const MOST_CLOSERS = 8;
/** Tick boxes are no bullets: "Clause sociale : ☐ oui ☒ non" is one statement. */
export const BULLETS = new Set([..."•▪◦●■➢➔→✓✔\uf0b7\uf0a7\uf0d8\uf0fc"]);
export const MARKS = ".!?…";
export const LOOK_BACK = 80;

/** Past the marks and closing brackets that follow the mark, a French quote closed after a space included. */
export function closeMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && MARKS.includes(text.charAt(at))) at++;
  const limit = at + MOST_CLOSERS;
  while (at < text.length && at < limit) {
    const character = text.charAt(at);
    if (MARKS.includes(character) || CLOSERS.has(character)) at++;
    else if (character === " " && (text[at + 1] === "»" || text[at + 1] === "”")) at += 2;
    else break;
  }
  return at;
}

/** True inside a short « … » opened in this sentence and closed further on. */
export function isQuoted(text: string, start: number, at: number, end: number): boolean {
  const before = text.slice(Math.max(start, at - LOOK_BACK), at);
  if (before.lastIndexOf("«") <= before.lastIndexOf("»")) return false;
  const after = text.slice(at, at + LOOK_BACK);
  const close = after.indexOf("»");
  return close !== -1 && at + close >= end;
}

/** "du marché.Le titulaire": a space was forgotten or lost. Addresses of sites and mailboxes are left whole. */
export function isGluedStop(text: string, at: number): boolean {
  for (let back = 1; back <= 4; back++) if (!isLowerCode(text.charCodeAt(at - back))) return false;
  if (
    !isUpperCode(text.charCodeAt(at + 1)) ||
    !(isLowerCode(text.charCodeAt(at + 2)) || text[at + 2] === "'")
  )
    return false;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const after = text.slice(at, at + LOOK_BACK);
  return !/[@/]|www\./.test(
    before.slice(before.lastIndexOf(" ") + 1) + after.slice(0, after.indexOf(" ") >>> 0),
  );
}

/** True when an item of an enumeration starts here: a dash, a bullet, "a)", "2)", "3°". */
export function opensItem(text: string, at: number): boolean {
  const first = text[at] ?? "";
  if (BULLETS.has(first)) return true;
  if (DASHES.has(first)) return text[at + 1] === " " || isLetterCode(text.charCodeAt(at + 1));
  const second = text[at + 1] ?? "";
  if (isLetterCode(text.charCodeAt(at)) || isDigitCode(text.charCodeAt(at))) {
    if (second === ")") return text[at + 2] === " ";
    if (second === "°") return text[at + 2] === " ";
    return isDigitCode(text.charCodeAt(at + 1)) && (text[at + 2] === ")" || text[at + 2] === "°");
  }
  return false;
}
