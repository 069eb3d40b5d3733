/** The widgets in which what is suggested is limited. */
import { LimitCheck } from '#renderer/ui/LimitCheck';
import { LimitChip } from '#renderer/ui/LimitChip';
import { LimitNumber } from '#renderer/ui/LimitNumber';
import { MeansQuestion } from '#renderer/ui/MeansQuestion';
import { NeverQuestion } from '#renderer/ui/NeverQuestion';
import { guardOf } from '#shared/domain/person/safety';
import { person } from '#tests/support/people';
import type { GalleryWidget } from './gallery-widget';
import { nothing } from './gallery-widget';

const OPEN_GUARD = guardOf(person(), 40);

/** In the order of their names. */
export const LIMIT_WIDGETS: readonly GalleryWidget[] = [
  {
    name: 'LimitCheck',
    states: {
      ticked: () => <LimitCheck label="Lunch" isChecked onCheck={nothing} />,
      off: () => <LimitCheck label="Potassium salts too" isChecked={false} isDisabled onCheck={nothing} />,
    },
  },
  {
    name: 'LimitChip',
    states: {
      usual: () => (
        <LimitChip label="Net carbs ≤ 30 g" title="Net carbs of the day">
          {() => 'A question'}
        </LimitChip>
      ),
      'in the way': () => (
        <LimitChip label="Net carbs ≤ 20 g" title="Net carbs of the day" isInTheWay hasLock>
          {() => 'A question'}
        </LimitChip>
      ),
    },
  },
  {
    name: 'LimitNumber',
    states: {
      'one set, one blank': () => (
        <LimitNumber
          bounds={[
            { label: 'Energy at least', unit: 'kcal', value: 1400 },
            { label: 'Energy at most', unit: 'kcal', value: null },
          ]}
          rules={{ most: 20_000 }}
          onChange={nothing}
        />
      ),
    },
  },
  {
    name: 'MeansQuestion',
    states: {
      'salt allowed': () => (
        <div>
          <MeansQuestion
            limits={{ means: 'salt', allowPotassiumSalts: false, allowRemoving: false }}
            guard={OPEN_GUARD}
            mayRemove
            onChange={nothing}
          />
        </div>
      ),
    },
  },
  {
    name: 'NeverQuestion',
    states: {
      'one food, one tag': () => (
        <div>
          <NeverQuestion
            tags={['nuts']}
            foods={[{ id: 'sr28:11457', name: 'Spinach, raw' }]}
            onTag={nothing}
            onAllow={nothing}
          />
        </div>
      ),
    },
  },
];
