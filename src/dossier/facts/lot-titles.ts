import { stemKey } from "../../text/stem.js";
import { tokenise } from "../../text/tokens.js";

/** Whether two titles of one lot have no word in common: a title cut short or worded again still shares some. */
export function lotTitlesDiffer(one: string, other: string): boolean {
  const left = stems(one);
  const right = new Set(stems(other));
  return left.length > 0 && right.size > 0 && !left.some((stem) => right.has(stem));
}

function stems(title: string): string[] {
  return tokenise(title)
    .forms.filter((form) => form.length > 3 && /^\p{L}+$/u.test(form))
    .map(stemKey);
}
