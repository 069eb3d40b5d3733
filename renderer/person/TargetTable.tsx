import { MINERALS } from '#shared/domain/nutrients';
import { mineralName } from '#shared/domain/score/score-words';
import type { DayTargets, MineralTarget } from '#shared/domain/person/targets';
import { SourcedNumber } from '../ui/SourcedNumber';
import { TargetBar } from '../ui/TargetBar';
import { numberWords } from '#shared/domain/number-words';

const whole = (amount: number): string => numberWords(amount);

function floorWords({ floor, scoring }: MineralTarget): string {
  if (floor !== null) return `from ${whole(floor)} mg`;
  return scoring === 'limit-only' ? 'limit only' : 'not scored';
}

/** The targets some answers give, each with its source and, where both are known, floor and caution on one bar. */
export function TargetTable({ targets, caption }: { readonly targets: DayTargets; readonly caption: string }) {
  return (
    <table className="targets">
      <caption>{caption}</caption>
      <tbody>
        {MINERALS.map((mineral) => {
          const target = targets[mineral];
          const { cautionAbove, cautionCounts, source, isUnconfirmed } = target;
          const what = target.scoring === 'limit-only' ? 'limit' : 'caution above';
          return (
            <tr key={mineral}>
              <th scope="row">{mineralName(mineral)}</th>
              <td>
                <b>
                  <SourcedNumber text={floorWords(target)} source={source} isUnconfirmed={isUnconfirmed} />
                </b>
                {cautionAbove === null ? null : (
                  <>
                    {', '}
                    <SourcedNumber
                      text={`${what} ${whole(cautionAbove)} mg${cautionCounts === 'supplements' ? ' from supplements' : ''}`}
                      source={source}
                    />
                  </>
                )}
                <TargetBar target={target} />
                <small>{source}</small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
