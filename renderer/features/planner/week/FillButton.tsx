import { IconSparkles } from '@tabler/icons-react';
import { openGenerate } from '#renderer/state/generate-request';
import { useGenerateLock } from '#renderer/state/generate-person';
import { useReadOnlyReason, useWeekId } from '#renderer/state/planner-store';
import { tell } from '#renderer/state/tell';
import { withKey } from '#shared/domain/help/commands';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';

/**
 * Fills the empty meals of the week. If the answers rule that out, it gives the reason as a tooltip and when pressed.
 */
export function FillButton() {
  const lock = useGenerateLock(useWeekId());
  const readOnly = useReadOnlyReason();
  const reason = readOnly ?? lock;
  return (
    <button
      type="button"
      className={classNames(buttonStyles.btn, buttonStyles.quiet)}
      aria-label="Fill week"
      aria-disabled={reason !== null}
      title={reason ?? withKey('plan.generate', 'Fill the empty meals of the week')}
      onClick={() => (reason === null ? openGenerate() : tell(reason))}
    >
      <IconSparkles size={16} stroke={1.7} aria-hidden />
      <span className={pageBarStyles.lbl}>Fill week</span>
    </button>
  );
}
