import { create } from '#renderer/state/store';
import type { Mineral } from '#shared/domain/nutrients';
import type { MineralScore } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';

/** The request: what helps a day of the week on screen, starting with this mineral. */
export interface HelpsRequest {
  readonly date: IsoDate;
  /** `null`: the first that is not met. */
  readonly mineral: Mineral | null;
  /** Where the focus returns to, and what the arrow points at. */
  readonly opener: Element | null;
}

const useStore = create<{ request: HelpsRequest | null }>(() => ({ request: null }));

/** The open question; the Plan screen shows its panel. */
export const useHelpsRequest = (): HelpsRequest | null => useStore((state) => state.request);

/** True for a mineral that could use help: short, borderline, or with a missing value. */
export const isBelow = ({ floor }: Pick<MineralScore, 'floor'>): boolean =>
  floor === 'short' || floor === 'borderline' || floor === 'unknown';

/** Opens “What helps” for a day. */
export const openHelps = (date: IsoDate, mineral: Mineral | null, opener: Element | null): void =>
  useStore.setState({ request: { date, mineral, opener } });

/** Closes it. */
export const closeHelps = (): void => useStore.setState({ request: null });
