import type { Server } from "node:http";
import { type AddressInfo, isIPv6 } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { serviceApp } from "./app.js";
import { Jobs } from "./jobs.js";
import { DEFAULT_SERVICE, type ServiceOptions } from "./options.js";
import { UploadMemory } from "./upload-memory.js";
import { Metrics } from "./watch.js";
import { Workshop } from "./workshop.js";

export { openApiDocument } from "./openapi.js";
export { DEFAULT_SERVICE, type ServiceOptions } from "./options.js";

/** A service that listens. */
export interface RunningService {
  /** "http://127.0.0.1:8585" */
  readonly address: string;
  /** Takes no more calls, lets what runs end within `stopSeconds`, then ends the rest. */
  close(): Promise<void>;
}

/**
 * Starts the HTTP service. Nothing is written on the disk, and nothing of a document into its log.
 * @throws Error with the `code` of Node ("EADDRINUSE", "EACCES") when the address cannot be listened to.
 */
export async function startService(given: Partial<ServiceOptions> = {}): Promise<RunningService> {
  const options: ServiceOptions = { ...DEFAULT_SERVICE, ...given };
  const workshop = new Workshop(new URL("./verification-thread.js", import.meta.url), options);
  const jobs = new Jobs(options.keptSeconds, options.keptJobs);
  const held = Math.max(options.maxHeldBytes, options.maxBytes);
  const memory = new UploadMemory(held, () => jobs.forgetOldest());
  const metrics = new Metrics(workshop, jobs, memory);
  let ready = true;
  const app = serviceApp({
    options,
    workshop,
    jobs,
    memory,
    metrics,
    page: new URL("./page.html", import.meta.url),
    today: () => new Date().toISOString().slice(0, 10),
    ready: () => ready,
  });
  const serverOptions = { connectionsCheckingInterval: CHECK_SECONDS * 1000 };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.keepAliveTimeout = KEPT_OPEN_SECONDS * 1000;
  server.requestTimeout = options.uploadSeconds * 1000;
  server.headersTimeout = Math.min(options.uploadSeconds, HEADERS_SECONDS) * 1000;
  await listening(server, options);
  return {
    address: addressOf(server.address() as AddressInfo),
    async close() {
      ready = false;
      const closed = new Promise<void>((done) => server.close(() => done()));
      // A connection becomes idle once its last answer is sent: it would be waited for.
      const idling = setInterval(() => server.closeIdleConnections(), LOOK);
      const timer = setTimeout(() => {
        jobs.abortAll();
        server.closeAllConnections();
      }, options.stopSeconds * 1000);
      await closed;
      clearInterval(idling);
      await idle(workshop);
      clearTimeout(timer);
      await workshop.close();
    },
  };
}

const HEADERS_SECONDS = 15;
/** Longer than proxies keep theirs (60): a connection must not close while a request comes by it. */
const KEPT_OPEN_SECONDS = 65;
/** Between two looks at the uploads that take too long. */
const CHECK_SECONDS = 1;
/** Milliseconds between two looks at what still runs. */
const LOOK = 50;

function listening(server: Server, { host, port }: ServiceOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function idle(workshop: Workshop): Promise<void> {
  while (workshop.busy + workshop.waiting > 0) await new Promise((look) => setTimeout(look, LOOK));
}

const addressOf = ({ address, port }: AddressInfo): string =>
  `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
