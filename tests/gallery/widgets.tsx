/**
 * Every widget of `renderer/ui` in all its states: shown by `npm run gallery`, saved as pictures and checked by axe. A
 * widget is one entry, named like its file; `gallery.test.tsx` fails if one is missing.
 */
import { IconPrinter } from '@tabler/icons-react';
import { classNames } from '#renderer/ui/class-names';
import { AmountChoices } from '#renderer/ui/AmountChoices';
import { BarButton } from '#renderer/ui/BarButton';
import { ChoiceCards } from '#renderer/ui/ChoiceCards';
import { ContextMenu } from '#renderer/ui/ContextMenu';
import { CommandKey } from '#renderer/ui/CommandKey';
import { CompoundAid } from '#renderer/ui/CompoundAid';
import { DetailsPanel } from '#renderer/ui/DetailsPanel';
import { Dialog } from '#renderer/ui/Dialog';
import { ExportButton } from '#renderer/ui/ExportButton';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';
import { KeptField } from '#renderer/ui/KeptField';
import { LabelQuestionDialog } from '#renderer/ui/LabelQuestionDialog';
import { LabelQuestionFields } from '#renderer/ui/LabelQuestionFields';
import { NO_ANSWERS } from '#renderer/ui/label-fields';
import { Problem } from '#renderer/ui/Problem';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { ShowLogButton } from '#renderer/ui/ShowLogButton';
import { ChoiceRow } from '#renderer/ui/ChoiceRow';
import { FoodOption } from '#renderer/ui/FoodOption';
import { InspectorHead } from '#renderer/ui/InspectorHead';
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
import { qrCodesOf } from '#shared/formats/shopping-qr';
import { newWeekDocument } from '#shared/schema/week-document';
import { PORTABELLA, SPINACH } from '#tests/support/foods';
import type { GalleryWidget } from './gallery-widget';
import { nothing } from './gallery-widget';
import { LIMIT_WIDGETS } from './limit-widgets';
import { SCORE_WIDGETS } from './score-widgets';
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

const WAYS = [
  { value: 'fill', label: 'Fill what is empty', note: 'What is planned stays' },
  { value: 'replace', label: 'Replace the week', note: 'One undo step' },
] as const;

const PLAIN_WIDGETS: readonly GalleryWidget[] = [
  {
    name: 'AmountChoices',
    states: {
      'two to choose from': () => <AmountChoices read={CUP_OF_CREAM} onChoose={nothing} />,
    },
  },
  {
    name: 'BarButton',
    states: {
      'sign and words': () => <BarButton name="Print list" words="Print list" Icon={IconPrinter} onClick={nothing} />,
      'sign alone': () => <BarButton name="Print, sign alone" Icon={IconPrinter} onClick={nothing} />,
      outlined: () => (
        <BarButton name="Print, outlined" words="Print" look="outline" Icon={IconPrinter} onClick={nothing} />
      ),
      'not now': () => (
        <BarButton name="Print, not now" words="Print" isDisabled Icon={IconPrinter} onClick={nothing} />
      ),
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
  { name: 'CommandKey', states: { plain: () => <CommandKey of="app.palette" /> } },
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
    name: 'DetailsPanel',
    states: {
      'beside a list': () => (
        <DetailsPanel label="Details" onClose={null} foot={<p>Amounts are rounded up to what is sold.</p>}>
          <InspectorHead title="Spinach">
            <p className={textStyles.dim}>2 bags of 200 g</p>
          </InspectorHead>
        </DetailsPanel>
      ),
      'with something to do': () => (
        <DetailsPanel
          label="Details, with something to do"
          onClose={null}
          acts={
            <button type="button" className={classNames(buttonStyles.btn, buttonStyles.outline)}>
              Used up
            </button>
          }
          foot={<p>Amounts are rounded up to what is sold.</p>}
        >
          <InspectorHead title="Spinach">
            <p className={textStyles.dim}>2 bags of 200 g</p>
          </InspectorHead>
        </DetailsPanel>
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
    name: 'KeptField',
    states: {
      text: () => <KeptField label="On hand" value="200 g" onKeep={nothing} />,
      'a date': () => <KeptField label="Best before" type="date" value="2026-11-26" onKeep={nothing} />,
      refused: () => (
        <div>
          <KeptField label="On hand, refused" value="some" problemId="kept-problem" onKeep={nothing} />
          <Problem id="kept-problem" text="Type an amount." />
        </div>
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

/** All of them, in the order of their names. */
export const WIDGETS: readonly GalleryWidget[] = [...PLAIN_WIDGETS, ...LIMIT_WIDGETS, ...SCORE_WIDGETS].toSorted(
  (a, b) => (a.name < b.name ? -1 : 1),
);
