import { usePrepTasks } from '#renderer/state/prep-lines-store';
import type { IsoDate } from '#shared/domain/week-id';
import { prepTaskText } from '#shared/domain/week/prep-lines';
import textStyles from '#renderer/ui/text.module.css';
import { PrepIcon } from './PrepIcon';
import styles from './prep.module.css';

/** What to do on a day for later ones, below its figures; nothing on other days. */
export function PrepLines({ date }: { readonly date: IsoDate }) {
  const tasks = usePrepTasks(date);
  if (tasks.length === 0) return null;
  return (
    <ul className={styles.prepLines} aria-label="Prep">
      {tasks.map((task) => (
        <li key={task.entry.id} title={prepTaskText(task)}>
          <PrepIcon text={task.text} size={13} />
          <span>{task.text}</span>
          <span className={textStyles.vh}>{prepTaskText(task).slice(task.text.length)}</span>
        </li>
      ))}
    </ul>
  );
}
