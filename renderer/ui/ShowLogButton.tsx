import { useState } from 'react';
import { Problem } from './Problem';

interface ShowLogButtonProps {
  /** Shows the log; answers why it could not, or nothing. */
  readonly onShow: () => Promise<string>;
}

/** Opens the log, wherever something failed or somebody asks for it. */
export function ShowLogButton({ onShow }: ShowLogButtonProps) {
  const [problem, setProblem] = useState('');
  return (
    <>
      <button type="button" className="btn outline" onClick={() => void onShow().then(setProblem)}>
        Show log
      </button>
      <Problem text={problem} />
    </>
  );
}
