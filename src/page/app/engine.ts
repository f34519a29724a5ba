import { proxy, type Remote, transfer, wrap } from "comlink";
import type { Engine, Progress } from "../engine/api.js";
import type { Dropped } from "../engine/dropped.js";
import { READING, type StartedThread, type Threads } from "../engine/threads.js";

/** The engine in its worker, and how to end it. */
export interface RunningEngine {
  readonly remote: Remote<Engine>;
  open(dropped: readonly Dropped[], onProgress: (progress: Progress) => void): ReturnType<Engine["open"]>;
  stop(): void;
}

let script: Promise<string> | undefined;

/** Starts the engine. Rejects with a French message when the browser cannot. */
export async function startEngine(): Promise<RunningEngine> {
  script ??= scriptAddress();
  const address = await script;
  const worker = new Worker(address, { name: "session" });
  const remote = wrap<Engine>(worker);
  const threads = new ReadingThreads(address);
  await remote.start(proxy(threads), navigator.hardwareConcurrency);
  return {
    remote,
    open: (dropped, onProgress) => remote.open([...dropped], proxy(onProgress)),
    stop: () => {
      worker.terminate();
      threads.stopAll();
    },
  };
}

/** The workers that read, each with its port for the session. */
class ReadingThreads implements Threads {
  readonly #address: string;
  readonly #workers = new Map<number, Worker>();
  #last = 0;

  constructor(address: string) {
    this.#address = address;
  }

  async start(): Promise<StartedThread> {
    const worker = new Worker(this.#address, { name: READING });
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(port1, [port1]);
    this.#last += 1;
    this.#workers.set(this.#last, worker);
    return transfer({ id: this.#last, port: port2 }, [port2]);
  }

  stop(id: number): void {
    this.#workers.get(id)?.terminate();
    this.#workers.delete(id);
  }

  stopAll(): void {
    for (const id of this.#workers.keys()) this.stop(id);
  }
}

/** The script of the workers stands in the page, compressed, so that the page is one file that asks for no other. */
async function scriptAddress(): Promise<string> {
  if (typeof DecompressionStream === "undefined" || typeof Worker === "undefined")
    throw new Error(
      "Ce navigateur est trop ancien pour cette page. Ouvrez-la avec une version récente de Firefox, Edge ou Chrome.",
    );
  const bytes = await embedded("moteur");
  return URL.createObjectURL(new Blob([await gunzip(bytes)], { type: "text/javascript" }));
}

/** What the page holds under this identifier, written in base64. */
export async function embedded(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = document.getElementById(id)?.textContent?.trim() ?? "";
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
