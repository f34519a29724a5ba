import { type Depth, isParent, numberKind, toDepth } from "../lines/level.js";
import type { Title } from "./titles.js";

interface Level {
  readonly kind: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly size: number;
}

/**
 * Depth of each title, in order: from its style, else from its number ("3.1" stands under "3"), else from the place
 * where titles of the same kind stood before, else one below the title it follows.
 */
export class Depths {
  #stack: Level[] = [];

  next(title: Title): Depth {
    const parts = title.number?.parts ?? [];
    const kind = kindOf(title);
    const depth = toDepth(title.depth ?? this.#place(title, kind));
    this.#stack = this.#stack.filter((level) => level.depth < depth);
    this.#stack.push({ kind, parts, depth, size: title.look.size });
    return depth;
  }

  #place({ number, look }: Title, kind: string): number {
    const same = this.#stack.findLast((level) => level.kind === kind);
    if (same !== undefined) return same.depth;
    if (number === null)
      return this.#below((level) => level.parts.length > 0 || level.size > look.size * 1.05);
    if (number.scheme === "chapter" || number.scheme === "annex") return 1;
    const parent = this.#stack.findLast(({ parts }) => isParent(parts, number.parts));
    if (parent !== undefined) return parent.depth + 1;
    if (number.parts.length > 1) {
      const above = this.#stack.findLast(
        ({ parts }) => parts.length > 0 && parts.length < number.parts.length,
      );
      return above === undefined ? number.parts.length : above.depth + 1;
    }
    if (number.scheme === "article") return this.#below(({ kind }) => kind === "chapter");
    return this.#below(({ parts }) => parts.length > 0);
  }

  #below(test: (level: Level) => boolean): number {
    return (this.#stack.findLast(test)?.depth ?? 0) + 1;
  }
}

function kindOf({ number, look, depth }: Title): string {
  if (number !== null) return numberKind(number);
  return `plain ${look.size} ${look.bold} ${look.underlined} ${depth ?? ""}`;
}
