import type { ApplyWay } from '#shared/domain/template/template';
import { ChoiceCards } from '#renderer/ui/ChoiceCards';

const WAYS = [
  { value: 'empty', label: 'Fill empty meals', note: 'What is planned stays as it is.' },
  {
    value: 'replace',
    label: 'Replace what is planned',
    note: 'The meals of these days are replaced; locked entries stay.',
  },
] as const satisfies readonly { readonly value: ApplyWay; readonly label: string; readonly note: string }[];

interface WayChoiceProps {
  readonly way: ApplyWay;
  readonly onChange: (way: ApplyWay) => void;
}

/** Whether planned meals are kept or replaced. */
export function WayChoice({ way, onChange }: WayChoiceProps) {
  return (
    <ChoiceCards legend="What happens to planned meals" isLegendHidden options={WAYS} value={way} onChange={onChange} />
  );
}
