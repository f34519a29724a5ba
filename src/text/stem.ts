import stemmer from "natural/lib/natural/stemmers/porter_stemmer_fr.js";
import { IRREGULAR_FORMS } from "./irregular-forms.js";
import { INVARIABLE, NOT_VERBS_IN_ENT, NOUNS_IN_EUX, PROTECTED_ENDING } from "./stem-exceptions.js";

const CACHE_SIZE = 50_000;
const LONGEST_STEMMED = 40;
const cache = new Map<string, string>();

/**
 * The key shared by the accented, unaccented, upper-case, plural, feminine and conjugated forms of one French word.
 * `form` is one word as `tokenise` gives it; "" gives "". Derived words (insertion, insérer) keep distinct keys.
 */
export function stemKey(form: string): string {
  const known = cache.get(form);
  if (known !== undefined) return known;
  const key = computeKey(foldWord(form));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(form, key);
  return key;
}

/** Lower case, œ as oe, æ as ae, accents removed: "Œuvrée" gives "oeuvree". */
export function foldWord(form: string): string {
  const lower = form.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.replaceAll("œ", "oe").replaceAll("æ", "ae").normalize("NFD").replace(/\p{M}/gu, "");
}

function computeKey(folded: string): string {
  const irregular = IRREGULAR_FORMS.get(folded);
  if (irregular !== undefined) return irregular;
  const stemmable = folded.length >= 4 && folded.length <= LONGEST_STEMMED && /^[a-z]+$/.test(folded);
  if (!stemmable || INVARIABLE.has(folded)) return folded;
  const singular = toSingular(folded);
  if (singular.length < 4) return singular;
  const singularKey = IRREGULAR_FORMS.get(singular);
  if (singularKey !== undefined) return singularKey;
  if (PROTECTED_ENDING.test(singular)) return singular;
  const base = toBaseForm(singular);
  const stem = stemmer.stem(base);
  if (stem.length < 3) return base;
  return stem.length >= 6 && stem.endsWith("i") ? stem.slice(0, -1) : stem;
}

/** Plural marks off, so that the stemmer never has to guess: "reservees" gives "reservee", "lieux" gives "lieu". */
function toSingular(word: string): string {
  if (word.endsWith("eaux") || NOUNS_IN_EUX.has(word)) return word.slice(0, -1);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Endings that the stemmer unites only when accented, or not at all. */
function toBaseForm(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith("ee")) return word.slice(0, -1);
  if (word.endsWith("iere")) return word.slice(0, -1);
  if (word.endsWith("ierement")) return word.slice(0, -5);
  if (word.endsWith("trice")) return `${word.slice(0, -5)}teur`;
  if (/(?:t|ll|nd)euse$/.test(word)) return `${word.slice(0, -2)}r`;
  if (word.endsWith("ive")) return `${word.slice(0, -2)}f`;
  if (word.length >= 6 && /[^m]ent$/.test(word) && !NOT_VERBS_IN_ENT.has(word)) return word.slice(0, -2);
  return word;
}
