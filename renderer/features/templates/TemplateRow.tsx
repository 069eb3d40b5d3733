import { IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import type { MenuContent } from '#renderer/state/menu-request';
import { menuItem, menuItems, openMenu } from '#renderer/state/menu-request';
import { usePlan } from '#renderer/state/planner-store';
import { openTemplates } from '#renderer/state/templates-request';
import type { Template } from '#shared/domain/template/template';
import { isDayTemplate } from '#shared/domain/template/template';
import { rotationLetter } from '#shared/domain/template/template-rotation';
import type { IsoDate } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { MineralSums } from './MineralSums';
import { deleteTemplate, renameTemplate } from './template-edits';
import { formatContents, nameProblem } from './template-text';
import { Problem } from '#renderer/ui/Problem';
import { formatList } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './templates.module.css';

interface TemplateRowProps {
  readonly id: string;
  readonly template: Template;
  readonly isFirst: boolean;
  readonly day?: IsoDate;
  readonly onDeleted: () => void;
}

/** One template: content, apply, rename, update, delete. */
export function TemplateRow({ id, template, isFirst, day, onDeleted }: TemplateRowProps) {
  const plan = usePlan();
  const { rotation } = useLibrary();
  const [isNaming, setIsNaming] = useState(false);
  const [problem, setProblem] = useState('');
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasNaming = useRef(false);
  // The button is mounted again when renaming ends, and takes the focus back.
  useEffect(() => {
    if (wasNaming.current && !isNaming) renameButton.current?.focus();
    wasNaming.current = isNaming;
  }, [isNaming]);
  const isDay = isDayTemplate(template);
  const isEmpty = plan.days.every((one) => entriesOfDay(one).length === 0);
  const letters = (rotation?.templates ?? []).flatMap((one, index) => (one === id ? [rotationLetter(index)] : []));
  const remove = async () => {
    const failed = await deleteTemplate(id, template.name);
    if (failed === null) onDeleted();
    else setProblem(failed);
  };
  const apply = () => openTemplates({ kind: 'apply', template: id, ...(day === undefined ? {} : { day }) });
  const update = () => openTemplates({ kind: 'save', day: isDay ? (day ?? null) : null, replaces: id });
  const nothingPlanned = isEmpty ? `Nothing is planned in week ${weekNumber(plan.week)} yet` : null;
  const menu = (): MenuContent => ({
    title: template.name,
    where: isDay ? 'Template of a day' : 'Template of a week',
    groups: [
      menuItems([menuItem('template.apply', apply)]),
      menuItems([
        menuItem('template.rename', () => setIsNaming(true)),
        menuItem('template.update', update, nothingPlanned),
      ]),
      menuItems([menuItem('template.delete', () => void remove())]),
    ],
  });
  return (
    <li className={styles.tpTemplate} onContextMenu={(event) => openMenu(event, menu)}>
      {isNaming ? (
        <Rename id={id} name={template.name} onClose={() => setIsNaming(false)} />
      ) : (
        <>
          <div className={styles.tpWhat}>
            <b>{template.name}</b>
            <span>
              {isDay ? 'Day' : 'Week'}, {formatContents(template)}
              {letters.length === 0 ? '' : `, week ${formatList(letters)} of the rotation`}
            </span>
            <MineralSums template={template} />
          </div>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline)}
            data-autofocus={isFirst ? true : undefined}
            aria-label={`Apply ${template.name}…`}
            onClick={apply}
          >
            Apply…
          </button>
          <button
            ref={renameButton}
            type="button"
            className={buttonStyles.iconBtn}
            aria-label={`Rename ${template.name}`}
            title="Rename"
            onClick={() => setIsNaming(true)}
          >
            <IconPencil size={16} stroke={1.7} aria-hidden />
          </button>
          <button
            type="button"
            className={buttonStyles.iconBtn}
            aria-label={`Update ${template.name} from week ${weekNumber(plan.week)}…`}
            title={nothingPlanned ?? `Update from week ${weekNumber(plan.week)}…`}
            disabled={isEmpty}
            onClick={update}
          >
            <IconRefresh size={16} stroke={1.7} aria-hidden />
          </button>
          <button
            type="button"
            className={buttonStyles.iconBtn}
            aria-label={`Delete ${template.name}`}
            title="Delete"
            onClick={() => void remove()}
          >
            <IconTrash size={16} stroke={1.7} aria-hidden />
          </button>
        </>
      )}
      <Problem text={problem} />
    </li>
  );
}

interface RenameProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

function Rename({ id, name, onClose }: RenameProps) {
  const { templates } = useLibrary();
  const [typed, setTyped] = useState(name);
  const [failed, setFailed] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const others = Object.entries(templates).flatMap(([other, template]) => (other === id ? [] : [template.name]));
  const wrong = nameProblem(typed, others);
  const save = async () => {
    if (wrong !== null) return;
    const problem = await renameTemplate(id, typed);
    if (problem === null) onClose();
    else setFailed(problem);
  };
  return (
    <form
      className={styles.tpRename}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        ref={input}
        // Escape cancels the new name; the dialog stays open.
        data-mantine-stop-propagation="true"
        aria-label={`New name of ${name}`}
        aria-invalid={wrong !== null}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <button
        type="submit"
        className={classNames(buttonStyles.btn, buttonStyles.outline)}
        disabled={wrong !== null}
        title={wrong ?? undefined}
      >
        Rename
      </button>
      <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onClose}>
        Cancel
      </button>
      <Problem text={wrong ?? failed} />
    </form>
  );
}
