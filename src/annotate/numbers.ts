/** Gives identifiers that are not taken, the lowest first: the same ones when the same text is annotated again. */
export function freeNumbers(taken: ReadonlySet<number>): () => number {
  let next = 0;
  return () => {
    while (taken.has(next)) next++;
    return next++;
  };
}
