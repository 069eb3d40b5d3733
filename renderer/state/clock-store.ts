import { create } from './store';
import { format } from 'date-fns';
import type { IsoDate } from '#shared/domain/week-id';

const readToday = (): IsoDate => format(new Date(), 'yyyy-MM-dd');

const useStore = create<{ today: IsoDate }>(() => ({ today: readToday() }));

/** Today's local date. Updated at midnight and whenever the window gets the focus. */
export const useToday = (): IsoDate => useStore((state) => state.today);

/** Today's local date outside of components. */
export const currentToday = (): IsoDate => useStore.getState().today;

function refresh(): void {
  const today = readToday();
  if (today !== useStore.getState().today) useStore.setState({ today });
}

/** Starts following the calendar; the returned function stops it. Called once by the shell. */
export function followClock(): () => void {
  window.addEventListener('focus', refresh);
  const untilMidnight = () => {
    const now = new Date();
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime() + 50;
  };
  let timer = 0;
  const schedule = () => {
    timer = window.setTimeout(() => {
      refresh();
      schedule();
    }, untilMidnight());
  };
  schedule();
  return () => {
    window.removeEventListener('focus', refresh);
    window.clearTimeout(timer);
  };
}
