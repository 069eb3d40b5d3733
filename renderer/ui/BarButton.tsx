import type { IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import buttonStyles from './button.module.css';
import { classNames } from './class-names';
import pageBarStyles from './page-bar.module.css';

/** From which width on the words are there: always, in all but narrow windows, in wide ones only. */
const WORDS = { always: undefined, usually: pageBarStyles.lbl, wide: pageBarStyles.lblWide } as const;

interface BarButtonProps {
  /** What it is called, whether its words are there or not. */
  readonly name: string;
  /** Beside the sign; absent: the sign alone. */
  readonly words?: string;
  readonly wordsShown?: keyof typeof WORDS;
  /** Under the pointer; else its name. */
  readonly title?: string;
  readonly look?: 'quiet' | 'outline';
  readonly Icon: ComponentType<IconProps>;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

/** A button of the bar of a page: a sign, and words as far as there is room. */
export function BarButton({
  name,
  words,
  wordsShown = 'always',
  title = name,
  look = 'quiet',
  ...rest
}: BarButtonProps) {
  const { Icon, isDisabled, onClick } = rest;
  return (
    <button
      type="button"
      className={classNames(buttonStyles.btn, look === 'outline' ? buttonStyles.outline : buttonStyles.quiet)}
      aria-label={name}
      title={title}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon size={16} stroke={1.7} aria-hidden />
      {words === undefined ? null : <span className={WORDS[wordsShown]}>{words}</span>}
    </button>
  );
}
