import { lazy, Suspense, useEffect } from 'react';
import type { GenerateAsked } from '#renderer/state/generate-request';
import { closeGenerate, useGenerateRequest } from '#renderer/state/generate-request';
import { useScreen } from '#renderer/state/navigation';
import { useWeekId } from '#renderer/state/planner-store';
import { useReturnedFocus } from './use-returned-focus';

// Its code is loaded when it is first asked for.
const GeneratePanel = lazy(async () => ({ default: (await import('./GeneratePanel')).GeneratePanel }));

/** Shows the panel that fills a week when requested. Mounted once by the shell, beside the screen. */
export function GenerateHost() {
  const asked = useGenerateRequest();
  const isHere = useScreen() === 'plan';
  const week = useWeekId();
  const isLeft = asked !== null && (!isHere || week !== asked.week);
  useEffect(() => {
    // Another screen or another week: what was shown belongs to the board that is gone.
    if (isLeft) closeGenerate();
  }, [isLeft]);
  if (asked === null || isLeft) return null;
  return <Asked key={`${asked.week} ${asked.day}`} asked={asked} />;
}

/** Knows what had the focus while it is still there: what has no day is not shown beside the panel. */
function Asked({ asked }: { readonly asked: GenerateAsked }) {
  useReturnedFocus();
  return (
    <Suspense fallback={null}>
      <GeneratePanel asked={asked} />
    </Suspense>
  );
}
