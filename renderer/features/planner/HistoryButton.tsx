import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { redo, undo, useRedoLabel, useUndoLabel } from '#renderer/state/history';
import buttonStyles from '#renderer/ui/button.module.css';
import { withKey } from '#shared/domain/help/commands';

const STEPS = {
  undo: { name: 'Undo', command: 'app.undo', Icon: IconArrowBackUp, take: undo },
  redo: { name: 'Redo', command: 'app.redo', Icon: IconArrowForwardUp, take: redo },
} as const;

/** Undoes the last change, or redoes it: its name says which. */
export function HistoryButton({ step }: { readonly step: keyof typeof STEPS }) {
  const labels = { undo: useUndoLabel(), redo: useRedoLabel() };
  const { name, command, Icon, take } = STEPS[step];
  const label = labels[step];
  return (
    <button
      type="button"
      className={buttonStyles.iconBtn}
      aria-label={name}
      title={label === null ? `Nothing to ${step}` : withKey(command, `${name}: ${label}`)}
      disabled={label === null}
      onClick={take}
    >
      <Icon size={17} stroke={1.7} aria-hidden />
    </button>
  );
}
