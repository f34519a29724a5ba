/** Libraries of the service that ask Node for its modules as CommonJS does: a chunk by itself. */
export { Busboy, type BusboyHeaders } from "@fastify/busboy";
export { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
