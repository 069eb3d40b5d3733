import { useId, useState } from 'react';
import type { Compound } from '#shared/domain/food/elemental';
import { COMPOUNDS, elementalMg } from '#shared/domain/food/elemental';
import type { NutrientId } from '#shared/domain/nutrients';
import { amountTyped } from '#shared/domain/typed-number';
import { NumberInput } from './NumberInput';
import { Problem } from './Problem';
import { formatNumber } from '#shared/domain/number-text';
import { Select } from './Select';
import { classNames } from './class-names';
import buttonStyles from './button.module.css';
import fieldStyles from './field.module.css';
import textStyles from './text.module.css';

interface CompoundAidProps {
  readonly mineral: NutrientId;
  /** Receives the elemental amount, as text for the field it helps to fill. */
  readonly onUse: (elemental: string) => void;
}

const COMPOUND_IDS = Object.keys(COMPOUNDS).filter((id): id is Compound => id in COMPOUNDS);

/** For labels that give only the weight of the compound: calculates the elemental milligrams, which are what counts. */
export function CompoundAid({ mineral, onUse }: CompoundAidProps) {
  const id = useId();
  const compounds = COMPOUND_IDS.filter((one) => COMPOUNDS[one].element === mineral);
  const [compound, setCompound] = useState(compounds[0]);
  const [weight, setWeight] = useState('');
  if (compound === undefined) return null;
  const typed = amountTyped(weight);
  const problem = weight.trim() !== '' && typed === null ? 'Type milligrams as 1000 or 162.5.' : null;
  const elemental = typed === null ? null : elementalMg(compound, typed);
  return (
    <details className={fieldStyles.compoundAid}>
      <summary>The label gives only the compound?</summary>
      <div>
        <Select
          className={fieldStyles.plainField}
          aria-label="Compound"
          value={compound}
          onChange={(event) => setCompound(compounds.find((one) => one === event.currentTarget.value))}
        >
          {compounds.map((one) => (
            <option key={one} value={one}>
              {COMPOUNDS[one].label}, {COMPOUNDS[one].percent} %
            </option>
          ))}
        </Select>
        <label htmlFor={id} className={textStyles.vh}>
          Weight of the compound, mg
        </label>
        <NumberInput
          className={fieldStyles.plainField}
          id={id}
          placeholder="mg of it"
          problem={problem}
          problemId={`${id}-problem`}
          value={weight}
          onChange={setWeight}
        />
        <span role="status">{elemental === null ? '' : `= ${formatNumber(elemental)} mg ${mineral}`}</span>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          disabled={elemental === null}
          title={elemental === null ? 'Type the weight of the compound' : undefined}
          onClick={() => onUse(String(elemental ?? ''))}
        >
          Use
        </button>
        <Problem text={problem} id={`${id}-problem`} />
      </div>
    </details>
  );
}
