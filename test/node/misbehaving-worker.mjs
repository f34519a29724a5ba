// A reading thread that does what the name of the file says.
import { parentPort } from "node:worker_threads";

let read = 0;
parentPort.on("message", ({ file, bytes }) => {
  if (file === "sans fin") for (;;) read += 0;
  if (file === "jamais") return;
  if (file === "mémoire") for (const all = []; ; ) all.push(new Array(10_000).fill(read++));
  if (file === "erreur") throw new Error("cassé");
  if (file === "sortie") process.exit(3);
  read++;
  // The number of files read by this thread tells whether it was made again.
  const document = {
    file,
    format: "text",
    size: bytes.length,
    tree: { type: "root", children: [] },
    unreadable: [],
    pages: read,
  };
  parentPort.postMessage({ document });
});
parentPort.postMessage({ ready: true });
