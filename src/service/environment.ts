import type { HttpBindings } from "@hono/node-server";

/** What Node gives to a route beside its request. */
export type Environment = { Bindings: HttpBindings };
