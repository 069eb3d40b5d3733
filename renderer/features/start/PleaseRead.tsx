import {
  IconAlertCircle,
  IconApple,
  IconBolt,
  IconCalculator,
  IconMilk,
  IconStethoscope,
  IconUser,
} from '@tabler/icons-react';
import { safetyRows } from '#renderer/person/safety-rows';
import { classNames } from '#renderer/ui/class-names';
import styles from './please-read.module.css';

/** In the order of the rows: what the program is, who asks first, the two minerals, cramps, a clinician, an emergency. */
const ICONS = [IconCalculator, IconUser, IconApple, IconMilk, IconBolt, IconStethoscope, IconAlertCircle];

/** The complete safety text, once, as a table to read. */
export function PleaseRead({ mayOfferSalt }: { readonly mayOfferSalt: boolean }) {
  const rows = safetyRows(mayOfferSalt);
  return (
    <dl className={styles.rows}>
      {rows.map(({ title, text }, index) => {
        const Icon = ICONS[index] ?? IconAlertCircle;
        return (
          <div key={title} className={classNames(styles.row, index === rows.length - 1 && styles.isEmergency)}>
            <dt>
              <Icon size={18} stroke={1.7} aria-hidden />
              {title.replace(/\.$/, '')}
            </dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
