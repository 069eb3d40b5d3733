import type { Ref } from 'react';
import type { Aisle } from '#shared/domain/food/aisles';
import { AISLES, isAisle } from '#shared/domain/food/aisles';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { isFromPantry } from '#shared/domain/pantry/credited-list';
import { MAX_OWN_LINE, ownLineText, readOwnLine } from '#shared/domain/shopping/own-line';
import type { WeekId } from '#shared/domain/week-id';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { useUnits } from '#renderer/state/library-store';
import { showInPantry } from '#renderer/state/show-request';
import { CommandKey } from '#renderer/ui/CommandKey';
import buttonStyles from '#renderer/ui/button.module.css';
import { KeptField } from '#renderer/ui/KeptField';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { LineActions } from './ListLine';
import { focusLine } from './focus-line';
import { changeOwnLine, chooseAisle, setNote } from './list-edits';
import styles from './shopping.module.css';

const MOST_NOTE = 300;

interface OwnWordsProps {
  readonly line: ShoppingLine;
  readonly weeks: readonly WeekId[];
  readonly actions: LineActions;
}

function OwnWords({ line, weeks, actions }: OwnWordsProps) {
  const text = ownLineText(line.shop);
  return (
    <section className={inspectorStyles.iMin}>
      <h3>
        <b>Your own line</b>
      </h3>
      <KeptField
        className={styles.shText}
        key={text}
        label="Words of the line"
        value={text}
        most={MAX_OWN_LINE}
        onDone={() => focusLine(line.key)}
        onKeep={(typed) => {
          const read = readOwnLine(typed);
          if (read !== null) changeOwnLine(line, weeks, (before) => ({ ...before, amount: undefined, ...read }));
        }}
      />
      <label className={styles.shEvery}>
        <input type="checkbox" checked={line.own?.isEveryWeek === true} onChange={() => actions.onEveryWeek(line)} />
        On the list every week
      </label>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline, styles.shClear)}
        onClick={() => actions.onRemove(line)}
      >
        Remove the line
      </button>
    </section>
  );
}

/** How much of it is in the pantry, and a link there. */
function AtHome({ line }: { readonly line: ShoppingLine }) {
  const { pantry } = line;
  const units = useUnits();
  return (
    <div>
      <dt>At home</dt>
      <dd>
        <button type="button" className={textStyles.link} onClick={() => showInPantry(line.key)}>
          {pantry === undefined || pantry.there === 0 ? 'nothing' : formatGramsIn(pantry.there, units)}
        </button>
      </dd>
    </div>
  );
}

interface LineMarksProps {
  readonly line: ShoppingLine;
  readonly aisle: Aisle;
  /** The weeks it is on the list of. */
  readonly weeks: readonly WeekId[];
  readonly note: Ref<HTMLInputElement>;
  readonly actions: LineActions;
}

/** The user's marks on a line: its text if it is an own line, a note, the aisle, and whether it is at home. */
export function LineMarks({ line, aisle, weeks, note, actions }: LineMarksProps) {
  const isInHouse = line.isInHouse === true;
  return (
    <>
      {line.own === undefined ? null : <OwnWords line={line} weeks={weeks} actions={actions} />}
      <section className={inspectorStyles.iMin}>
        <h3>
          <b>Note</b> <span className={textStyles.dim}>prints on the list</span>
        </h3>
        <KeptField
          className={styles.shText}
          key={`${line.key}/${line.note ?? ''}`}
          field={note}
          label={`Note on ${line.shop.name}`}
          value={line.note ?? ''}
          most={MOST_NOTE}
          onDone={() => focusLine(line.key)}
          onKeep={(typed) => setNote(line, weeks, typed)}
        />
        <dl className={classNames(inspectorStyles.iProps, styles.shProps)}>
          <div>
            <dt>Aisle</dt>
            <dd>
              <Select
                aria-label={`Aisle of ${line.shop.name}`}
                className={classNames(fieldStyles.plainField, styles.shAisle)}
                value={aisle}
                onChange={(event) => {
                  if (isAisle(event.currentTarget.value)) chooseAisle(line, weeks, event.currentTarget.value);
                }}
              >
                {AISLES.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </Select>
            </dd>
          </div>
          {line.food === '' ? null : <AtHome line={line} />}
        </dl>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline, styles.shClear)}
          onClick={() => actions.onHave(line)}
        >
          {isFromPantry(line) ? 'Correct it in the pantry' : isInHouse ? 'Buy it after all' : 'Have it already'}{' '}
          <CommandKey of="shopping.have" />
        </button>
      </section>
    </>
  );
}
