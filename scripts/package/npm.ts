import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What `npm pack` made. */
export interface Tarball {
  readonly path: string;
  /** Packed size in bytes. */
  readonly size: number;
  /** Paths inside the package. */
  readonly files: readonly string[];
}

/** Runs a command and returns its standard output; throws with all it printed when it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`« ${command} ${args.join(" ")} » exits with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Packs the folder, already built, into `destination`. */
export function pack(root: string, destination: string): Tarball {
  const printed = run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", destination], root);
  const answer = JSON.parse(printed) as unknown;
  const [packed] = (Array.isArray(answer) ? answer : Object.values(answer as object)) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  return {
    path: join(destination, packed.filename),
    size: packed.size,
    files: packed.files.map(({ path }) => path),
  };
}
