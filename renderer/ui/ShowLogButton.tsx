import { useState } from 'react';
import { Problem } from './Problem';
import { classNames } from './class-names';
import buttonStyles from './button.module.css';

interface ShowLogButtonProps {
  /** Shows the log; returns why that failed, or an empty string. */
  readonly onShow: () => Promise<string>;
}

/** Opens the log, wherever something has failed or on request. */
export function ShowLogButton({ onShow }: ShowLogButtonProps) {
  const [problem, setProblem] = useState('');
  return (
    <>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline)}
        onClick={() => void onShow().then(setProblem)}
      >
        Show log
      </button>
      <Problem text={problem} />
    </>
  );
}
