import type { Nodes } from "mdast";
import type { Origin } from "../model/origin.js";

/** Written for a line break of the author, so that it can be told from a space; `normalise` makes it a space. */
export const LINE_BREAK = "\u2028";

/** The place in the source of the character at `at` of the raw text. */
export interface Anchor {
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** The visible text of a block, and where its pieces stand in a Markdown or text source. */
export interface RawText {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

/** The text of a node and of its children, in order; formatting is dropped, notes calls and raw HTML too. */
export function rawText(node: Nodes): RawText {
  const pieces: string[] = [];
  const anchors: Anchor[] = [];
  let length = 0;
  const add = (text: string, from: Nodes) => {
    const start = from.position?.start;
    if (start !== undefined) anchors.push({ at: length, line: start.line, column: start.column });
    pieces.push(text);
    length += text.length;
  };
  const walk = (current: Nodes) => {
    if (current.data?.setAside !== undefined) return;
    if (current.type === "text" || current.type === "inlineCode" || current.type === "code")
      add(current.value, current);
    else if (current.type === "break") add(LINE_BREAK, current);
    else if ("children" in current) {
      for (const child of current.children) {
        if (isBlock(child) && length > 0) add(LINE_BREAK, child);
        walk(child);
      }
    }
  };
  walk(node);
  return { text: pieces.join(""), anchors };
}

function isBlock(node: Nodes): boolean {
  return node.type === "paragraph" || node.type === "listItem";
}

/** Gives the origins of growing offsets of a raw text, each in time proportional to the text since the last one. */
export function originsAlong(raw: RawText, node: Nodes): (offset: number) => Origin {
  const base: Origin = node.data?.origin ?? {};
  const anchors = raw.anchors.length > 0 ? raw.anchors : anchorOf(base);
  if (anchors.length === 0) return () => base;
  let index = 0;
  let scanned = anchors[0]?.at ?? 0;
  let line = anchors[0]?.line ?? 1;
  let lineStart = scanned - ((anchors[0]?.column ?? 1) - 1);
  return (offset) => {
    for (let next = anchors[index + 1]; next !== undefined && next.at <= offset; next = anchors[index + 1]) {
      index++;
      scanned = next.at;
      line = next.line;
      lineStart = next.at - (next.column - 1);
    }
    for (; scanned < offset; scanned++) {
      if (raw.text.charCodeAt(scanned) !== 0x0a) continue;
      line++;
      lineStart = scanned + 1;
    }
    return { ...base, line, column: Math.max(1, offset - lineStart + 1) };
  };
}

function anchorOf(base: Origin): Anchor[] {
  return base.line === undefined ? [] : [{ at: 0, line: base.line, column: base.column ?? 1 }];
}
