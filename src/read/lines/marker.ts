/** What starts an item of a list. */
export interface Marker {
  /** Family of the marker: items of one list share it ("•", "-", "1.", "a)"). */
  readonly kind: string;
  /** The number or letter as printed ("a)", "1."), absent for a bullet. */
  readonly label?: string;
  /** Rank of a number or letter, counted from 1. */
  readonly rank?: number;
  /** The text after the marker. */
  readonly rest: string;
}

/** Signs of the Symbol and Wingdings fonts as PDF and text extracts give them, and their usual meaning. */
const PRIVATE_USE = /^[\uE000-\uF8FF]/;
const CHECKED = /^[\uF052-\uF054\uF0FE\uF0FD\u2611\u2612\u2714]\s?/;
const UNCHECKED = /^[\uF06F\uF071\uF072\uF0A8\u2610\u25A1\u2751\u2752\u25FB\u25A2]\s?/;
const BULLET = /^([•●▪■◦○‣⁃∙·►▶➢➤➔→⇒✓✔❖◆◊♦★☞✗-]|[-–—−*>]|o)(\s+)(?=\S)/u;
const TIGHT_BULLET = /^([•●▪■◦‣►➢➤✓❖◆☞])(?=\S)/u;
/** "-la qualification": a dash right before a word. */
const TIGHT_DASH = /^[-–—−](?=\p{L})/u;
const NUMBER = /^(\d{1,2})\s?([.)°/]|\s[-–—])\s?[-–—]?\s?(?=\p{L}|[«"“(])/u;
const LETTER = /^([a-zA-Z])\s?(\)|\.|\s[-–—])\s+(?=\S)/u;
const ROMAN = /^\(?(i{1,3}|iv|vi{0,3}|ix|x)\)\s?(?=\S)/u;
const PARENTHESISED = /^\((\d{1,2}|[a-z])\)\s?(?=\S)/u;

/** Reads the marker of an item at the start of a line, or null. A box to tick stays in the text, drawn as ☐ or ☒. */
export function readMarker(text: string): Marker | null {
  return readBox(text) ?? readBullet(text) ?? readRank(text);
}

function readBox(text: string): Marker | null {
  const checked = CHECKED.exec(text);
  if (checked !== null && !text.startsWith("✔"))
    return { kind: "☐", rest: `☒ ${text.slice(checked[0].length)}` };
  const unchecked = UNCHECKED.exec(text);
  return unchecked === null ? null : { kind: "☐", rest: `☐ ${text.slice(unchecked[0].length)}` };
}

function readBullet(text: string): Marker | null {
  if (PRIVATE_USE.test(text)) return { kind: text.charAt(0), rest: text.slice(1).trim() };
  const match = BULLET.exec(text) ?? TIGHT_BULLET.exec(text) ?? TIGHT_DASH.exec(text);
  if (match === null) return null;
  const sign = match[1] ?? match[0];
  const rest = text.slice(match[0].length);
  if (sign === "o" && !/^[\p{L}«"(]/u.test(rest)) return null;
  return { kind: /[-–—−]/.test(sign) ? "-" : sign, rest };
}

function readRank(text: string): Marker | null {
  const number = NUMBER.exec(text);
  if (number !== null) {
    const sign = (number[2] ?? "").trim();
    const label = /[-–—]/.test(sign) ? (number[1] ?? "") : `${number[1]}${sign}`;
    return { kind: `1${sign}`, label, rank: Number(number[1]), rest: text.slice(number[0].length) };
  }
  const letter = LETTER.exec(text) ?? ROMAN.exec(text) ?? PARENTHESISED.exec(text);
  if (letter === null) return null;
  const printed = letter[0].trim();
  const rank = rankOf(letter[1] ?? "");
  return {
    kind: kindOf(printed),
    label: printed.replace(/\s?[-–—]$/, ""),
    rank,
    rest: text.slice(letter[0].length),
  };
}

function kindOf(printed: string): string {
  return printed
    .replace(/[a-z]+/, "a")
    .replace(/[A-Z]/, "A")
    .replace(/\d+/, "1");
}

function rankOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].indexOf(printed);
  return printed.length > 1 && roman >= 0 ? roman + 1 : printed.toLowerCase().charCodeAt(0) - 96;
}
