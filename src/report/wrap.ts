/**
 * The spaces where a line may end: not inside the marks of French typography ("« mot »", "mot :", "12 %", "1 345 000"), nor between
 * "n°" or "L." and its number.
 */
const BREAK = /(?<!«|n°|\b[LRD]\.|\d(?= \d{3}\b)) (?![»:;!?%€])/u;

/** Breaks a text into lines of at most `width` columns, at spaces; each line begins with `indent`, the first one with `first`. */
export function wrap(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(BREAK)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}
