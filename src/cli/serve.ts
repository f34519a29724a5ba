import { type ServiceOptions, startService } from "../service/index.js";
import { UsageError } from "./exit.js";
import type { ServeOptions } from "./serve-command.js";

const KEY = "DCE_LINT_CLE_API";
const SHORTEST_KEY = 16;

/** Runs `dce-lint serve` until it is stopped. Throws UsageError with a French message. */
export async function serve(typed: ServeOptions): Promise<void> {
  const options = optionsOf(typed);
  const service = await startService(options).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(refusal(error, options));
  });
  process.stderr.write(`dce-lint : page et service à l'adresse ${service.address} (Ctrl-C pour arrêter)\n`);
  await stopAsked();
  process.stderr.write("dce-lint : arrêt, les vérifications en cours se terminent\n");
  await service.close();
}

function optionsOf(typed: ServeOptions): Partial<ServiceOptions> {
  const apiKey = process.env[KEY] ?? null;
  if (apiKey !== null && apiKey.length < SHORTEST_KEY)
    throw new UsageError(`${KEY} : la clef doit compter ${SHORTEST_KEY} caractères au moins`);
  const megabytes = numberOf("--taille-max", typed.tailleMax, 1, 2000);
  const held = numberOf("--envois", typed.envois, 1, 100_000);
  const numbers = {
    port: numberOf("--port", typed.port, 0, 65_535),
    maxBytes: megabytes === undefined ? undefined : megabytes * 1_000_000,
    maxHeldBytes: held === undefined ? undefined : held * 1_000_000,
    seconds: numberOf("--delai", typed.delai, 1, 86_400),
    memory: numberOf("--memoire", typed.memoire, 64, 65_536),
    threads: numberOf("--simultanees", typed.simultanees, 1, 64),
    queue: numberOf("--attente", typed.attente, 0, 10_000),
    keptSeconds: numberOf("--conservation", typed.conservation, 1, 86_400),
  };
  const given = Object.entries(numbers).filter(([, value]) => value !== undefined);
  return {
    apiKey,
    hosts: typed.nom ?? [],
    origin: typed.origine ?? null,
    ...(typed.hote !== undefined && { host: typed.hote }),
    ...Object.fromEntries(given),
  };
}

function numberOf(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${name} attend un nombre entier de ${least} à ${most} (reçu : « ${text} »)`);
}

function refusal(
  { code = "", message }: NodeJS.ErrnoException,
  { port, host }: Partial<ServiceOptions>,
): string {
  if (code === "EADDRINUSE")
    return `le port ${port ?? 8585} est déjà pris : choisissez-en un autre avec --port`;
  if (code === "EACCES")
    return `le port ${port ?? ""} est réservé au système : choisissez-en un au-dessus de 1024`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `« ${host} » n'est pas une adresse de cette machine`;
  return `le service n'a pas pu s'ouvrir (${code || message})`;
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
