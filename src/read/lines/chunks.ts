import type { SetAside } from "../../model/tree.js";
import { findContents } from "./contents.js";
import { continues } from "./flow.js";
import type { Heading } from "./heading.js";
import type { Line } from "./line.js";
import { type Marker, readMarker } from "./marker.js";
import type { Measures } from "./measures.js";
import { startsHeading, startsItem } from "./starts.js";
import { type Candidate, gather } from "./title.js";

/** Lines that make one block, before the tree. */
export type Chunk =
  | { readonly kind: "heading"; readonly lines: Line[]; readonly heading: Heading }
  | { readonly kind: "item"; readonly lines: Line[]; readonly marker: Marker }
  | { readonly kind: "paragraph"; readonly lines: Line[] }
  | { readonly kind: "row"; readonly lines: Line[] }
  | { readonly kind: "aside"; readonly lines: Line[]; readonly reason: SetAside };

/** Groups the lines into chunks, in one pass. */
export function chunk(lines: readonly Line[], measures: Measures): Chunk[] {
  return new Chunker(lines, measures).run();
}

class Chunker {
  private readonly chunks: Chunk[] = [];
  /** Set aside in the middle of a paragraph: written after it. */
  private waiting: Chunk[] = [];
  private open: Extract<Chunk, { kind: "item" | "paragraph" }> | undefined;
  private lastRank = 0;
  private noTitleBefore = 0;
  private readonly contents: readonly boolean[];

  constructor(
    private readonly lines: readonly Line[],
    private readonly measures: Measures,
  ) {
    this.contents = findContents(lines);
  }

  run(): Chunk[] {
    for (let at = 0; at < this.lines.length; ) at = this.take(at);
    this.close();
    return this.chunks;
  }

  /** Takes the line, and those of the same title; gives the position of the next one. */
  private take(at: number): number {
    const line = this.lines[at]!;
    if (line.setAside !== undefined) this.setAside(line, line.setAside);
    else if (this.contents[at]) this.addContents(line);
    else if (line.cells !== undefined) this.add({ kind: "row", lines: [line] });
    else return this.takeText(line, at);
    return at + 1;
  }

  private takeText(line: Line, at: number): number {
    const { measures, open } = this;
    const previous = this.before(at);
    const title = at < this.noTitleBefore ? null : this.takeTitle(line, previous, at);
    if (title !== null) return at + title.lines.length;
    const marker = readMarker(line.text);
    if (marker !== null && startsItem(marker, line, open, this.lastRank)) {
      this.close();
      this.open = { kind: "item", lines: [line], marker };
      this.lastRank = marker.rank ?? this.lastRank;
    } else if (open !== undefined && previous !== undefined && continues(previous, line, at, measures)) {
      open.lines.push(line);
    } else {
      this.close();
      this.open = { kind: "paragraph", lines: [line] };
    }
    return at + 1;
  }

  private takeTitle(line: Line, previous: Line | undefined, at: number): Candidate | null {
    const candidate = gather(line, previous, at, this.after(at), this.measures);
    const heading = startsHeading(candidate, this.open);
    if (heading === null) {
      // The second line of a text that is no title is none either.
      this.noTitleBefore = at + candidate.lines.length;
      return null;
    }
    this.lastRank = 0;
    this.add({ kind: "heading", lines: [...candidate.lines], heading });
    return candidate;
  }

  /** The content lines that come after. */
  private *after(at: number): Iterable<Line> {
    for (let next = at + 1; next < this.lines.length; next += 1) {
      const line = this.lines[next]!;
      if (line.setAside === undefined && !this.contents[next]) yield line;
    }
  }

  private before(at: number): Line | undefined {
    for (let index = at - 1; index >= 0; index -= 1) {
      const line = this.lines[index]!;
      if (line.setAside === undefined && !this.contents[index]) return line;
    }
    return undefined;
  }

  private setAside(line: Line, reason: SetAside): void {
    const aside: Chunk = { kind: "aside", lines: [line], reason };
    if (this.open === undefined) this.chunks.push(aside);
    else this.waiting.push(aside);
  }

  private addContents(line: Line): void {
    this.close();
    const last = this.chunks.at(-1);
    if (last?.kind === "aside" && last.reason === "sommaire") last.lines.push(line);
    else this.chunks.push({ kind: "aside", lines: [line], reason: "sommaire" });
  }

  private add(chunk: Chunk): void {
    this.close();
    this.chunks.push(chunk);
  }

  private close(): void {
    if (this.open !== undefined) this.chunks.push(this.open);
    this.open = undefined;
    this.chunks.push(...this.waiting);
    this.waiting = [];
  }
}
