import type { RawBlock, RawCell, RawRow } from "./block.js";

/** How a cell of a row is merged with those around it. */
export interface CellMerge {
  /** It continues the one above. */
  readonly above: boolean;
  /** It continues the one beside. */
  readonly beside: boolean;
}

interface Level {
  blocks: RawBlock[];
  cells: RawCell[];
  rows: RawRow[];
}

const DEEPEST = 30;
const newLevel = (blocks: RawBlock[] = []): Level => ({ blocks, cells: [], rows: [] });

/**
 * Tables written as paragraphs that say how deep they stand in tables (0 in none), cells and rows being ended by marks:
 * the way of RTF and of Word 97.
 */
export class MarkedTables {
  readonly blocks: RawBlock[] = [];
  readonly #levels: Level[] = [newLevel(this.blocks)];

  add(blocks: readonly RawBlock[], depth: number): void {
    this.#at(depth).blocks.push(...blocks);
  }

  endCell(depth: number): void {
    const level = this.#at(Math.max(1, depth));
    level.cells.push({ blocks: level.blocks });
    level.blocks = [];
  }

  /** Ends a row, whose cells are merged as said, in order; cells beyond are not. */
  endRow(depth: number, merges: readonly CellMerge[] = []): void {
    const level = this.#at(Math.max(1, depth));
    if (level.blocks.length > 0) this.endCell(depth);
    const cells = level.cells.flatMap((cell, index): RawCell[] => {
      const merge = merges[index];
      if (merge?.beside === true && cell.blocks.length === 0) return [];
      return merge?.above === true && cell.blocks.length === 0 ? [{ blocks: [] }] : [cell];
    });
    if (cells.length > 0) level.rows.push(cells);
    level.cells = [];
  }

  finish(): RawBlock[] {
    this.#at(0);
    return this.blocks;
  }

  /** The level at this depth, the tables deeper being closed. */
  #at(depth: number): Level {
    const wanted = Math.min(depth, DEEPEST);
    while (this.#levels.length - 1 > wanted) this.#close(this.#levels.length - 1);
    while (this.#levels.length - 1 < wanted) this.#levels.push(newLevel());
    return this.#levels[wanted]!;
  }

  #close(depth: number): void {
    this.#endOpenRow(this.#levels[depth]!);
    const { rows } = this.#levels.pop()!;
    const origin = rows.flatMap((row) => row.flatMap(({ blocks }) => blocks))[0]?.origin;
    if (rows.length > 0) this.#levels.at(-1)!.blocks.push({ kind: "table", rows, origin: origin ?? {} });
  }

  #endOpenRow(level: Level): void {
    if (level.blocks.length > 0) level.cells.push({ blocks: level.blocks });
    if (level.cells.length > 0) level.rows.push(level.cells);
  }
}
