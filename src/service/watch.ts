import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Jobs } from "./jobs.js";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "./libraries.js";
import type { UploadMemory } from "./upload-memory.js";
import type { Workshop } from "./workshop.js";

/** What is counted of the service, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Counter({
    name: "dce_lint_requests_total",
    help: "Requests answered",
    labelNames: ["method", "route", "status"],
    registers: [this.registry],
  });
  readonly #seconds = new Histogram({
    name: "dce_lint_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 300],
    registers: [this.registry],
  });

  constructor(workshop: Workshop, jobs: Jobs, memory: UploadMemory) {
    collectDefaultMetrics({ register: this.registry });
    const gauges: readonly [string, string, () => number][] = [
      ["dce_lint_verifications_running", "Verifications under way", () => workshop.busy],
      ["dce_lint_verifications_waiting", "Verifications that wait for a thread", () => workshop.waiting],
      ["dce_lint_jobs_kept", "Asynchronous verifications kept", () => jobs.size],
      ["dce_lint_uploads_held_bytes", "Bytes of uploads held in memory", () => memory.held],
    ];
    for (const [name, help, value] of gauges)
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(value());
        },
      });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.inc({ method, route, status });
    this.#seconds.observe({ method, route }, seconds);
  }
}

/** Counts each request and says it in one line of JSON: never the name of a file, nor what a document or an address holds. */
export function watched(metrics: Metrics, log: (line: string) => void): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    const id = randomUUID();
    await next();
    const seconds = (performance.now() - start) / 1000;
    const { status, headers } = context.res;
    const route = routePath(context, -1);
    headers.set("x-request-id", id);
    metrics.answered(context.req.method, route, status, seconds);
    log(
      JSON.stringify({
        time: new Date().toISOString(),
        level: status >= 500 ? "error" : "info",
        id,
        method: context.req.method,
        route,
        status,
        milliseconds: Math.round(seconds * 1000),
        received: Number(context.req.header("content-length") ?? 0),
        sent: Number(headers.get("content-length") ?? 0),
      }),
    );
  };
}
