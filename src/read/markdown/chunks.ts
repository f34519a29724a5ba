/** A part of a text that can be parsed by itself. */
export interface Chunk {
  readonly text: string;
  /** Lines before it, and characters before it. */
  readonly line: number;
  readonly offset: number;
}

/** Below this length, in characters, cutting gains nothing. */
const SHORT = 12_000;
/** Characters from which a new chunk is sought: small chunks keep the parser's event list short. */
const CHUNK = 4_000;
/** A block longer than this is cut between two of its lines, for want of a better place: the parser's work would explode. */
const LONGEST_BLOCK = 40_000;
/** The same for a block of many short lines: titles, items and rows cost the parser more than their length. */
const MOST_LINES = 1_500;
/** The same for a table, whose header would not follow, and for code, whose end would be taken for a beginning. */
const LONGEST_WHOLE = 200_000;

const DEFINITION = /^[ \t>*+\-\d.)]*\[[^\]\n]{1,999}\]:/m;
/** After a blank line, these at the margin end whatever block was open and start a new one. */
const BLOCK_START = /[#|*_\p{L}«"(]/u;
const NOT_AN_ITEM = /^(?:[*][^\s]|[^*])/;
const FENCE = /^([ \t>*+\-\d.)]*)(`{3,}|~{3,})(.*)$/;
const TAG = /^[ \t>*+\-\d.)]*<\/?[A-Za-z]/;
const RAW = /^([ \t>*+\-\d.)]*)<(!--|\?|![A-Za-z]|!\[CDATA\[|(?:script|pre|style|textarea)(?=[\s>]|$))/i;

/**
 * Cuts a long text where a parser would end every open block: at a line that starts at the margin after a blank line,
 * outside fences and raw HTML. Parsing the chunks gives the tree of the whole. Never cuts a text with link definitions,
 * which may be used before they are given.
 */
export function cutIntoChunks(text: string): Chunk[] {
  if (text.length < SHORT || (text.includes("]:") && DEFINITION.test(text)))
    return [{ text, line: 0, offset: 0 }];
  const chunks: Chunk[] = [];
  const verbatim = new Verbatim();
  let [start, startLine, line] = [0, 0, 0];
  let afterBlank = true;
  for (let at = 0; at < text.length; line++) {
    const end = text.indexOf("\n", at);
    const next = end === -1 ? text.length : end + 1;
    const current = text.slice(at, next);
    if (
      at - start >= CHUNK &&
      mayCut(current, { length: at - start, lines: line - startLine, afterBlank }, verbatim)
    ) {
      chunks.push({ text: text.slice(start, at), line: startLine, offset: start });
      [start, startLine] = [at, line];
    }
    verbatim.read(current.trimEnd());
    afterBlank = current.trim() === "";
    at = next;
  }
  chunks.push({ text: text.slice(start), line: startLine, offset: start });
  return chunks;
}

/** What stands since the last cut. */
interface Since {
  readonly length: number;
  readonly lines: number;
  readonly afterBlank: boolean;
}

function mayCut(line: string, { length, lines, afterBlank }: Since, verbatim: Verbatim): boolean {
  if (length > LONGEST_WHOLE) return true;
  if (verbatim.open) return false;
  if (length > LONGEST_BLOCK || lines > MOST_LINES) return /^[^\s|]/.test(line);
  return afterBlank && BLOCK_START.test(line.charAt(0)) && NOT_AN_ITEM.test(line);
}

/** Follows the parts where lines are not Markdown: fenced code, comments, raw HTML that may hold blank lines. */
class Verbatim {
  #end: ((line: string) => boolean) | null = null;
  /** Columns before the opening: a part opened inside a list or a quotation also ends with it. */
  #indent = 0;
  /** Since a line that starts with a tag, up to a blank line: raw HTML or a paragraph, where fences mean nothing or a lot. */
  #tag = false;
  /** From the first part whose end is uncertain, nothing is cut any more. */
  #lost = false;

  get open(): boolean {
    return this.#end !== null || this.#lost;
  }

  read(line: string): void {
    if (line === "") this.#tag = false;
    else if (this.#end === null) this.#tag ||= TAG.test(line);
    if (this.#end === null) this.#start(line);
    else if (line !== "" && indentOf(line) < this.#indent) this.#lost = true;
    else if (this.#end(line)) this.#end = null;
  }

  #start(line: string): void {
    const [, prefix = "", marks = "", info = ""] = FENCE.exec(line) ?? [];
    if (marks !== "" && !(marks.startsWith("`") && info.includes("`"))) {
      this.#open(prefix.length, fenceEnd(marks, prefix.length));
      return;
    }
    const raw = RAW.exec(line);
    if (raw === null) return;
    const [opening, before = "", name = ""] = raw;
    const end = rawEnd(name.toLowerCase());
    if (!end(line.slice(opening.length))) this.#open(before.length, end);
  }

  #open(indent: number, end: (line: string) => boolean): void {
    if (this.#tag) this.#lost = true;
    this.#indent = indent;
    this.#end = end;
  }
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** At the margin the closing fence may move by three columns; elsewhere only the column of the opening is certain. */
function fenceEnd(marks: string, indent: number): (line: string) => boolean {
  const columns = indent === 0 ? "0,3" : `${indent}`;
  const end = new RegExp(`^ {${columns}}${marks.charAt(0)}{${marks.length},}$`);
  return (line) => end.test(line);
}

function rawEnd(name: string): (line: string) => boolean {
  if (name === "!--") return (line) => line.includes("-->");
  if (name === "?") return (line) => line.includes("?>");
  if (name === "![cdata[") return (line) => line.includes("]]>");
  if (name.startsWith("!")) return (line) => line.includes(">");
  return (line) => /<\/(?:script|pre|style|textarea)>/i.test(line);
}
