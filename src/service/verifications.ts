import { type Context, Hono } from "hono";
import type { Environment } from "./environment.js";
import { full } from "./failures.js";
import { type Job, type Jobs, jobBody } from "./jobs.js";
import { type Media, negotiated } from "./media.js";
import type { ServiceOptions } from "./options.js";
import { Problem } from "./problem.js";
import { type RequestOptions, readOptions } from "./request-options.js";
import type { Outcome, Task } from "./task.js";
import { readUpload, type Upload } from "./upload.js";
import type { UploadMemory, UploadShare } from "./upload-memory.js";
import type { Workshop } from "./workshop.js";

/** What the routes of the service share. */
export interface ServiceParts {
  readonly options: ServiceOptions;
  readonly workshop: Workshop;
  readonly jobs: Jobs;
  readonly memory: UploadMemory;
  /** Today, "AAAA-MM-JJ". */
  readonly today: () => string;
}

/** POST a dossier; follow, read or cancel an asynchronous verification. */
export function verificationRoutes(parts: ServiceParts): Hono<Environment> {
  const { jobs } = parts;
  const routes = new Hono<Environment>();
  routes.post("/", async (context) => {
    const media = negotiated(context.req.header("accept"));
    // Before the upload is read: it would be for nothing.
    if (parts.workshop.isFull) throw full();
    const share = parts.memory.share();
    let kept = false;
    try {
      const upload = await readUpload(context.env.incoming, parts.options, share);
      if (upload.files.length === 0)
        throw new Problem(422, "dossier-vide", "Rien à vérifier : aucun fichier dans l'envoi.");
      const asked = readOptions(upload.options);
      if (!/\brespond-async\b/i.test(context.req.header("prefer") ?? ""))
        return await verifyNow(context, media, upload, asked, parts);
      const job = openJob(upload, asked, share, parts);
      kept = true;
      const headers = { location: `/v1/verifications/${job.id}`, "preference-applied": "respond-async" };
      return context.json(jobBody(job), 202, headers);
    } finally {
      if (!kept) share.release();
    }
  });
  routes.get("/:id", (context) => context.json(jobBody(jobs.get(context.req.param("id")))));
  routes.delete("/:id", (context) => {
    const job = jobs.get(context.req.param("id"));
    job.abort.abort();
    jobs.forget(job.id);
    return context.body(null, 204);
  });
  routes.get("/:id/rapport", async (context) => {
    const media = negotiated(context.req.header("accept"));
    const { state, report, problem, files, options } = jobs.get(context.req.param("id"));
    if (problem !== null) throw problem;
    if (report === null)
      throw new Problem(409, "pas-terminee", `La vérification n'est pas terminée (${state}).`, {
        "retry-after": "1",
      });
    const task: Task = { kind: "ecrire", files, options, today: parts.today(), report, format: media.format };
    const { content } = await parts.workshop.run({ task, signal: leaving(context) });
    return answer(media, content);
  });
  return routes;
}

async function verifyNow(
  context: Context<Environment>,
  media: Media,
  { files }: Upload,
  options: RequestOptions,
  { workshop, today }: ServiceParts,
): Promise<Response> {
  const task: Task = { kind: "verifier", files, options, today: today(), format: media.format };
  const { content } = await workshop.run({ task, signal: leaving(context) });
  return answer(media, content);
}

/** Throws a Problem when there is no room: a verification that is taken is not refused afterwards. */
function openJob({ files }: Upload, options: RequestOptions, share: UploadShare, parts: ServiceParts): Job {
  if (parts.workshop.isFull) throw full();
  const job = parts.jobs.open(files, options, share);
  void work(job, parts);
  return job;
}

/** Does an asynchronous verification; what happens is told by its state. */
async function work(job: Job, { workshop, jobs, today }: ServiceParts): Promise<void> {
  const { files, options, abort } = job;
  const task: Task = { kind: "verifier", files, options, today: today(), format: "json" };
  const order = {
    task,
    signal: abort.signal,
    onStart: () => {
      job.state = "en_cours";
    },
    onProgress: ({ begun, total }: { begun: number; total: number }) => {
      job.progress = { lus: begun, total };
    },
  };
  try {
    const { report }: Outcome = await workshop.run(order);
    jobs.end(job, { state: "terminee", report });
  } catch (error) {
    const problem =
      error instanceof Problem ? error : new Problem(500, "erreur-interne", "La vérification a échoué.");
    jobs.end(job, { state: abort.signal.aborted ? "annulee" : "echouee", problem });
  }
}

/** Aborts when the client goes away before its answer. */
function leaving(context: Context<Environment>): AbortSignal {
  const gone = new AbortController();
  const { outgoing } = context.env;
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  return gone.signal;
}

function answer({ type, extension, format }: Media, content: Uint8Array): Response {
  const text = /^text\/|json|xml$/.test(type);
  const headers: Record<string, string> = {
    "content-type": text && !type.includes("json") ? `${type}; charset=utf-8` : type,
    "content-length": String(content.length),
    vary: "accept",
  };
  if (!text) headers["content-disposition"] = `attachment; filename="verification${extension}"`;
  // A report that is shown must not act in the name of the service.
  if (format === "html") headers["content-security-policy"] = "sandbox allow-scripts";
  return new Response(content as Uint8Array<ArrayBuffer>, { headers });
}
