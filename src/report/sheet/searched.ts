import type { RequirementResult } from "../../model/report.js";
import { counted } from "../verdict-names.js";

/** "CCAP.docx (articles 1 à 12, 94 passages) ; …": where something was sought and not found; "" when nowhere. */
export function searchedText({ searched }: RequirementResult): string {
  return searched
    .map(({ document, passages, articles }) => {
      const examined = [...articlesText(articles), counted(passages, "passage")];
      return `${document} (${examined.join(", ")})`;
    })
    .join(" ; ");
}

/** The articles read, and those before them that an extract does not hold. */
function articlesText(articles: string): string[] {
  if (articles === "") return [];
  const range = articles.includes(" à ");
  const first = /^\d{1,3}(?!\.?\d)/.exec(articles)?.[0];
  const before = Number(first ?? 1) - 1;
  return [
    `${range ? "articles" : "article"} ${articles}`,
    ...(before === 1 ? ["l'article 1 n'y a pas été lu"] : []),
    ...(before > 1 ? [`les articles 1 ${before > 2 ? "à" : "et"} ${before} n'y ont pas été lus`] : []),
  ];
}
