/** A client of the service of `dce-lint serve`, for Node and browsers: it needs `fetch` and nothing else. */
import type { Report } from "../model/report.js";
import type { JobBody } from "../service/jobs.js";
import type { ProblemBody } from "../service/problem.js";
import type { RequestOptions } from "../service/request-options.js";

export type { Report } from "../model/report.js";
export type { JobBody as VerificationState } from "../service/jobs.js";
export type { RequestOptions } from "../service/request-options.js";

/** The service refused or failed: `code` is stable, `message` a French sentence, `status` that of HTTP. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;
  /** Seconds to wait before the same call, when the service says so. */
  readonly retryAfter: number | null;

  constructor(status: number, code: string, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = "ServiceError";
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export interface ClientOptions {
  /** The key of the service, when it asks for one. */
  readonly apiKey?: string;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof fetch;
}

/** A file to check: its name, folders included, and its bytes. */
export interface FileToCheck {
  readonly name: string;
  readonly content: Blob | Uint8Array<ArrayBuffer>;
}

export interface CallOptions extends RequestOptions {
  readonly signal?: AbortSignal;
}

/** Media types that the service gives beside the report itself. */
export type ReportType =
  | "application/sarif+json"
  | "application/xml"
  | "application/zip"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "text/csv"
  | "text/html"
  | "text/markdown";

export interface PackSummary {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly default: boolean;
  readonly requirements: number;
}

/** Milliseconds between two looks at a verification. */
const LOOK = 500;

export class DceLintClient {
  readonly #base: string;
  readonly #key: string | undefined;
  readonly #fetch: typeof fetch;

  /** @param address - Of the service: "http://127.0.0.1:8585". */
  constructor(address: string, { apiKey, fetch: given }: ClientOptions = {}) {
    this.#base = address.replace(/\/+$/, "");
    this.#key = apiKey;
    this.#fetch = given ?? globalThis.fetch.bind(globalThis);
  }

  /** The report on a dossier: files, or a zip of them. Throws ServiceError. */
  async verify(files: readonly FileToCheck[], options: CallOptions = {}): Promise<Report> {
    const response = await this.#post(files, options, { accept: "application/json" });
    return (await response.json()) as Report;
  }

  /** The same in another form: a page, a table, a zip of the annotated files… Throws ServiceError. */
  async verifyAs(type: ReportType, files: readonly FileToCheck[], options: CallOptions = {}): Promise<Blob> {
    return (await this.#post(files, options, { accept: type })).blob();
  }

  /** Starts a verification that may be long. Throws ServiceError. */
  async start(files: readonly FileToCheck[], options: CallOptions = {}): Promise<JobBody> {
    const response = await this.#post(files, options, { prefer: "respond-async" });
    return (await response.json()) as JobBody;
  }

  /** How far it is. Throws ServiceError, "verification-inconnue" once it is no longer kept. */
  async state(id: string, signal?: AbortSignal): Promise<JobBody> {
    return (await (await this.#get(`/v1/verifications/${encodeURIComponent(id)}`, signal)).json()) as JobBody;
  }

  /** Waits for the end, telling how far it is. Throws ServiceError when the verification failed. */
  async wait(
    id: string,
    onState: (state: JobBody) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<Report> {
    for (;;) {
      const state = await this.state(id, signal);
      onState(state);
      if (state.erreur !== null) throw errorOf(state.erreur, null);
      if (state.etat === "terminee") return this.report(id, signal);
      await new Promise((look) => setTimeout(look, LOOK));
    }
  }

  /** The report of a verification that ended. Throws ServiceError. */
  async report(id: string, signal?: AbortSignal): Promise<Report> {
    return (await (
      await this.#get(`/v1/verifications/${encodeURIComponent(id)}/rapport`, signal)
    ).json()) as Report;
  }

  async reportAs(type: ReportType, id: string, signal?: AbortSignal): Promise<Blob> {
    const path = `/v1/verifications/${encodeURIComponent(id)}/rapport`;
    return (await this.#get(path, signal, { accept: type })).blob();
  }

  /** Stops a verification, and has the service forget it. Throws ServiceError. */
  async cancel(id: string): Promise<void> {
    await this.#call(`/v1/verifications/${encodeURIComponent(id)}`, { method: "DELETE" });
  }

  async packs(): Promise<PackSummary[]> {
    return (await (await this.#get("/v1/packs")).json()) as PackSummary[];
  }

  /** A requirement as its pack writes it ("social/clause-insertion"). Throws ServiceError. */
  async requirement(id: string, pack?: string): Promise<Record<string, unknown>> {
    const path = id.split("/").map(encodeURIComponent).join("/");
    const query = pack === undefined ? "" : `?pack=${encodeURIComponent(pack)}`;
    return (await (await this.#get(`/v1/requirements/${path}${query}`)).json()) as Record<string, unknown>;
  }

  #post(
    files: readonly FileToCheck[],
    { signal, ...options }: CallOptions,
    headers: Record<string, string>,
  ): Promise<Response> {
    const body = new FormData();
    body.set("options", JSON.stringify(options));
    for (const { name, content } of files)
      body.append("fichiers", content instanceof Blob ? content : new Blob([content]), name);
    return this.#call("/v1/verifications", { method: "POST", body, headers, ...(signal && { signal }) });
  }

  #get(path: string, signal?: AbortSignal, headers: Record<string, string> = { accept: "application/json" }) {
    return this.#call(path, { headers, ...(signal && { signal }) });
  }

  async #call(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#key !== undefined) headers.set("authorization", `Bearer ${this.#key}`);
    const response = await this.#fetch(`${this.#base}${path}`, { ...init, headers });
    if (response.ok) return response;
    const after = Number(response.headers.get("retry-after") ?? Number.NaN);
    const problem = await response.json().catch(() => null);
    throw errorOf(isProblem(problem) ? problem : unnamed(response), Number.isFinite(after) ? after : null);
  }
}

const errorOf = ({ status, code, detail }: ProblemBody, after: number | null): ServiceError =>
  new ServiceError(status, code, detail, after);

const unnamed = ({ status, statusText }: Response): ProblemBody => ({
  type: "about:blank",
  title: statusText,
  status,
  detail: `Le service a répondu ${status} ${statusText}`.trim(),
  code: "reponse-inattendue",
});

function isProblem(value: unknown): value is ProblemBody {
  return (
    typeof value === "object" && value !== null && "code" in value && "detail" in value && "status" in value
  );
}
