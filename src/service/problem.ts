import { z } from "zod";

/** An answer of the service that is no result (RFC 9457, application/problem+json). `code` is stable. */
export const problemSchema = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  /** A French sentence: what happened and what to do. */
  detail: z.string(),
  code: z.string(),
});
export type ProblemBody = z.infer<typeof problemSchema>;

const TITLES: Readonly<Record<number, string>> = {
  400: "Demande incorrecte",
  401: "Clef d'accès absente ou fausse",
  403: "Appel refusé",
  404: "Introuvable",
  406: "Forme de réponse inconnue",
  408: "Envoi trop lent",
  409: "Pas encore possible",
  410: "N'est plus conservé",
  413: "Envoi trop volumineux",
  415: "Forme d'envoi inconnue",
  422: "Rien à vérifier",
  500: "Erreur du programme",
  503: "Service occupé",
  504: "Vérification trop longue",
};

/** Thrown by a route to answer a problem. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  body(): ProblemBody {
    const { status, code, message: detail } = this;
    return { type: "about:blank", title: TITLES[status] ?? "Erreur", status, detail, code };
  }

  response(): Response {
    const headers = { "content-type": "application/problem+json", ...this.headers };
    return new Response(JSON.stringify(this.body()), { status: this.status, headers });
  }
}
