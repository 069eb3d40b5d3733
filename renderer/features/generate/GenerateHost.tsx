import { lazy, Suspense, useEffect } from 'react';
import type { GenerateAsked } from '#renderer/state/generate-request';
import { closeGenerate, useGenerateRequest } from '#renderer/state/generate-request';
import { useScreen } from '#renderer/state/navigation';
import { useWeekId } from '#renderer/state/planner-store';
import { useReturnedFocus } from './use-returned-focus';

// Its code is loaded on first use.
const GeneratePanel = lazy(async () => ({ default: (await import('./GeneratePanel')).GeneratePanel }));

/** Shows the panel that fills a week when requested. Mounted once by the shell, beside the screen. */
export function GenerateHost() {
  const asked = useGenerateRequest();
  const isHere = useScreen() === 'plan';
  const week = useWeekId();
  const isLeft = asked !== null && (!isHere || week !== asked.week);
  useEffect(() => {
    // On another screen or week the preview no longer applies: its board is gone.
    if (isLeft) closeGenerate();
  }, [isLeft]);
  if (asked === null || isLeft) return null;
  return <Asked key={`${asked.week} ${asked.day}`} asked={asked} />;
}

/** Remembers the focused element while it is still there: the tray is not shown beside the panel. */
function Asked({ asked }: { readonly asked: GenerateAsked }) {
  useReturnedFocus();
  return (
    <Suspense fallback={null}>
      <GeneratePanel asked={asked} />
    </Suspense>
  );
}
