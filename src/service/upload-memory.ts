import { Problem } from "./problem.js";

/** Bytes of uploads that the service holds at the same time: those that come, wait, are checked, or are kept for a result. */
export class UploadMemory {
  readonly #most: number;
  readonly #makeRoom: () => boolean;
  #held = 0;

  /** @param makeRoom - Lets go of something held, if anything can be; tells whether it did. */
  constructor(most: number, makeRoom: () => boolean) {
    this.#most = most;
    this.#makeRoom = makeRoom;
  }

  get held(): number {
    return this.#held;
  }

  /** The part of one upload, to be released once. */
  share(): UploadShare {
    let mine = 0;
    let released = false;
    return {
      take: (bytes) => {
        // Of a failed upload, something may still be on its way: it would be held for ever.
        if (released) return;
        while (this.#held + bytes > this.#most) if (!this.#makeRoom()) throw noMemory();
        this.#held += bytes;
        mine += bytes;
      },
      release: () => {
        released = true;
        this.#held -= mine;
        mine = 0;
      },
    };
  }
}

export interface UploadShare {
  /** Throws a Problem when the service holds too much already. */
  take(bytes: number): void;
  release(): void;
}

const noMemory = () =>
  new Problem(503, "service-occupe", "Trop d'envois sont en cours : réessayez dans un instant.", {
    "retry-after": "10",
  });
