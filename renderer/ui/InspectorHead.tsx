import type { ReactNode } from 'react';
import inspectorStyles from './inspector.module.css';

interface InspectorHeadProps {
  readonly title: string;
  /** The line below the title: how much, of what kind. */
  readonly children: ReactNode;
  /** On the right: actions, or a score. */
  readonly aside?: ReactNode;
}

/** The head of the panel on the right: its subject. */
export function InspectorHead({ title, children, aside }: InspectorHeadProps) {
  return (
    <header className={inspectorStyles.iHead}>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      {aside}
    </header>
  );
}
