import { useEffect, useRef, useState } from "preact/hooks";
import type { Evidence } from "../../model/fact.js";
import type { AcceptedGap } from "../../model/gap.js";
import type { Report } from "../../model/report.js";
import type { Question } from "../../questions/question.js";
import type { Answers, Decisions } from "../engine/api.js";
import type { Context } from "../engine/context.js";
import type { Dropped } from "../engine/dropped.js";
import { today } from "./day.js";
import type { Writers } from "./downloads.js";
import { type RunningEngine, startEngine } from "./engine.js";
import { forget, identityOf, remember, rememberedFor } from "./memory.js";
import { afterStep, type ReadingFile } from "./reading.js";

export interface PageState {
  readonly screen: "accueil" | "lecture" | "questions" | "resultat";
  /** Title of the pack in use, "" until it is known. */
  readonly pack: string;
  readonly error: string;
  readonly note: string;
  readonly files: readonly ReadingFile[];
  readonly questions: readonly Question[];
  readonly decisions: Decisions;
  readonly report: Report | null;
  readonly context: Context | null;
  /** The browser keeps the answers and the gaps of this dossier. */
  readonly kept: boolean;
}

export interface PageActions {
  readonly open: (dropped: readonly Dropped[]) => void;
  readonly stop: () => void;
  readonly answer: (answers: Answers) => void;
  readonly askAgain: () => void;
  readonly leave: () => void;
  readonly accept: (gap: AcceptedGap) => void;
  readonly refuse: (id: string) => void;
  readonly keep: (keep: boolean) => boolean;
  readonly showContext: (proof: Evidence) => void;
  readonly hideContext: () => void;
  readonly writers: Writers;
}

const UNDECIDED: Decisions = { today: today(), answers: {}, gaps: [] };
const FIRST: PageState = {
  screen: "accueil",
  pack: "",
  error: "",
  note: "",
  files: [],
  questions: [],
  decisions: UNDECIDED,
  report: null,
  context: null,
  kept: false,
};

/** What the page shows and does: the only place that talks to the engine. */
export function useVerification(): { state: PageState; actions: PageActions } {
  const [state, setState] = useState(FIRST);
  const running = useRef<Promise<RunningEngine> | null>(null);
  const change = (next: Partial<PageState>) => setState((before) => ({ ...before, ...next }));
  const engine = () => {
    running.current ??= startEngine();
    return running.current;
  };
  const remote = async () => (await engine()).remote;
  const home = (error: unknown) =>
    change({ screen: "accueil", error: messageOf(error), note: "", report: null });

  useEffect(() => {
    remote()
      .then(async (ready) => change({ pack: await ready.pack() }))
      .catch(home);
  }, []);

  /** Judges again; what was asked to be kept is kept up to date. */
  const decide = async (decisions: Decisions, kept: boolean) => {
    const report = await (await remote()).judge(decisions);
    if (kept) remember({ ...identityOf(report), ...decisions, date: decisions.today });
    change({ decisions, report, kept, error: "" });
    return report;
  };

  const open = async (dropped: readonly Dropped[]) => {
    change({ screen: "lecture", files: [], error: "", note: "", report: null, questions: [] });
    const mine = await engine();
    const opened = await mine.open(dropped, (progress) =>
      setState((before) => ({ ...before, files: afterStep(before.files, progress) })),
    );
    if (opened.kind === "referentiel") {
      const note = `Référentiel « ${opened.title} » : ${opened.requirements} exigences. Déposez maintenant un dossier.`;
      return change({ screen: "accueil", pack: opened.title, note });
    }
    const read = await mine.remote.judge({ ...UNDECIDED, answers: opened.remembered });
    const known = rememberedFor(identityOf(read).id);
    const decisions: Decisions = {
      today: today(),
      answers: { ...opened.remembered, ...known?.answers },
      gaps: known?.gaps ?? [],
    };
    await decide(decisions, known !== undefined);
    const questions = await mine.remote.questions(decisions);
    change({ questions, screen: questions.length > 0 ? "questions" : "resultat" });
  };

  const actions: PageActions = {
    open: (dropped) => void open(dropped).catch(home),
    stop: () => {
      running.current?.then((mine) => mine.stop());
      running.current = null;
      change({ ...FIRST, note: "La vérification a été arrêtée.", pack: state.pack });
    },
    answer: async (answers) => {
      try {
        await decide({ ...state.decisions, answers: { ...state.decisions.answers, ...answers } }, state.kept);
        change({ screen: "resultat" });
      } catch (error) {
        change({ error: messageOf(error) });
      }
    },
    askAgain: () => change({ screen: "questions", error: "" }),
    leave: () => change({ ...FIRST, pack: state.pack }),
    accept: (gap) => {
      const gaps = [...state.decisions.gaps, gap];
      void decide({ ...state.decisions, gaps }, state.kept).catch(home);
    },
    refuse: (id) => {
      const gaps = state.decisions.gaps.filter(({ exigence }) => exigence !== id);
      void decide({ ...state.decisions, gaps }, state.kept).catch(home);
    },
    keep: (keep) => {
      if (state.report === null) return false;
      const who = identityOf(state.report);
      const done = keep ? remember({ ...who, ...state.decisions, date: today() }) : forget(who.id);
      change({ kept: done && keep });
      return done;
    },
    showContext: async (proof) => change({ context: await (await remote()).context(proof) }),
    hideContext: () => change({ context: null }),
    writers: {
      copies: async (propose) => (await remote()).copies(state.decisions, propose),
      write: async (format) => (await remote()).write(state.decisions, format),
      settings: async () => (await remote()).settings(state.decisions),
    },
  };
  return { state, actions };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
