import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { undoStep, useIsLastStep } from './planner-store';
import type { WideOutcome } from './wide-edits';

type Step = WideOutcome['step'];

/** Shows what was done; Undo is offered while it is the last edit. */
export function tellDone(words: string, step: Step): void {
  notifications.show({
    message: <DoneNote words={words} step={step} />,
    className: 'added-note',
    withCloseButton: false,
  });
}

function DoneNote({ words, step }: { readonly words: string; readonly step: Step }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const isLast = useIsLastStep(step);
  const takeBack = async () => {
    if (step === null) return;
    const failure = await undoStep(step);
    setOutcome(failure === null ? 'Taken back.' : failure.message);
  };
  return (
    <span className="added">
      <span>{outcome ?? words}</span>
      {isLast && outcome === null ? (
        <button type="button" className="link" onClick={() => void takeBack()}>
          Undo
        </button>
      ) : null}
    </span>
  );
}
