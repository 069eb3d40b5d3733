import { MINERALS } from '#shared/domain/nutrients';
import { mineralName } from '#shared/domain/score/score-text';
import type { TrendGroup } from '#shared/domain/score/trend-groups';
import { formatNumber } from '#shared/domain/number-text';
import styles from './trends.module.css';

interface GroupTableProps<Key extends string | number> {
  readonly label: string;
  /** Header of the first column. */
  readonly head: string;
  readonly groups: readonly TrendGroup<Key>[];
  readonly nameOf: (key: Key) => string;
}

/** Short enough for an enlarged window; in full on hover. */
const HEADS = [
  { name: 'Planned', title: 'Planned days' },
  { name: 'Score', title: 'Average score' },
  { name: 'Short', title: 'Days short in something' },
  ...MINERALS.map((mineral) => {
    const word = mineralName(mineral).toLowerCase();
    return { name: `in ${word}`, title: `Days short in ${word}` };
  }),
  { name: 'Cramps', title: 'Days with a cramp' },
];

const scoreText = ({ score, atLeast }: TrendGroup<unknown>['summary']): string =>
  score === null ? '–' : `${atLeast ? '≥ ' : ''}${score}`;

/** Weeks, or weekdays, each with its average score, its short days and its cramps. */
export function GroupTable<Key extends string | number>({ label, head, groups, nameOf }: GroupTableProps<Key>) {
  return (
    <div className={styles.trTable} role="region" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <colgroup>
          <col style={{ width: 170 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {HEADS.map(({ name, title }) => (
              <th key={name} scope="col" className={styles.n} title={title}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, summary, shortDays }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td className={styles.n}>{formatNumber(summary.plannedDays)}</td>
              <td className={styles.n}>{scoreText(summary)}</td>
              <td className={styles.n}>{shortDays}</td>
              {MINERALS.map((mineral) => (
                <td key={mineral} className={styles.n}>
                  {summary.minerals[mineral].daysShort}
                </td>
              ))}
              <td className={styles.n}>{summary.cramps.crampDays}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
