/**
 * Every widget of `renderer/ui` in all its states: shown by `npm run gallery`, saved as pictures and checked by axe. A
 * widget is one entry, named like its file; `gallery.test.tsx` fails if one is missing.
 */
import type { ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names';
import { AmountChoices } from '#renderer/ui/AmountChoices';
import { ChoiceCards } from '#renderer/ui/ChoiceCards';
import { ContextMenu } from '#renderer/ui/ContextMenu';
import { CompoundAid } from '#renderer/ui/CompoundAid';
import { Dialog } from '#renderer/ui/Dialog';
import { DotRow } from '#renderer/ui/DotRow';
import { ExportButton } from '#renderer/ui/ExportButton';
import { FlagShape, FlagWord } from '#renderer/ui/FlagShape';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';
import { LabelQuestionDialog } from '#renderer/ui/LabelQuestionDialog';
import { LabelQuestionFields } from '#renderer/ui/LabelQuestionFields';
import { NO_ANSWERS } from '#renderer/ui/label-fields';
import { LimitCheck } from '#renderer/ui/LimitCheck';
import { LimitChip } from '#renderer/ui/LimitChip';
import { LimitNumber } from '#renderer/ui/LimitNumber';
import { MeansQuestion } from '#renderer/ui/MeansQuestion';
import { MineralBar } from '#renderer/ui/MineralBar';
import { Problem } from '#renderer/ui/Problem';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { ShowLogButton } from '#renderer/ui/ShowLogButton';
import { SourcedNumber } from '#renderer/ui/SourcedNumber';
import { TargetBar } from '#renderer/ui/TargetBar';
import { ChoiceRow } from '#renderer/ui/ChoiceRow';
import { FoodOption } from '#renderer/ui/FoodOption';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import { NeverQuestion } from '#renderer/ui/NeverQuestion';
import { NumberField, NumberInput } from '#renderer/ui/NumberInput';
import { PlaceFields } from '#renderer/ui/PlaceFields';
import { DayToggles } from '#renderer/ui/DayToggles';
import { PlanPopover } from '#renderer/ui/PlanPopover';
import { PortionStepper } from '#renderer/ui/PortionStepper';
import { QrCodeImage } from '#renderer/ui/QrCodeImage';
import { SearchField } from '#renderer/ui/SearchField';
import { Select, SelectField } from '#renderer/ui/Select';
import { Segmented } from '#renderer/ui/Segmented';
import { WeekPicker } from '#renderer/ui/WeekPicker';
import { guardOf } from '#shared/domain/person/safety';
import { qrCodesOf } from '#shared/formats/shopping-qr';
import { newWeekDocument } from '#shared/schema/week-document';
import type { DayTargets } from '#shared/domain/person/targets';
import type { Flag, MineralScore } from '#shared/domain/score/score';
import { scoreDay } from '#shared/domain/score/score';
import { person } from '#tests/support/people';
import { dayOf, entry, food, KETO_WOMAN, lookupIn, PORTABELLA, SPINACH, targets } from '#tests/support/foods';
import { FLOUR, PILLS } from './widget-foods';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';

const CUP_OF_CREAM = {
  problem: 'Which “cup” of Heavy cream?',
  choices: [
    { portion: { amount: 1, unit: 'cup, whipped' }, grams: 120 },
    { portion: { amount: 1, unit: 'cup, fluid (yields 2 cups whipped)' }, grams: 238 },
  ],
};
const CHOICES = [
  { value: 'metric', label: 'Metric' },
  { value: 'us', label: 'US' },
];

/** One widget: its states by name. */
export interface GalleryWidget {
  /** The file in renderer/ui, without its ending. */
  readonly name: string;
  /** `close`: called when a state that covers the page is closed. */
  readonly states: Readonly<Record<string, (close: () => void) => ReactNode>>;
  /** Covers the whole page, so it is opened by a button, one at a time. */
  readonly isOverlay?: boolean;
}

const FLAGS: readonly Flag[] = ['met', 'borderline', 'short', 'unknown', 'above-caution', 'not-scored', 'limit-only'];

const nothing = (): void => undefined;

const OPEN_GUARD = guardOf(person(), 40);

/** A day's sodium of this amount, as scored. */
function sodium(amount: number, hasUnknown = false, dayTargets: DayTargets = KETO_WOMAN): MineralScore {
  const known = food('mine:known', { energy: 100, sodium: amount });
  const entries = [entry('mine:known', 100), ...(hasUnknown ? [entry('mine:blank', 10)] : [])];
  return scoreDay(dayOf(entries), lookupIn(known, food('mine:blank', { energy: 100 })), dayTargets).minerals.sodium;
}

const LIMIT_ONLY = targets(null, 3000, 320);
const NOT_SCORED = targets(null, 3000, 320, { sodium: null });

const WAYS = [
  { value: 'fill', label: 'Fill what is empty', note: 'What is planned stays' },
  { value: 'replace', label: 'Replace the week', note: 'One undo step' },
] as const;

const ring =
  (score: number | null, headline: Flag | null, atLeast = false) =>
  () => <ScoreRing score={score} atLeast={atLeast} headline={headline} />;

/** All of them, sorted by name. */
export const WIDGETS: readonly GalleryWidget[] = [
  {
    name: 'AmountChoices',
    states: {
      'two to choose from': () => <AmountChoices read={CUP_OF_CREAM} onChoose={nothing} />,
    },
  },
  {
    name: 'ChoiceCards',
    states: {
      'nothing chosen': () => <ChoiceCards legend="How" options={WAYS} value={null} onChange={nothing} />,
      chosen: () => <ChoiceCards legend="How" options={WAYS} value="fill" onChange={nothing} />,
      disabled: () => <ChoiceCards legend="How" options={WAYS} value="fill" isDisabled onChange={nothing} />,
    },
  },
  {
    name: 'ChoiceRow',
    states: {
      chosen: () => <ChoiceRow label="Units" options={CHOICES} value="metric" onChange={nothing} />,
      'nothing chosen, refused': () => (
        <ChoiceRow label="Units, refused" options={CHOICES} value={undefined} isRefused onChange={nothing} />
      ),
    },
  },
  { name: 'CompoundAid', states: { closed: () => <CompoundAid mineral="magnesium" onUse={nothing} /> } },
  {
    name: 'ContextMenu',
    isOverlay: true,
    states: {
      open: (close) => (
        <ContextMenu
          title="Salmon, wild · 6 oz"
          where="Wednesday, Lunch"
          groups={[
            [
              { id: 'board.open', name: 'Change the amount…', reason: null, run: close },
              { id: 'board.leftovers', name: 'Cook more…', reason: 'Only a recipe is cooked for later', run: close },
            ],
            [{ id: 'board.remove', name: 'Remove', reason: null, run: close }],
          ]}
          at={{ x: 40, y: 40, height: 0 }}
          isByKey
          onClose={close}
        />
      ),
    },
  },
  {
    name: 'DayToggles',
    states: {
      'one chosen, one has it': () => (
        <div>
          <p id="day-toggles">Add to lunch on</p>
          <DayToggles
            dates={newWeekDocument('2026-W48').days.map(({ date }) => date)}
            chosen={new Set(['2026-11-24'])}
            have={['2026-11-23']}
            labelledBy="day-toggles"
            onChange={nothing}
          />
        </div>
      ),
    },
  },
  {
    name: 'Dialog',
    isOverlay: true,
    states: {
      open: (close) => (
        <Dialog title="Restore this library?" size={500} onClose={close}>
          <p className={dialogStyles.dialogText}>It replaces everything that is here.</p>
          <div className={dialogStyles.dialogFoot}>
            <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={close}>
              Keep what is here
            </button>
            <button type="button" className={classNames(buttonStyles.btn, buttonStyles.primary)} onClick={close}>
              Restore
            </button>
          </div>
        </Dialog>
      ),
    },
  },
  {
    name: 'DotRow',
    states: {
      'large, small, speck': () => (
        <DotRow amounts={{ sodium: 900, potassium: 300, magnesium: 1 }} targets={KETO_WOMAN} />
      ),
      unknown: () => <DotRow amounts={{ sodium: null, potassium: null, magnesium: null }} targets={KETO_WOMAN} />,
    },
  },
  {
    name: 'ExportButton',
    states: {
      'one format': () => (
        <ExportButton exporters={{ csv: { label: 'CSV table', extension: 'csv' } }} onChoose={nothing}>
          Export CSV
        </ExportButton>
      ),
      several: () => (
        <ExportButton
          exporters={{ md: { label: 'Markdown', extension: 'md' }, txt: { label: 'Plain text', extension: 'txt' } }}
          onChoose={nothing}
        >
          Save as…
        </ExportButton>
      ),
    },
  },
  {
    name: 'FlagShape',
    states: {
      shapes: () => FLAGS.map((flag) => <FlagShape key={flag} flag={flag} size={18} />),
      words: () => FLAGS.map((flag) => <FlagWord key={flag} flag={flag} />),
    },
  },
  {
    name: 'FoodCombobox',
    states: {
      empty: () => (
        <FoodCombobox
          label="Food"
          className={fieldStyles.field}
          placeholder="Type a food"
          search={() => [SPINACH, PORTABELLA]}
          renderOption={(one) => <FoodOption food={one} hasMinerals />}
          onChoose={nothing}
        />
      ),
    },
  },
  {
    name: 'FoodOption',
    states: {
      plain: () => <FoodOption food={SPINACH} />,
      'with minerals, one unknown': () => <FoodOption food={PORTABELLA} hasMinerals />,
    },
  },
  {
    name: 'InspectorHead',
    states: {
      'with a score': () => (
        <InspectorHead title="Monday 23 November" aside={<ScoreRing score={64} atLeast={false} headline="short" />}>
          <p className={textStyles.dim}>64 of 100</p>
        </InspectorHead>
      ),
    },
  },
  {
    name: 'LabelQuestionDialog',
    isOverlay: true,
    states: { open: (close) => <LabelQuestionDialog food={PILLS} onAnswer={close} onCancel={close} /> },
  },
  {
    name: 'LabelQuestionFields',
    states: {
      'of a piece': () => <LabelQuestionFields food={PILLS} typed={NO_ANSWERS} problems={{}} onTyped={nothing} />,
      'of any weight, one refused': () => (
        <LabelQuestionFields
          food={FLOUR}
          typed={{ ...NO_ANSWERS, amounts: { energy: '1900' } }}
          problems={{ energy: 'At most 902 kcal is possible here.' }}
          onTyped={nothing}
        />
      ),
    },
  },
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
    name: 'MineralBar',
    states: {
      short: () => <MineralBar score={sodium(1000)} />,
      borderline: () => <MineralBar score={sodium(2500)} />,
      met: () => <MineralBar score={sodium(3500)} />,
      'above caution': () => <MineralBar score={sodium(6000)} />,
      unknown: () => <MineralBar score={sodium(1000, true)} />,
      'limit only': () => <MineralBar score={sodium(2500, false, LIMIT_ONLY)} />,
      'not scored': () => <MineralBar score={sodium(2500, false, NOT_SCORED)} />,
      large: () => <MineralBar score={sodium(2500)} large />,
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
  {
    name: 'NumberInput',
    states: {
      bare: () => <NumberInput aria-label="Servings" value="1.5" onChange={nothing} />,
      refused: () => <NumberInput aria-label="Servings, refused" value="a" problem="No number" onChange={nothing} />,
      'a field with its problem': () => (
        <NumberField label="Sodium, mg" value="1,000" error="Write 1000 or 1.000" onChange={nothing} />
      ),
    },
  },
  {
    name: 'PlaceFields',
    states: {
      lunch: () => (
        <div>
          <PlaceFields
            plan={newWeekDocument('2026-W48')}
            place={{ date: '2026-11-23', slot: 'lunch' }}
            onPlace={nothing}
          />
        </div>
      ),
    },
  },
  {
    name: 'PlanPopover',
    states: {
      closed: () => (
        <PlanPopover
          name="Spinach, raw"
          plan={newWeekDocument('2026-W48')}
          place={{ date: '2026-11-23', slot: 'lunch' }}
          onPlace={nothing}
          isOpen={false}
          onOpen={nothing}
          closedBecause={null}
          problem={null}
          daysHaving={() => []}
          onAdd={nothing}
        />
      ),
    },
  },
  { name: 'PortionStepper', states: { more: () => <PortionStepper label="Pal" portion={4 / 3} onChange={nothing} /> } },
  { name: 'Problem', states: { said: () => <Problem text="Type a number from 0 to 10,000." /> } },
  {
    name: 'QrCodeImage',
    states: {
      'two lines': () => (
        <div style={{ width: 160 }}>
          {(qrCodesOf(['Eggs 2 × 12', 'Spinach 1 bag']) ?? []).map((code) => (
            <QrCodeImage key="only" code={code} label="The list as a code" />
          ))}
        </div>
      ),
    },
  },
  {
    name: 'ScoreRing',
    states: {
      met: ring(100, 'met'),
      borderline: ring(91, 'borderline'),
      short: ring(65, 'short'),
      unknown: ring(63, 'unknown', true),
      'above caution': ring(88, 'above-caution'),
      'not scored': ring(0, 'not-scored'),
      'nothing planned': ring(null, null),
    },
  },
  {
    name: 'SearchField',
    states: {
      empty: () => <SearchField label="Search foods" placeholder="Search foods" value="" onChange={nothing} />,
      typed: () => <SearchField label="Search, typed" placeholder="Search foods" value="avocado" onChange={nothing} />,
    },
  },
  {
    name: 'Segmented',
    states: {
      usual: () => <Segmented label="Units" options={CHOICES} value="metric" onChange={nothing} />,
      small: () => <Segmented label="Units, small" options={CHOICES} value="us" onChange={nothing} small />,
      'not now': () => <Segmented label="Units, not now" options={CHOICES} value="us" onChange={nothing} isDisabled />,
    },
  },
  {
    name: 'Select',
    states: {
      usual: () => (
        <Select className={fieldStyles.plainField} aria-label="Unit" defaultValue="g">
          <option>oz</option>
          <option>g</option>
        </Select>
      ),
      labelled: () => <SelectField label="Units" choices={CHOICES} value="us" onChoose={nothing} />,
      'not now': () => (
        <Select className={fieldStyles.plainField} aria-label="Unit, not now" disabled>
          <option>oz</option>
        </Select>
      ),
    },
  },
  { name: 'ShowLogButton', states: { plain: () => <ShowLogButton onShow={async () => ''} /> } },
  {
    name: 'SourcedNumber',
    states: {
      confirmed: () => <SourcedNumber text="at least 3,000 mg" source="Expert opinion, 3–5 g a day" />,
      'to be confirmed': () => <SourcedNumber text="from 3,500 mg" source="One source" isUnconfirmed />,
    },
  },
  {
    name: 'TargetBar',
    states: {
      'floor and caution': () => <TargetBar target={KETO_WOMAN.sodium} />,
      floor: () => <TargetBar target={KETO_WOMAN.potassium} />,
      'caution only': () => <TargetBar target={LIMIT_ONLY.sodium} />,
      neither: () => <TargetBar target={NOT_SCORED.sodium} />,
    },
  },
  {
    name: 'WeekPicker',
    states: {
      'this week': () => (
        <WeekPicker
          isPlanned={() => false}
          onMonth={() => undefined}
          week="2026-W48"
          today="2026-11-24"
          onOpen={nothing}
        />
      ),
      'another week, of a page': () => (
        <WeekPicker
          isPlanned={() => false}
          onMonth={() => undefined}
          week="2026-W53"
          today="2026-11-24"
          pageName="Shopping"
          onOpen={nothing}
        />
      ),
    },
  },
];
