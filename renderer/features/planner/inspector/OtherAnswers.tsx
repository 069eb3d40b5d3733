import { useScoredEaters } from '#renderer/state/eaters-store';
import { usePersonOn } from '#renderer/state/score-store';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import { eaterOn } from '#shared/domain/eaters/eater';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { gateSentence } from '#shared/domain/eaters/gate-text';
import type { IsoDate } from '#shared/domain/week-id';

interface OtherAnswersProps {
  readonly date: IsoDate;
  /** Whose day is shown; `null`: the planned person's. */
  readonly shown: KnownEater | null;
}

/** What the answers of everybody else who eats rule out: whoever's day is shown, the others' limits are shown too. */
export function OtherAnswers({ date, shown }: OtherAnswersProps) {
  const eaters = useScoredEaters();
  const you = usePersonOn(date);
  if (eaters.length === 0) return null;
  const people = [
    { id: null, name: 'You', guard: you.guard },
    ...eaters.map((eater) => ({ id: eater.id, name: eater.name, guard: eaterOn(eater, date)?.guard ?? null })),
  ];
  const sentences = people
    .filter(({ id }) => id !== (shown?.id ?? null))
    .flatMap(({ name, guard }) => (guard === null ? [] : (gateSentence(name, guard) ?? [])));
  return sentences.length === 0 ? null : (
    <section className={inspectorStyles.iMin} aria-label="Answers of the others">
      {sentences.map((sentence) => (
        <p key={sentence} className={inspectorStyles.iSup}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
