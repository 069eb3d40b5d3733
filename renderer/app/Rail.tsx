import { navigate, railEntryOf, SCREENS, useScreen } from '../state/navigation';
import textStyles from '#renderer/ui/text.module.css';
import styles from './shell.module.css';

/** The left rail: the screens of the registry, icon over label. */
export function Rail() {
  const current = railEntryOf(useScreen());
  const links = (place: 'top' | 'bottom') => (
    <ul>
      {SCREENS.filter((screen) => screen.place === place).map(({ id, label, icon: Icon }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            aria-current={current === id ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              navigate(id);
            }}
          >
            <Icon size={20} stroke={1.7} className={textStyles.ic} aria-hidden />
            <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={styles.rail} aria-label="Main">
      {links('top')}
      {links('bottom')}
    </nav>
  );
}
