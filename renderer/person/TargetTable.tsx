import { MINERALS } from '#shared/domain/nutrients';
import { mineralName } from '#shared/domain/score/score-text';
import type { DayTargets, MineralTarget } from '#shared/domain/person/targets';
import { SourcedNumber } from '../ui/SourcedNumber';
import { TargetBar } from '../ui/TargetBar';
import { formatNumber } from '#shared/domain/number-text';
import styles from './person-form.module.css';

const whole = (amount: number): string => formatNumber(amount);

function formatFloor({ floor, scoring }: MineralTarget): string {
  if (floor !== null) return `at least ${whole(floor)} mg`;
  return scoring === 'limit-only' ? 'limit only' : 'not scored';
}

/**
 * The targets resulting from some answers, each with its source and, if both are known, floor and caution on one bar.
 */
export function TargetTable({ targets, caption }: { readonly targets: DayTargets; readonly caption: string }) {
  return (
    <table className={styles.targets}>
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
                  <SourcedNumber text={formatFloor(target)} source={source} isUnconfirmed={isUnconfirmed} />
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
