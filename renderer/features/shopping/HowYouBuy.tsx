import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Pack } from '#shared/domain/shopping/packs';
import { isSamePack, packGrams, packName } from '#shared/domain/shopping/packs';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { useCatalog } from '#renderer/state/catalog-store';
import { useLibrary, useUnits } from '#renderer/state/library-store';
import { useFoodLookup } from '#renderer/state/score-store';
import type { EditOutcome } from '#renderer/state/change-documents';
import { Problem } from '#renderer/ui/Problem';
import buttonStyles from '#renderer/ui/button.module.css';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import { OwnPackForm } from './OwnPackForm';
import { addPack, choosePack, removePack } from './pack-edits';
import styles from './how-you-buy.module.css';

/** What a weight is rounded up to, shown under its name. */
const STEP_WORDS = { us: 'to the next ¼ lb', metric: 'to the next 50 or 100 g' } as const;

/** A function that says whether a pack of this food could be weighed. */
function usePackCheck(line: ShoppingLine): (pack: Pack) => string | null {
  const catalog = useCatalog();
  const lookup = useFoodLookup();
  const units = useUnits();
  const food = lookup(line.food) ?? catalog.find(line.food);
  const pieceGrams = catalog.shopWords(line.food)?.pieceGrams ?? null;
  return (pack) => {
    const isKnown =
      food !== undefined && packGrams(pack, { food, pieceGrams, edible: 1, isWhole: false, units }) !== null;
    if (isKnown) return null;
    return pack.measure === 'piece'
      ? 'What one piece of it weighs is not known: give the pack in g.'
      : `What ${pack.measure} of it weigh is not known: give the pack in g.`;
  };
}

/** The ways a line can be bought, each with what is left over, and own packs. */
export function HowYouBuy({ line }: { readonly line: ShoppingLine }) {
  const name = useId();
  const units = useUnits();
  const { packs = {} } = useLibrary();
  const own = (Object.hasOwn(packs, line.food) ? packs[line.food]?.own : undefined) ?? [];
  const refuse = usePackCheck(line);
  const [isAdding, setAdding] = useState(false);
  const [problem, setProblem] = useState('');
  const report = async (outcome: Promise<EditOutcome>) => {
    const { failure } = await outcome;
    setProblem(failure === null ? '' : `${failure.message} Nothing was changed.`);
  };
  const isOwn = (pack: Pack): boolean => own.some((one) => isSamePack(one, pack));
  return (
    <section className={inspectorStyles.iMin}>
      <h3>
        <b>How you buy it</b>
      </h3>
      <div className={styles.ways} role="radiogroup" aria-label="How you buy it">
        {line.ways.map(({ buy, leftOver }) => {
          const { pack } = buy;
          const isChosen = line.buy !== null && isSamePack(line.buy.pack, pack);
          return (
            <div key={`${pack.unit}/${pack.amount}/${pack.measure}`} className={classNames(isChosen && styles.chosen)}>
              <label>
                <input
                  type="radio"
                  name={name}
                  checked={isChosen}
                  onChange={() => void report(choosePack(line, pack))}
                />
                <span className={styles.wayName}>{packName(pack)}</span> <b className={styles.wayBuy}>{buy.display}</b>{' '}
                <span className={styles.wayMore}>
                  {pack.unit === 'weight' ? STEP_WORDS[units === 'us' ? 'us' : 'metric'] : ''}
                </span>{' '}
                <span className={styles.wayLeft}>{leftOver === '' ? 'nothing left over' : leftOver}</span>
              </label>
              {isOwn(pack) ? (
                <button
                  type="button"
                  className={buttonStyles.iconBtn}
                  aria-label={`Remove ${packName(pack)}`}
                  title="Remove this pack"
                  onClick={() => void report(removePack(line, pack))}
                >
                  <IconX size={14} stroke={1.7} aria-hidden />
                </button>
              ) : null}
            </div>
          );
        })}
      </div>
      {isAdding ? (
        <OwnPackForm
          refuse={refuse}
          onAdd={(pack) => {
            setAdding(false);
            void report(addPack(line, pack));
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <button type="button" className={styles.addPack} onClick={() => setAdding(true)}>
          Add your own pack…
        </button>
      )}
      <Problem text={problem} />
    </section>
  );
}
