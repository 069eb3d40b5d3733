import type { ReactNode } from 'react';

interface InspectorHeadProps {
  readonly title: string;
  /** The line below: how much, of what kind. */
  readonly children: ReactNode;
  /** At the right: what can be done, or a score. */
  readonly aside?: ReactNode;
}

/** The head of the panel on the right: what it is about. */
export function InspectorHead({ title, children, aside }: InspectorHeadProps) {
  return (
    <header className="i-head">
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      {aside}
    </header>
  );
}
