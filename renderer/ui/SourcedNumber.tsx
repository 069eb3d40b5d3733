import { Tooltip } from '@mantine/core';
import markStyles from './mark.module.css';

interface SourcedNumberProps {
  /** The number for screen readers: "from 3,000 mg". */
  readonly text: string;
  readonly source: string;
  readonly isUnconfirmed?: boolean;
}

/** A figure whose source opens on hover and focus; one that is not confirmed by a second source is marked. */
export function SourcedNumber({ text, source, isUnconfirmed = false }: SourcedNumberProps) {
  const words = isUnconfirmed ? `${source.replace(/\.$/, '')}. To be confirmed by a second source` : source;
  return (
    <Tooltip label={words} multiline maw={280} events={{ hover: true, focus: true, touch: true }} withinPortal>
      <span className={markStyles.sourced} tabIndex={0} role="note" aria-label={`${text}. Source: ${words}`}>
        {text}
        {isUnconfirmed ? <span className={markStyles.unconfirmed}> to be confirmed</span> : null}
      </span>
    </Tooltip>
  );
}
