/** Fonts whose letters are drawings. */
const SYMBOL_FONT = /^(?:symbol|wingdings|webdings|zapf dingbats)/iu;
const PRIVATE_USE = 0xf000;

/** Drawings of Wingdings and its companions that mean something in a form. */
const WINGDINGS: Readonly<Record<number, string>> = {
  111: "☐",
  168: "☐",
  113: "☐",
  114: "☐",
  112: "☐",
  254: "☒",
  120: "☒",
  253: "☒",
  82: "☒",
  83: "☒",
  84: "☒",
  252: "✓",
  251: "✗",
  224: "→",
  240: "→",
  232: "→",
  42: "✉",
  40: "☎",
  41: "☎",
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  163: "☐",
  42: "☐",
  81: "☒",
  82: "☒",
  83: "☒",
  84: "☒",
  80: "✓",
  79: "✗",
};
const SYMBOL: Readonly<Record<number, string>> = {
  183: "•",
  179: "≥",
  163: "≤",
  177: "±",
  180: "×",
  174: "→",
  222: "⇒",
  45: "−",
  215: "⋅",
  176: "°",
  160: "€",
};

/** The character a drawing stands for, by the font and the code of `w:sym` (hexadecimal); "" when it has no meaning. */
export function symbolCharacter(font: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  if (!Number.isFinite(code) || code > 0xffff) return "";
  if (!SYMBOL_FONT.test(font)) return code >= 0xe000 && code <= 0xf8ff ? "" : String.fromCharCode(code);
  return tableOf(font)[code & 0xff] ?? "";
}

/** Longest text typed in letters that a font of drawings shows as one drawing. */
const LONGEST_DRAWING = 2;

/**
 * Text typed in a font of drawings: each private character becomes what it draws, and a lone letter that draws a box or
 * a tick too; others are kept.
 */
export function symbolText(font: string, text: string): string {
  if (text.length <= LONGEST_DRAWING && /^wingdings/iu.test(font)) {
    const drawn = tableOf(font)[text.trim().charCodeAt(0)];
    if (drawn !== undefined && text.trim().length === 1) return text.replace(text.trim(), drawn);
  }
  if (!/[\uf000-\uf0ff]/.test(text)) return text;
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => tableOf(font)[sign.charCodeAt(0) - PRIVATE_USE] ?? "•");
}

/** The bullet Word prints; drawings without a meaning of their own are a plain "•". */
export function bulletGlyph(pattern: string, font: string): string {
  const sign = pattern.trim();
  if (sign === "") return "•";
  const code = sign.charCodeAt(0);
  const isDrawing = (code >= PRIVATE_USE && code <= 0xf0ff) || SYMBOL_FONT.test(font);
  if (!isDrawing) return sign;
  const drawn = tableOf(font)[code & 0xff];
  return drawn !== undefined && /[☐☒✓→]/u.test(drawn) ? drawn : "•";
}

function tableOf(font: string): Readonly<Record<number, string>> {
  if (/^symbol/iu.test(font)) return SYMBOL;
  return /^wingdings 2/iu.test(font) ? WINGDINGS_2 : WINGDINGS;
}
