import type { Heading } from "./heading.js";
import { type Depth, isParent, numberKind, toDepth } from "./level.js";
import type { Line } from "./line.js";

interface Level {
  readonly scheme: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly size: number;
  /** Whether a numbered title came before: a larger plain title then groups the numbers that follow. */
  readonly late: boolean;
}

/**
 * Depth of each title, in order: from its number ("3.1" stands under "3"), else from the place where titles of the
 * same kind stood before, else one below the title it follows.
 */
export class Depths {
  private stack: Level[] = [];
  private numbered = false;

  next(heading: Heading, line: Line): Depth {
    const size = line.layout?.size ?? 0;
    const parts = heading.number?.parts ?? [];
    const scheme = schemeOf(heading, line);
    const depth = toDepth(line.bookmark ?? this.place(scheme, parts, size));
    this.stack = this.stack.filter((level) => level.depth < depth);
    this.stack.push({ scheme, parts, depth, size, late: this.numbered });
    this.numbered ||= heading.number !== null;
    return depth;
  }

  private place(scheme: string, parts: readonly string[], size: number): number {
    const same = this.last((level) => level.scheme === scheme);
    if (same !== undefined) return same.depth;
    if (scheme === "chapter") return 1;
    if (parts.length === 0) return this.below((level) => isAbovePlain(level, size));
    const parent = this.last((level) => isParent(level.parts, parts));
    if (parent !== undefined) return parent.depth + 1;
    const groups = (level: Level): boolean =>
      level.scheme === "chapter" || (level.late && level.parts.length === 0 && level.size > size * 1.05);
    if (scheme === "article 1") return this.below(groups);
    if (parts.length === 1) return this.below((level) => groups(level) || this.isAboveNumber(level, scheme));
    const shorter = this.last((level) => level.parts.length > 0 && level.parts.length < parts.length);
    return shorter === undefined ? Math.max(parts.length, this.below(groups) + 1) : shorter.depth + 1;
  }

  /** "1." stands under an article or a letter and what they hold; "6" after "2.11" stands beside a lost "2". */
  private isAboveNumber(level: Level, scheme: string): boolean {
    if (level.parts.length === 0) return false;
    const isSequel = scheme === "decimal 1" && level.scheme.startsWith("decimal");
    return !isSequel || this.stack.some((other) => other.scheme === "article 1");
  }

  private below(isAbove: (level: Level) => boolean): number {
    const above = this.last(isAbove);
    return above === undefined ? 1 : above.depth + 1;
  }

  private last(matches: (level: Level) => boolean): Level | undefined {
    return this.stack.findLast(matches);
  }
}

/** A plain title stands under one that is clearly larger, or numbered and as large. */
function isAbovePlain(level: Level, size: number): boolean {
  if (size === 0 || level.size > size * 1.05) return true;
  return level.parts.length > 0 && level.size > size * 0.95;
}

function schemeOf({ number }: Heading, { layout }: Line): string {
  if (number !== null) return numberKind(number);
  return `plain ${Math.round(layout?.size ?? 0)} ${layout?.bold ?? false}`;
}
