import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import type { RowSegment } from "./item.js";

const DECOMPOSED =
  /(?:decompos|repart|sous-ponder|detaill|ventil)\p{L}{0,6} (?:comme suit|ainsi|de la (?:facon|maniere) suivante) ?:/u;
const NUMBER = /^[^\p{L}\d]*(\d{1,2}) ?[/).°-]/u;

/**
 * "Technique sur 40 points décomposée comme suit : 1/ … 2/ … 3/ …": the numbers tell the parts, in one paragraph or over several
 * lines; so does the list that follows. Passages must be given in reading order.
 */
export class NumberedParts {
  /** The number of the next part; 0 when none is awaited. */
  #next = 0;
  #listed = false;

  mark({ text, kind }: Passage, segments: readonly RowSegment[]): readonly RowSegment[] {
    if (kind === "item" && this.#listed)
      return segments.map((segment) => ({ ...segment, depth: 1 as const }));
    const said = DECOMPOSED.exec(fold(text.slice(0, 1000)));
    this.#listed =
      said !== null &&
      kind !== "item" &&
      said.index + said[0].length === text.trimEnd().length &&
      segments.some(({ value }) => value !== null);
    if (said !== null) this.#next = 1;
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
