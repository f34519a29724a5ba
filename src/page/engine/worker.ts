/** Script of the workers of the page: one holds the session, others read files. Their name says which. */
import { expose } from "comlink";
import { config } from "zod";
import { readDocument } from "../../read/index.js";
import { Session } from "./session.js";
import { READING, type ReadingThread } from "./threads.js";

// The policy of the page forbids code made of strings, which zod would try.
config({ jitless: true });

if (self.name === READING) {
  const reading: ReadingThread = {
    read: (file, bytes, maxBytes) => readDocument({ file, bytes }, { maxBytes }),
  };
  self.onmessage = ({ data }: MessageEvent<MessagePort>) => expose(reading, data);
} else expose(new Session());
