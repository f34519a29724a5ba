import { useEffect, useRef } from "preact/hooks";
import type { Context } from "../engine/context.js";

interface ContextDialogProps {
  readonly context: Context;
  readonly onClose: () => void;
}

/** A passage in its document, with what stands before and after it. */
export function ContextDialog({ context, onClose }: ContextDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="contexte" onClose={onClose}>
      <h2 id="contexte">{context.document}</h2>
      <p class="small">{context.section.join(" › ")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with a keyboard */}
      <section class="context" tabIndex={0} aria-label="Extrait du document">
        {context.lines.map(({ text, heading, found }, index) => (
          <p key={index} class={heading ? "heading" : ""}>
            {found ? <mark>{text}</mark> : text}
          </p>
        ))}
      </section>
      <form method="dialog">
        <button type="submit">Fermer</button>
      </form>
    </dialog>
  );
}
