import type { Evidence } from "../../model/fact.js";
import type { BuyerType, Facts, Nature } from "../../model/facts.js";
import { fold } from "../fold.js";
import { decideAccordCadre } from "./accord-cadre.js";
import { decideAmount, decideBound } from "./amount.js";
import { decideBuyer } from "./buyer.js";
import { buyerTypeOf } from "./buyer-words.js";
import { decideNoticeDate, decideOffersDeadline } from "./calendar.js";
import { decideCcag } from "./ccag.js";
import { decideCpv } from "./cpv.js";
import { decideDate } from "./date.js";
import { decideFamilies } from "./families.js";
import type { FactFindings } from "./index.js";
import { objectVotes } from "./nature.js";
import { decideNature } from "./nature-decide.js";
import { decideNumber } from "./number.js";
import { decideObject } from "./object-decide.js";
import { ranked } from "./order.js";
import { decideProcedure } from "./procedure.js";
import { decideReservation } from "./reservation.js";
import type { Decided, DocumentSays, Said } from "./said.js";

export interface FactOptions {
  /** Date of the consultation given by the user, ISO. */
  readonly date?: string;
  /** Today, ISO: the date for want of any other. */
  readonly today: string;
  readonly nature?: Nature;
}

/** The facts of the dossier; `months` is its duration, for yearly amounts. */
export function mergeFacts(
  findings: readonly FactFindings[],
  options: FactOptions,
  months: number | null,
): Facts {
  const found = decideObject(findings);
  const object = found?.object ?? null;
  const nature = decideNature([objectVotes(object), ...findings.map((finding) => finding.nature)]);
  return {
    nature: options.nature !== undefined ? given(options.nature) : read(nature),
    object: read(found?.decided ?? null),
    ...datesOf(findings, options),
    ...amountsOf(findings, months),
    families: read(decideFamilies(findings, object, nature?.value ?? null)),
    cpv: read(decideCpv(saidOf(findings, "cpv"))),
    number: read(decideNumber(saidOf(findings, "number"))),
    procedure: read(decideProcedure(saidOf(findings, "procedure"))),
    ...buyerOf(findings),
    ccag: read(decideCcag(saidOf(findings, "ccag"), nature?.value ?? null)),
    reservation: read(decideReservation(saidOf(findings, "reserved"))),
  };
}

/** The date that decides the law is contradicted by what contradicts the one it comes from. */
function datesOf(
  findings: readonly FactFindings[],
  options: FactOptions,
): Pick<Facts, "date" | "offers_deadline" | "notice_date"> {
  const calendar = saidOf(findings, "calendar");
  const offers = decideOffersDeadline(calendar);
  const notice = decideNoticeDate(calendar);
  const date = decideDate(
    findings.flatMap(({ dates }) => dates),
    [notice, offers],
  );
  return {
    date: options.date !== undefined ? given(options.date) : read(date),
    offers_deadline: read(offers),
    notice_date: read(notice),
  };
}

/** The minimum and the maximum are those of an accord-cadre. */
function amountsOf(
  findings: readonly FactFindings[],
  months: number | null,
): Pick<Facts, "amount" | "accord_cadre" | "minimum" | "maximum"> {
  const documents = ranked(findings);
  const form = decideAccordCadre(saidOf(findings, "accordCadre"));
  const bounded = form !== null && form.value !== "non";
  return {
    amount: read(decideAmount(documents, months)),
    accord_cadre: read(form),
    minimum: read(bounded ? decideBound(documents, months, "minimum") : null),
    maximum: read(bounded ? decideBound(documents, months, "maximum") : null),
  };
}

/** The kind of the buyer is told by its name, which proves it. */
function buyerOf(findings: readonly FactFindings[]): Pick<Facts, "buyer" | "buyer_type"> {
  const buyer = decideBuyer(saidOf(findings, "buyer"));
  const type: BuyerType | null = buyer === null ? null : buyerTypeOf(fold(buyer.value));
  const confidence = buyer?.confidence === "faible" ? "faible" : "moyenne";
  return {
    buyer: read(buyer),
    buyer_type: read(
      buyer === null || type === null
        ? null
        : { value: type, confidence, evidence: buyer.evidence, conflicts: [] },
    ),
  };
}

type SaidKey = {
  [Key in keyof FactFindings]: FactFindings[Key] extends readonly Said<unknown>[] ? Key : never;
}[keyof FactFindings];
type ValueOf<Key extends SaidKey> = FactFindings[Key] extends readonly Said<infer Value>[] ? Value : never;

function saidOf<Key extends SaidKey>(
  findings: readonly FactFindings[],
  key: Key,
): DocumentSays<ValueOf<Key>>[] {
  return findings.map((finding) => ({
    pieces: finding.pieces,
    said: finding[key] as unknown as Said<ValueOf<Key>>[],
  }));
}

const UNKNOWN = { value: null, source: "defaut" as const, evidence: [] };
const given = <T>(value: T) => ({ value, source: "utilisateur" as const, evidence: [] as Evidence[] });

function read<T>(decided: Decided<T> | null) {
  if (decided === null) return UNKNOWN;
  const { value, confidence, evidence, conflicts } = decided;
  return {
    value,
    source: "texte" as const,
    confidence,
    evidence,
    ...(conflicts.length === 0 ? {} : { conflicts }),
  };
}
