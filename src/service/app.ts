import { existsSync, readFileSync } from "node:fs";
import { Hono } from "hono";
import { VERSION } from "../version.js";
import { drained } from "./drain.js";
import type { Environment } from "./environment.js";
import { allowOrigin, checkHost, checkKey, checkSite, safeHeaders } from "./guard.js";
import { openApiDocument } from "./openapi.js";
import { packRoutes } from "./packs.js";
import { Problem } from "./problem.js";
import { type ServiceParts, verificationRoutes } from "./verifications.js";
import { type Metrics, watched } from "./watch.js";

interface AppParts extends ServiceParts {
  readonly metrics: Metrics;
  /** Where the built page stands. */
  readonly page: URL;
  /** False once the service is stopping. */
  readonly ready: () => boolean;
}

/** Every route of the service, behind its guards. */
export function serviceApp(parts: AppParts): Hono<Environment> {
  const { options, metrics, page, ready } = parts;
  const app = new Hono<Environment>();
  app.use(watched(metrics, options.log), drained, safeHeaders, checkHost(options), allowOrigin(options));
  app.use("/v1/*", checkSite(options), checkKey(options));
  app.use("/metrics", checkKey(options));
  const html = pageAt(page);
  app.get("/", (context) => context.html(html, 200, { "content-security-policy": PAGE_POLICY }));
  app.get("/health", (context) =>
    context.json({ statut: ready() ? "pret" : "arret", version: VERSION }, ready() ? 200 : 503),
  );
  app.get("/openapi.json", (context) => context.json(openApiDocument()));
  app.get("/metrics", async (context) =>
    context.body(await metrics.registry.metrics(), 200, { "content-type": metrics.registry.contentType }),
  );
  app.route("/v1", packRoutes());
  app.route("/v1/verifications", verificationRoutes(parts));
  app.notFound(() => NOT_FOUND.response());
  app.onError((error) => {
    if (error instanceof Problem) return error.response();
    options.log(JSON.stringify({ level: "error", message: error.message, stack: error.stack }));
    return new Problem(500, "erreur-interne", "Le service a rencontré une erreur.").response();
  });
  return app;
}

const NOT_FOUND = new Problem(
  404,
  "adresse-inconnue",
  "Aucune ressource à cette adresse : voir /openapi.json.",
);

/** The page has its own policy, stricter; this one says what a page cannot say of itself. */
const PAGE_POLICY = "frame-ancestors 'none'";

const PLAIN =
  "<!doctype html><html lang=fr><meta charset=utf-8><title>dce-lint</title><h1>dce-lint</h1><p>Service de vérification des DCE. Description : <a href=openapi.json>openapi.json</a>.</p></html>";

function pageAt(page: URL): string {
  return existsSync(page) ? readFileSync(page, "utf8") : PLAIN;
}
