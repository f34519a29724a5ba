import { fold } from "../fold.js";
import type { RowSegment } from "./item.js";

const DECOMPOSED =
  /(?:decompos|repart|sous-ponder|detaill|ventil)\p{L}{0,6} (?:comme suit|ainsi|de la (?:facon|maniere) suivante) ?:/u;
const NUMBER = /^[^\p{L}\d]*(\d{1,2}) ?[/).°-]/u;

/**
 * "Technique sur 40 points décomposée comme suit : 1/ … 2/ … 3/ …": the numbers tell the parts, in one paragraph or over several
 * lines. Segments must be given in reading order.
 */
export class NumberedParts {
  /** The number of the next part; 0 when none is awaited. */
  #next = 0;

  mark(text: string, segments: readonly RowSegment[]): readonly RowSegment[] {
    if (DECOMPOSED.test(fold(text.slice(0, 1000)))) this.#next = 1;
    return this.#next === 0 ? segments : segments.map((segment) => this.#one(segment));
  }

  #one(segment: RowSegment): RowSegment {
    const number = Number(NUMBER.exec(segment.text)?.[1] ?? 0);
    if (this.#next > 0 && number === this.#next) {
      this.#next++;
      return { ...segment, depth: 1 };
    }
    if (this.#next > 1 && segment.value !== null) this.#next = 0;
    return segment;
  }
}
