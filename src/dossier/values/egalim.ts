import type { DocumentView } from "../view.js";
import { collectAbout } from "./about.js";
import type { Candidate } from "./candidate.js";
import { columnOf, rowShares, type Share, sharesIn } from "./egalim-shares.js";

/** Shares of the products that the EGALIM law asks for, in percent. */
export interface EgalimRates {
  readonly durable: readonly Candidate[];
  readonly bio: readonly Candidate[];
}

const NAME = /egalim|durables?\b|biologique|\bbio\b/;
/** Parts that mark the offers or sanction: their percentages are not what is asked. */
const MARKED = /critere|notation|jugement|analyse des offres|penalit|bareme/;

/** Shares of durable and quality products, and of organic ones, that the contract asks for (code rural, L230-5-1). */
export function collectEgalim(view: DocumentView): EgalimRates {
  let table = { block: -1, columns: [] as Array<Share["kind"] | null> };
  const shares = collectAbout<Share>(view, NAME, ({ passage, text, folded, titles }) => {
    if (passage.kind === "heading" || MARKED.test(titles)) return [];
    if (passage.cells === undefined) return sharesIn(text, folded, titles);
    if (passage.block !== table.block) table = { block: passage.block, columns: passage.cells.map(columnOf) };
    if (table.columns.some((column) => column !== null)) return rowShares(passage.cells, table.columns);
    return sharesIn(text, folded, titles);
  });
  const of = (kind: Share["kind"]) =>
    shares
      .filter(({ value }) => value.kind === kind)
      .map(({ value, evidence, ofLots }) => ({
        value: value.rate,
        evidence,
        ...((ofLots === true || value.ofRow) && { ofLots: true }),
      }));
  return { durable: of("durable"), bio: of("bio") };
}
