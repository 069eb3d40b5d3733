import { useId } from 'react';
import type { ApplyWay } from '../../../shared/domain/template';

const WAYS = [
  { way: 'empty', label: 'Fill empty meals', note: 'What is planned stays as it is.' },
  { way: 'replace', label: 'Replace what is planned', note: 'The meals of these days are replaced.' },
] as const satisfies readonly { readonly way: ApplyWay; readonly label: string; readonly note: string }[];

interface WayChoiceProps {
  readonly way: ApplyWay;
  readonly onChange: (way: ApplyWay) => void;
}

/** Whether planned meals stay or go. */
export function WayChoice({ way, onChange }: WayChoiceProps) {
  const name = useId();
  return (
    <fieldset className="tp-ways">
      <legend className="vh">What happens to planned meals</legend>
      {WAYS.map((one) => (
        <label key={one.way} className="choice">
          <input type="radio" name={name} checked={one.way === way} onChange={() => onChange(one.way)} />
          <span>
            {one.label}
            <small>{one.note}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
