/** Runs in a thread of its own: reads the files it is sent, one at a time, until it is stopped. */
import { parentPort } from "node:worker_threads";
import { readDocument } from "../read/index.js";
import { internalError, unreadDocument } from "../read/unread-document.js";
import type { Answer, Job } from "./job.js";

const port = parentPort;
if (port === null) throw new Error("reader-worker.js runs in a worker thread only");
const answer = (message: Answer): void => port.postMessage(message);

// A promise that a library forgot is no reason to lose the file that is being read.
process.on("unhandledRejection", () => undefined);

port.on("message", async ({ file, bytes, maxBytes }: Job) => {
  const document = await readDocument({ file, bytes }, { maxBytes });
  try {
    answer({ document });
  } catch (error) {
    // A tree too deep to be sent.
    answer({ document: unreadDocument(file, document.format, bytes.length, internalError(error)) });
  }
});
answer({ ready: true });
