import type { Mark } from "../package/block.js";
import { writeNumeral } from "../package/numerals.js";
import { bulletGlyph } from "../package/symbols.js";
import type { AbstractNumbering, Numbering, NumberingInstance, NumberingLevel } from "./numbering.js";
import type { StyleSheet } from "./styles.js";

const DEEPEST = 8;
const LONGEST_LABEL = 200;

/**
 * Counts paragraphs as Word does: one set of counters for each abstract numbering, whatever instance a paragraph
 * names; the starts an instance imposes are applied the first time it is met.
 */
export class NumberCounters {
  readonly #numbering: Numbering;
  readonly #styles: Pick<StyleSheet, "numberingOf">;
  readonly #counters = new Map<string, Array<number | undefined>>();
  readonly #met = new Set<string>();

  constructor(numbering: Numbering, styles: Pick<StyleSheet, "numberingOf">) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** Level of the numbering that a style is tied to, undefined when none is. */
  levelOfStyle(id: string, style: string): number | undefined {
    for (const [index, level] of this.#abstractOf(id)?.levels ?? []) if (level.style === style) return index;
    return undefined;
  }

  /** Left edge given by the numbering, in twentieths of a point. */
  leftOf(id: string, index: number): number | undefined {
    return this.#levelOf(id, index)?.left;
  }

  /** Counts one more paragraph and gives what Word prints before it; null when nothing is. */
  next(id: string, index: number): Mark | null {
    const instance = this.#numbering.instances.get(id);
    const abstract = this.#abstractOf(id);
    const level = this.#levelOf(id, index);
    if (instance === undefined || abstract === undefined || level === undefined || index > DEEPEST)
      return null;
    const counters = this.#countersOf(id, instance, abstract);
    counters[index] = (counters[index] ?? this.#startOf(id, index) - 1) + 1;
    this.#restartBelow(id, index, counters);
    const list = `${abstract.id}`;
    if (level.format === "bullet")
      return { label: bulletGlyph(level.pattern, level.font), bullet: true, level: index, list };
    const label = this.#write(id, level, counters);
    return label === "" ? null : { label, bullet: false, level: index, list };
  }

  #countersOf(
    id: string,
    instance: NumberingInstance,
    abstract: AbstractNumbering,
  ): Array<number | undefined> {
    const counters = this.#counters.get(abstract.id) ?? [];
    this.#counters.set(abstract.id, counters);
    if (this.#met.has(id)) return counters;
    this.#met.add(id);
    for (const index of instance.starts.keys()) counters[index] = undefined;
    return counters;
  }

  #restartBelow(id: string, index: number, counters: Array<number | undefined>): void {
    for (let below = index + 1; below <= DEEPEST; below++) {
      const restart = this.#levelOf(id, below)?.restart;
      if (restart === undefined || (restart > 0 && index < restart)) counters[below] = undefined;
    }
  }

  #write(id: string, level: NumberingLevel, counters: ReadonlyArray<number | undefined>): string {
    const written = level.pattern.slice(0, LONGEST_LABEL).replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = this.#levelOf(id, index)?.format ?? "decimal";
      const value = counters[index] ?? this.#startOf(id, index);
      return writeNumeral(value, level.legal || format === "bullet" ? "decimal" : format);
    });
    return written.trim();
  }

  #startOf(id: string, index: number): number {
    return this.#numbering.instances.get(id)?.starts.get(index) ?? this.#levelOf(id, index)?.start ?? 1;
  }

  #levelOf(id: string, index: number): NumberingLevel | undefined {
    return this.#numbering.instances.get(id)?.levels.get(index) ?? this.#abstractOf(id)?.levels.get(index);
  }

  #abstractOf(id: string): AbstractNumbering | undefined {
    const abstract = this.#numbering.abstracts.get(this.#numbering.instances.get(id)?.abstract ?? "");
    if (abstract?.link === undefined || abstract.levels.size > 0) return abstract;
    const linked = this.#styles.numberingOf(abstract.link);
    return (
      this.#numbering.abstracts.get(this.#numbering.instances.get(linked ?? "")?.abstract ?? "") ?? abstract
    );
  }
}
