import { useEffect, useState } from "preact/hooks";
import type { Report } from "../../model/report.js";
import { byAxis } from "../../report/actions.js";
import { filesSection, marketSection, matrixSection } from "../../report/html/tables.js";
import { visaSheet } from "../../report/html/visa.js";
import { Block, type BlockActions } from "./block.js";
import { Downloads, type Writers } from "./downloads.js";
import { FIRST_FILTER, type Filter, Filters, isShown } from "./filters.js";
import { Keep, type KeepProps } from "./keep.js";

interface ResultProps extends BlockActions {
  readonly report: Report;
  /** Requirements whose gap was accepted on this page. */
  readonly acceptedHere: ReadonlySet<string>;
  readonly author: string;
  readonly writers: Writers;
  readonly keep: KeepProps;
  /** Absent when nothing was asked. */
  readonly onQuestions: (() => void) | null;
  readonly onAgain: () => void;
}

/** The result: the visa sheet, what to take away, then each requirement. */
export function Result(props: ResultProps) {
  const { report, acceptedHere, author, writers, keep, onQuestions, onAgain } = props;
  const [filter, setFilter] = useState(FIRST_FILTER);
  useLinksToBlocks(filter, setFilter);
  const axes = byAxis(report);
  const shown = axes
    .filter(([axis]) => filter.axis === "" || filter.axis === axis)
    .map(([axis, results]) => [axis, results.filter(({ verdict }) => isShown(filter, verdict))] as const)
    .filter(([, results]) => results.length > 0);
  return (
    <>
      <Markup text={visaSheet(report).text} />
      <p class="buttons screen">
        <button type="button" onClick={() => window.print()}>
          Imprimer
        </button>
        {onQuestions !== null && (
          <button type="button" onClick={onQuestions}>
            Revoir mes réponses
          </button>
        )}
        <button type="button" onClick={onAgain}>
          Vérifier un autre dossier, ou celui-ci corrigé
        </button>
      </p>
      <Downloads {...writers} />
      <Keep {...keep} />
      <section aria-labelledby="exigences">
        <h2 id="exigences" tabIndex={-1}>
          Exigence par exigence
        </h2>
        <Filters
          filter={filter}
          axes={axes.map(([axis]) => axis)}
          counts={report.summary}
          shown={shown.reduce((sum, [, results]) => sum + results.length, 0)}
          onFilter={setFilter}
        />
        {shown.map(([axis, results]) => (
          <section key={axis}>
            <h2>{axis}</h2>
            {results.map((result) => (
              <Block
                key={result.id}
                result={result}
                acceptedHere={acceptedHere.has(result.id)}
                author={author}
                onContext={props.onContext}
                onAccept={props.onAccept}
                onRefuse={props.onRefuse}
              />
            ))}
          </section>
        ))}
      </section>
      <Markup text={filesSection(report).text} />
      <Markup text={matrixSection(report).text} />
      <Markup text={marketSection(report).text} />
    </>
  );
}

/** A part of the report, written by the templates of the report. */
function Markup({ text }: { readonly text: string }) {
  return <div dangerouslySetInnerHTML={{ __html: text }} />;
}

/** A link to a requirement that the filter hides shows it. */
function useLinksToBlocks(filter: Filter, setFilter: (filter: Filter) => void): void {
  useEffect(() => {
    const show = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
      const id = link?.getAttribute("href")?.slice(1) ?? "";
      if (id === "" || document.getElementById(id) !== null) return;
      setFilter({ axis: "", verdict: "" });
      requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
    };
    document.addEventListener("click", show);
    return () => document.removeEventListener("click", show);
  }, [filter]);
}
