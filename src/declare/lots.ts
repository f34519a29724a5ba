import type { Dossier } from "../model/dossier.js";
import type { Evidence } from "../model/fact.js";
import { foldKeepingLength } from "../text/fold.js";

const LIST = String.raw`\d{1,3}[a-z]?(?![a-z0-9])(?:\s?(?:,|;|/|-|et|ou|a|au)\s?(?:lots?\s)?(?:n°\s?)?\d{1,3}[a-z]?(?![a-z0-9])){0,20}`;
const MENTION = new RegExp(
  String.raw`(?<![a-z0-9])lots?[\s_-]{0,2}(?:n(?:°|os?|umeros?)?[\s.]{0,2})?(${LIST})`,
  "g",
);
const EXCEPTED = /(?:hors|sauf|hormis|exception|exclusion|autres? que)[\s(:]{0,3}(?:d[ue]s? |l[ae]s? |l')?$/;
const LONGEST_READ = 600;

/** The lots a text names: only these, or all but these. */
interface Named {
  readonly only: ReadonlySet<string>;
  readonly except: ReadonlySet<string>;
}

/** One lot of a dossier, or the whole contract when it has none. */
export interface LotView {
  /** Number as written, "" for the whole contract. */
  readonly number: string;
  readonly title: string;
  readonly evidence: readonly Evidence[];
  readonly reservation?: Dossier["lots"][number]["reservation"];
  /** Whether a passage bears on this lot: it names it, or names none. */
  concerns(evidence: Evidence): boolean;
  /** Whether a text names this lot itself. */
  names(text: string): boolean;
  /** Whether a passage names this lot itself. */
  isNamedBy(evidence: Evidence): boolean;
}

/** The lots to declare, one by one; the contract itself when the dossier has no lots or does not list them. */
export function lotsToDeclare({ lots, profile }: Dossier): LotView[] {
  if (lots.length === 0) return [wholeContract(profile.lots === 0)];
  return lots.map(({ number, title, evidence, reservation }) => {
    const key = plain(number);
    const isIn = (named: Named | null) => named !== null && (named.only.has(key) || isSpared(named, key));
    return {
      number,
      title,
      evidence,
      ...(reservation === undefined ? {} : { reservation }),
      concerns: (proof) => {
        const named = lotsOf(proof);
        return named === null || isIn(named);
      },
      names: (text) => isIn(lotsNamed(text)),
      isNamedBy: (proof) => lotsOf(proof)?.only.has(key) ?? false,
    };
  });
}

/** Without lots to tell apart, what a passage says of one lot is kept only when the dossier says that there is one contract. */
function wholeContract(alone: boolean): LotView {
  return {
    number: "",
    title: "",
    evidence: [],
    concerns: (proof) => alone || lotsOf(proof) === null,
    names: () => alone,
    isNamedBy: () => false,
  };
}

const isSpared = ({ only, except }: Named, key: string) =>
  only.size === 0 && except.size > 0 && !except.has(key);

/** The lots a passage bears on: said by its words, else by the nearest title, else by the name of the file; null: all. */
function lotsOf(proof: Evidence): Named | null {
  const known = read.get(proof);
  if (known !== undefined) return known;
  const named = readLots(proof);
  read.set(proof, named);
  return named;
}

/** Each passage is read once, however many lots ask for it. */
const read = new WeakMap<Evidence, Named | null>();

function readLots({ quote, section, document }: Evidence): Named | null {
  for (const text of [quote, ...section.toReversed(), document]) {
    const named = lotsNamed(text);
    if (named !== null) return named;
  }
  return null;
}

/** "lots n° 1, 2 et 4", "lots 1 à 3", "hors lot 2"; null when no lot is named, or only a "lot 0" of what is common to all. */
function lotsNamed(text: string): Named | null {
  const folded = foldKeepingLength(text.slice(0, LONGEST_READ));
  const only = new Set<string>();
  const except = new Set<string>();
  if (!folded.includes("lot")) return null;
  for (const { 1: list = "", index } of folded.matchAll(MENTION)) {
    const into = EXCEPTED.test(folded.slice(Math.max(0, index - 40), index)) ? except : only;
    for (const number of numbersOf(list)) if (number !== "0") into.add(number);
  }
  return only.size + except.size === 0 ? null : { only, except };
}

function numbersOf(list: string): string[] {
  const range = /^(\d{1,3})\s?(?:a|au)\s?(?:lots?\s)?(?:n°\s?)?(\d{1,3})$/.exec(list.trim());
  if (range === null) return (list.match(/\d{1,3}[a-z]?/g) ?? []).map(plain);
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at));
}

/** "02A" is lot "2a". */
const plain = (number: string) =>
  number
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, "");
