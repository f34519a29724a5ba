import type { LotDeclaration } from "../model/declaration.js";
import type { Evidence } from "../model/fact.js";

type Proposal<F> = Omit<LotDeclaration["fields"][number], "field"> & { field: F };
type Question<F> = Omit<LotDeclaration["questions"][number], "field"> & { field: F };

const MOST_PROOFS = 4;

/** A declaration of one lot while it is written: fields and questions, in the order given. */
export class Draft<F extends string> {
  readonly fields: Proposal<F>[] = [];
  readonly questions: Question<F>[] = [];
  readonly #names: Readonly<Record<F, string>>;

  /** @param names - Name of each field, in French. */
  constructor(names: Readonly<Record<F, string>>) {
    this.#names = names;
  }

  propose(
    field: F,
    value: Proposal<F>["value"],
    evidence: readonly Evidence[],
    because: string,
    criterion?: number,
  ): void {
    this.fields.push({
      field,
      name: this.#names[field],
      value,
      ...(criterion === undefined ? {} : { criterion }),
      evidence: distinct(evidence).slice(0, MOST_PROOFS),
      because,
    });
  }

  ask(field: F, question: string, because: string): void {
    this.questions.push({ field, name: this.#names[field], question, because });
  }
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ document, quote }) => {
    const key = `${document}\n${quote}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
