import { type GivenProfile, readProfile } from "../dossier/given.js";
import type { Input } from "../model/document.js";
import type { AcceptedGap } from "../model/gap.js";
import { bytesOf } from "../read/unread-document.js";
import { acceptedGaps } from "./gaps.js";
import { isSettings, parseSettings, type Settings } from "./index.js";

export interface GivenBeside {
  readonly profile: GivenProfile;
  readonly gaps: readonly AcceptedGap[];
  /** What the profile was written as, to be shown as answers. */
  readonly answers: Readonly<Record<string, string>>;
  /** What reading may take, as written; whoever reads decides whether to follow it. */
  readonly limites?: NonNullable<Settings["limites"]>;
  /** The inputs that are documents. */
  readonly documents: readonly Input[];
}

const LARGEST = 1_000_000;

/** What a `dce-lint.yaml` dropped with the dossier says, the one nearest the root. Throws SettingsError or DceLintError. */
export async function settingsIn(inputs: readonly Input[]): Promise<GivenBeside> {
  const documents = inputs.filter(({ file }) => !isSettings(file));
  const [written] = inputs
    .filter(({ file }) => isSettings(file))
    .sort((a, b) => a.file.split("/").length - b.file.split("/").length);
  const text = written === undefined ? "" : new TextDecoder().decode(await bytesOf(written, LARGEST));
  const settings = text === "" ? null : await parseSettings(written?.file ?? "", text);
  if (settings === null) return { profile: {}, gaps: [], answers: {}, documents };
  const { profil = {}, limites } = settings;
  const answers = Object.fromEntries(Object.entries(profil).map(([key, value]) => [key, String(value)]));
  return {
    profile: readProfile(profil),
    gaps: await acceptedGaps([settings]),
    answers,
    documents,
    ...(limites && { limites }),
  };
}
