/** Gives the source offset of an offset of the transformed text. */
export type OffsetMap = (offset: number) => number;

/** Collects the offsets where the distance between both texts changes, in increasing order. */
export class OffsetMapBuilder {
  readonly #outputs: number[] = [];
  readonly #sources: number[] = [];

  /** From `output` on, the source is at `source`; ignored when the distance does not change. */
  add(output: number, source: number): void {
    const last = this.#outputs.length - 1;
    const lastOutput = this.#outputs[last];
    const lastSource = this.#sources[last];
    if (lastOutput !== undefined && lastSource !== undefined) {
      if (lastOutput === output) {
        this.#sources[last] = source;
        return;
      }
      if (source - output === lastSource - lastOutput) return;
    }
    this.#outputs.push(output);
    this.#sources.push(source);
  }

  build(): OffsetMap {
    const outputs = this.#outputs;
    const sources = this.#sources;
    return (offset) => {
      let low = 0;
      let high = outputs.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((outputs[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return (sources[low] ?? 0) + offset - (outputs[low] ?? 0);
    };
  }
}

/** A character and what may compose with it: combining marks, the vowels and finals of Hangul. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff]*/gu;

/** The map from the NFC form of `text` back to `text`, cluster by cluster. */
export function composeBreaks(text: string): OffsetMap {
  const map = new OffsetMapBuilder();
  map.add(0, 0);
  let output = 0;
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0];
    const composed = cluster.normalize("NFC");
    if (composed !== cluster) {
      for (let index = 0; index < composed.length; index++) map.add(output + index, match.index);
      map.add(output + composed.length, match.index + cluster.length);
    }
    output += composed.length;
  }
  return map.build();
}
