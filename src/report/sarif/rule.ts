import type { RequirementResult } from "../../model/report.js";

/** A requirement as a rule: what is expected, what founds it, what to do. */
export function ruleOf({
  id,
  title,
  expected,
  action,
  kind,
  axis,
  strength,
  authority,
  spaser,
  legal,
  model,
}: RequirementResult) {
  const basis = legal.map(
    ({ text, about, confirm }) => `${text} : ${about}${confirm ? " (à confirmer)" : ""}`,
  );
  const help = [
    action,
    ...(model ? [`Rédaction possible (${model.piece}, ${model.section}) : ${model.text}`] : []),
    ...(spaser ? [`SPASER, page ${spaser.page} : « ${spaser.quote} »`] : []),
    ...basis,
  ];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: expected === "" ? title : expected },
    help: { text: help.filter(Boolean).join("\n") || title },
    defaultConfiguration: {
      level: authority === "loi" ? "error" : strength === "ferme" ? "warning" : "note",
    },
    properties: { kind, axis, authority, strength, ...(spaser && { spaser: spaser.refs }) },
  };
}
