import { useRef } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import { usePlan } from '#renderer/state/planner-store';
import { openTemplates } from '#renderer/state/templates-request';
import { isDayTemplate } from '#shared/domain/template/template';
import { ROTATION_SIZE } from '#shared/domain/template/template-rotation';
import type { IsoDate } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { PinList } from './PinList';
import { TemplateRow } from './TemplateRow';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './templates.module.css';

/** All templates with their actions, then the pinned entries. */
export function TemplateList({ day }: { readonly day?: IsoDate }) {
  const plan = usePlan();
  const { templates } = useLibrary();
  const all = useRef<HTMLDivElement>(null);
  const entries = Object.entries(templates);
  const weekTemplates = entries.filter(([, template]) => !isDayTemplate(template)).length;
  const canRotate = weekTemplates >= ROTATION_SIZE.least;
  const isEmpty = plan.days.every((one) => entriesOfDay(one).length === 0);
  return (
    <div ref={all} tabIndex={-1} className={styles.tpAll}>
      {entries.length === 0 ? (
        <p className={dialogStyles.dialogText}>
          There is no template yet. A template is a day or a week you want to plan again. Plan one, then save it here,
          with “Save this week as a template…” of the Week menu or from the menu of a day.
        </p>
      ) : (
        <ul className={styles.tpList} aria-label="Templates">
          {entries.map(([id, template], index) => (
            <TemplateRow
              key={id}
              id={id}
              template={template}
              isFirst={index === 0}
              {...(day === undefined ? {} : { day })}
              // The row disappears with its buttons, so the focus is kept in the dialog.
              onDeleted={() => all.current?.focus()}
            />
          ))}
        </ul>
      )}
      <div className={styles.tpActions}>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          data-autofocus={entries.length === 0 ? true : undefined}
          disabled={isEmpty}
          title={isEmpty ? `Nothing is planned in week ${weekNumber(plan.week)} yet` : undefined}
          onClick={() => openTemplates({ kind: 'save', day: day ?? null })}
        >
          Save as a template…
        </button>
        {canRotate ? (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline)}
            onClick={() => openTemplates({ kind: 'rotate' })}
          >
            Rotate weeks…
          </button>
        ) : null}
      </div>
      {canRotate || weekTemplates === 0 ? null : (
        <p className={dialogStyles.dialogText}>With a second template of a week, the two can take turns.</p>
      )}
      <PinList />
    </div>
  );
}
