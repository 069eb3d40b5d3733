import type { ReactElement } from 'react';
import type { Flag } from '#shared/domain/score/score';
import { FLAG_WORD } from '#shared/domain/score/score-text';
import { classNames } from './class-names';
import { FLAG_CLASS } from './flag-class';
import markStyles from './mark.module.css';

const SHAPES: Readonly<Record<Flag, ReactElement>> = {
  met: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path
        d="M3.5 6.2l1.8 1.8 3.3-3.7"
        fill="none"
        stroke="var(--knock)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  borderline: (
    <>
      <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6 1.2a4.8 4.8 0 0 0 0 9.6z" fill="currentColor" />
    </>
  ),
  short: <path d="M1.2 1.8h9.6a.6.6 0 0 1 .5.9L6.5 10.8a.6.6 0 0 1-1 0L.7 2.7a.6.6 0 0 1 .5-.9z" fill="currentColor" />,
  unknown: (
    <>
      <circle cx="6" cy="6" r="5.1" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2 1.2" />
      <path
        d="M4.6 4.8c0-.9.6-1.4 1.4-1.4s1.4.5 1.4 1.2c0 1-1.4 1-1.4 2.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.15"
        strokeLinecap="round"
      />
      <circle cx="6" cy="8.6" r=".75" fill="currentColor" />
    </>
  ),
  'above-caution': (
    <>
      <path d="M6 .4L11.6 6 6 11.6.4 6z" fill="currentColor" />
      <path d="M6 3.2v3.2" stroke="var(--knock)" strokeWidth="1.4" strokeLinecap="round" />
      <circle cx="6" cy="8.5" r=".8" fill="var(--knock)" />
    </>
  ),
  'not-scored': (
    <>
      <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M3.8 6h4.4" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
    </>
  ),
  'limit-only': (
    <>
      <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M3.8 6h4.4" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
    </>
  ),
};

/** The shape of a flag, to tell flags apart without colour. Decorative; the label is always beside it. */
export function FlagShape({ flag, size = 12 }: { readonly flag: Flag; readonly size?: number }) {
  return (
    <svg className={markStyles.shape} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[flag]}
    </svg>
  );
}

interface FlagWordProps {
  readonly flag: Flag;
  /** Replaces the flag's own label: "2 short". */
  readonly words?: string;
  /** For positioning by the parent. */
  readonly className?: string | undefined;
}

/** A flag with label, shape and colour. */
export function FlagWord({ flag, words, className }: FlagWordProps) {
  return (
    <span className={classNames(markStyles.flag, FLAG_CLASS[flag], className)}>
      <FlagShape flag={flag} />
      {words ?? FLAG_WORD[flag]}
    </span>
  );
}
