import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { ServiceOptions } from "./options.js";
import { Problem } from "./problem.js";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);
const isLoopback = (host: string): boolean => LOOPBACK.has(host.replace(/^\[|\]$/g, ""));

/** Pages of other sites must not reach a service of this machine under a name of theirs (DNS rebinding). */
export function checkHost({ host, hosts }: ServiceOptions): MiddlewareHandler {
  return async (context, next) => {
    const named = new URL(`http://${context.req.header("host") ?? "?"}`).hostname;
    const known = isLoopback(named) || named === host || hosts.includes(named);
    if (!known && (isLoopback(host) || hosts.length > 0))
      throw new Problem(403, "hote-inconnu", "Le service n'est pas appelé par un de ses noms.");
    await next();
  };
}

/** A page of another site must not have this machine work for it, even without reading the answer. */
export function checkSite({ origin }: ServiceOptions): MiddlewareHandler {
  return async (context, next) => {
    const elsewhere = context.req.header("sec-fetch-site") === "cross-site";
    if (elsewhere && (origin === null || context.req.header("origin") !== origin))
      throw new Problem(403, "site-inconnu", "Les pages d'un autre site n'appellent pas ce service.");
    await next();
  };
}

/** The key, as "Authorization: Bearer …" or "X-API-Key". */
export function checkKey({ apiKey }: ServiceOptions): MiddlewareHandler {
  return async (context, next) => {
    const bearer = /^Bearer (.+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
    const given = context.req.header("x-api-key") ?? bearer ?? "";
    if (apiKey !== null && !isSame(given, apiKey))
      throw new Problem(401, "clef-fausse", "Une clef d'accès est attendue.", {
        "www-authenticate": "Bearer",
      });
    await next();
  };
}

/** Takes the same time whatever the difference. */
function isSame(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

/** Pages of one other origin may call the service, when its owner says which. */
export function allowOrigin({ origin }: ServiceOptions): MiddlewareHandler {
  if (origin === null) return (_, next) => next();
  return cors({
    origin,
    allowMethods: ["GET", "POST", "DELETE"],
    allowHeaders: ["authorization", "content-type", "prefer", "x-api-key"],
    exposeHeaders: ["location", "retry-after"],
  });
}

/** Nothing of an answer is kept, framed or guessed. */
export const safeHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("referrer-policy", "no-referrer");
  headers.set("cross-origin-resource-policy", "same-origin");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};
