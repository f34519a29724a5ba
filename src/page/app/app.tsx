import { useEffect, useRef, useState } from "preact/hooks";
import { ContextDialog } from "./context-dialog.js";
import { copyTextOf } from "./copy.js";
import { Questions } from "./questions.js";
import { Reading } from "./reading.js";
import { Result } from "./result.js";
import { useVerification } from "./verification.js";
import { Welcome } from "./welcome.js";

/** The page: one screen at a time, the title of which takes the focus when it changes. */
export function App() {
  const { state, actions } = useVerification();
  const main = useRef<HTMLElement>(null);
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    main.current?.querySelector<HTMLElement>("h1")?.focus();
    window.scrollTo(0, 0);
  }, [state.screen]);
  const copy = async (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-copy]") : null;
    const wording = document.getElementById(button?.getAttribute("data-copy") ?? "");
    if (button === null || wording === null) return;
    const done = await copyTextOf(wording);
    button.textContent = done ? "Copié" : "Sélectionné : copiez-le au clavier";
    setAnnounced(done ? "Rédaction copiée" : "Rédaction sélectionnée");
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only buttons are acted on, which keyboards click */}
      <main ref={main} onClick={copy}>
        {state.screen === "accueil" && (
          <Welcome pack={state.pack} error={state.error} note={state.note} onFiles={actions.open} />
        )}
        {state.screen === "lecture" && <Reading files={state.files} onStop={actions.stop} />}
        {state.screen === "questions" && (
          <Questions
            questions={state.questions}
            answers={state.decisions.answers}
            error={state.error}
            onAnswers={actions.answer}
          />
        )}
        {state.screen === "resultat" && state.report !== null && (
          <Result
            report={state.report}
            acceptedHere={new Set(state.decisions.gaps.map(({ exigence }) => exigence))}
            author={state.decisions.gaps.at(-1)?.auteur ?? ""}
            writers={actions.writers}
            keep={{ kept: state.kept, onKeep: actions.keep }}
            onContext={actions.showContext}
            onAccept={actions.accept}
            onRefuse={actions.refuse}
            onQuestions={state.questions.length > 0 ? actions.askAgain : null}
            onAgain={actions.leave}
          />
        )}
      </main>
      <p class="announced" role="status">
        {announced}
      </p>
      {state.context !== null && <ContextDialog context={state.context} onClose={actions.hideContext} />}
    </>
  );
}
