import type { IncomingMessage } from "node:http";
import type { MiddlewareHandler } from "hono";
import type { Environment } from "./environment.js";

/** What is let go of a refused upload, so that its sender reads why: beyond, the connection is cut. */
const MOST_BYTES = 200_000_000;
const MOST_MILLISECONDS = 5_000;

/** Answers a refused upload once its sender has said all: a connection closed in the middle loses the answer. */
export const drained: MiddlewareHandler<Environment> = async (context, next) => {
  await next();
  const { incoming } = context.env;
  if (incoming.method !== "POST" || !isComing(incoming)) return;
  await rest(incoming);
  if (isComing(incoming)) context.res.headers.set("connection", "close");
};

const isComing = ({ readableEnded, destroyed }: IncomingMessage): boolean => !readableEnded && !destroyed;

/** Resolves at the end of the request, however it ends, or when enough was let go. */
function rest(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(done, MOST_MILLISECONDS);
    const count = (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) done();
    };
    function done(): void {
      clearTimeout(timer);
      incoming.off("data", count);
      for (const event of ENDS) incoming.off(event, done);
      resolve();
    }
    for (const event of ENDS) incoming.once(event, done);
    incoming.on("data", count);
    incoming.resume();
  });
}

const ENDS = ["end", "close", "error"] as const;
