import { useState } from "preact/hooks";
import type { Question } from "../../questions/question.js";
import type { Answers } from "../engine/api.js";

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** Those given before. */
  readonly answers: Answers;
  /** What is wrong with the last answers, in French. */
  readonly error: string;
  readonly onAnswers: (answers: Answers) => void;
}

/** What the text leaves open, asked once; no answer is needed. */
export function Questions({ questions, answers, error, onAnswers }: QuestionsProps) {
  const [given, setGiven] = useState(answers);
  const answered = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ""));
  const set = (key: string, value: string) => setGiven({ ...given, [key]: value });
  const several = questions.length > 1;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswers(answered);
      }}
    >
      <h1 tabIndex={-1}>{several ? `${questions.length} précisions` : "Une précision"} avant le résultat</h1>
      <p>
        Les pièces ne permettent pas de le savoir, et des remarques en dépendent. Laissez vide ce que vous ne
        savez pas : ces remarques resteront « à vérifier ».
      </p>
      {error !== "" && (
        <p role="alert" class="alert">
          {error}
        </p>
      )}
      {questions.map((question) => (
        <Field
          key={question.key}
          question={question}
          value={given[question.key] ?? ""}
          onValue={(value) => set(question.key, value)}
        />
      ))}
      <p class="actions">
        <button type="submit" class="main">
          Voir le résultat
        </button>
        {Object.keys(answered).length === 0 && (
          <span class="small">Vous pouvez continuer sans répondre.</span>
        )}
      </p>
    </form>
  );
}

interface FieldProps {
  readonly question: Question;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Field({ question, value, onValue }: FieldProps) {
  const { key, text, why, answer, choices, assumed } = question;
  const id = `question-${key}`;
  const about = `${id}-raison`;
  if (answer === "choix-multiple") return <Several question={question} value={value} onValue={onValue} />;
  const shared = { id, value, "aria-describedby": about };
  return (
    <div class="question">
      <label for={id}>{text}</label>
      <p id={about} class="small">
        {why}
      </p>
      {answer === "choix" && (
        <select {...shared} onChange={(event) => onValue(event.currentTarget.value)}>
          <option value="">Je ne sais pas</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
      {answer === "date" && (
        <input
          {...shared}
          type="date"
          onInput={(event) => onValue(event.currentTarget.value)}
          {...(assumed !== null && { placeholder: assumed })}
        />
      )}
      {(answer === "euros" || answer === "mois") && (
        <span class="unit">
          <input
            {...shared}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            onInput={(event) => onValue(event.currentTarget.value)}
          />{" "}
          {answer === "euros" ? "€ HT" : "mois"}
        </span>
      )}
    </div>
  );
}

function Several({ question, value, onValue }: FieldProps) {
  const chosen = value === "" ? [] : value.split(",");
  const toggle = (name: string, on: boolean) =>
    onValue([...chosen.filter((one) => one !== name), ...(on ? [name] : [])].join(","));
  return (
    <fieldset class="question">
      <legend>{question.text}</legend>
      <p class="small">{question.why}</p>
      <div class="choices">
        {question.choices.map(({ value: name, name: shown }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={(event) => toggle(name, event.currentTarget.checked)}
            />{" "}
            {shown}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
