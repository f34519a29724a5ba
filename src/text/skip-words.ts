const SKIP_WORDS: ReadonlySet<string> = new Set(
  `le la les l un une de du des d au aux à a en et y se s ses son sa leur leurs ce cette ces cet notre nos votre
   vos e`.split(/\s+/),
);

/**
 * True for the determiners and light prepositions that matching a phrase passes over; `form` in lower case as
 * `tokenise` gives it. Words that change the meaning (ne, pas, sans, ou, non, pour, par, sur, dans, aucun, tout, hors) are not skipped.
 */
export function isSkipWord(form: string): boolean {
  return form.length <= 5 && SKIP_WORDS.has(form);
}
