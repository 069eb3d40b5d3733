import { useCallback, useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import type { Mineral } from '#shared/domain/nutrients';
import { EstimateDialog } from '../inspector/EstimateDialog';
import { closeHelps, useHelpsRequest } from './helps-request';
import { WhatHelps } from './WhatHelps';

/** Shows “What helps” for a day where it was requested, or in its place the choice of a similar food's value. */
export function WhatHelpsHost() {
  const request = useHelpsRequest();
  const [asked, setAsked] = useState<{ readonly food: Food; readonly mineral: Mineral } | null>(null);
  const opener = request?.opener ?? null;
  const date = request?.date ?? '';
  const close = useCallback(
    (back: 'to-opener' | 'stay') => {
      closeHelps();
      if (back === 'stay') return;
      // The flag is gone when its mineral is met: then the name of its day gets the focus.
      const left = opener?.isConnected === true ? opener : document.querySelector(`[data-day="${date}"] header button`);
      if (left instanceof HTMLElement) left.focus({ preventScroll: true });
    },
    [opener, date],
  );
  if (request === null) return null;
  // The dialog replaces the panel, which comes back with the new value.
  if (asked !== null) return <EstimateDialog {...asked} onClose={() => setAsked(null)} />;
  return (
    <WhatHelps
      key={request.date}
      {...request}
      onClose={close}
      onEstimate={(food, mineral) => setAsked({ food, mineral })}
    />
  );
}
