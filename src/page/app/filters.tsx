import type { Verdict } from "../../model/report.js";
import { VERDICT_NAMES } from "../../report/verdict-names.js";

/** What is shown of the report: everything when both are "". */
export interface Filter {
  readonly axis: string;
  /** "a_traiter": what is to correct or to look at. */
  readonly verdict: Verdict | "a_traiter" | "";
}

/** What a buyer has to deal with comes first. */
export const FIRST_FILTER: Filter = { axis: "", verdict: "a_traiter" };

export function isShown({ verdict: wanted }: Filter, verdict: Verdict): boolean {
  if (wanted === "a_traiter") return verdict === "a_corriger" || verdict === "a_verifier";
  return wanted === "" || wanted === verdict;
}

interface FiltersProps {
  readonly filter: Filter;
  readonly axes: readonly string[];
  readonly counts: Readonly<Partial<Record<Verdict, number>>>;
  readonly shown: number;
  readonly onFilter: (filter: Filter) => void;
}

export function Filters({ filter, axes, counts, shown, onFilter }: FiltersProps) {
  const verdicts = (Object.keys(VERDICT_NAMES) as Verdict[]).filter((one) => (counts[one] ?? 0) > 0);
  return (
    <div class="filters">
      <label>
        Axe{" "}
        <select
          value={filter.axis}
          onChange={(event) => onFilter({ ...filter, axis: event.currentTarget.value })}
        >
          <option value="">Tous</option>
          {axes.map((axis) => (
            <option key={axis} value={axis}>
              {axis}
            </option>
          ))}
        </select>
      </label>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose, not fields of a form */}
      <div role="group" aria-label="Verdict" class="filters">
        {(["a_traiter", ""] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={filter.verdict === one}
            onClick={() => onFilter({ ...filter, verdict: one })}
          >
            {one === "" ? "Tout" : "À traiter"}
          </button>
        ))}
        {verdicts.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={filter.verdict === one}
            onClick={() => onFilter({ ...filter, verdict: one })}
          >
            {VERDICT_NAMES[one]} ({counts[one]})
          </button>
        ))}
      </div>
      <p class="small" role="status">
        {shown} exigence{shown > 1 ? "s" : ""} affichée{shown > 1 ? "s" : ""}
      </p>
    </div>
  );
}
