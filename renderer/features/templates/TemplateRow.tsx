import { IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLibrary } from '#renderer/state/library-store';
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
  // The button is rendered again when renaming ends: the focus returns to it.
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
  return (
    <li className="tp-template">
      {isNaming ? (
        <Rename id={id} name={template.name} onClose={() => setIsNaming(false)} />
      ) : (
        <>
          <div className="tp-what">
            <b>{template.name}</b>
            <span>
              {isDay ? 'Day' : 'Week'}, {formatContents(template)}
              {letters.length === 0 ? '' : `, week ${formatList(letters)} of the rotation`}
            </span>
            <MineralSums template={template} />
          </div>
          <button
            type="button"
            className="btn outline"
            data-autofocus={isFirst ? true : undefined}
            aria-label={`Apply ${template.name}…`}
            onClick={() => openTemplates({ kind: 'apply', template: id, ...(day === undefined ? {} : { day }) })}
          >
            Apply…
          </button>
          <button
            ref={renameButton}
            type="button"
            className="icon-btn"
            aria-label={`Rename ${template.name}`}
            title="Rename"
            onClick={() => setIsNaming(true)}
          >
            <IconPencil size={16} stroke={1.7} aria-hidden />
          </button>
          <button
            type="button"
            className="icon-btn"
            aria-label={`Update ${template.name} from week ${weekNumber(plan.week)}…`}
            title={
              isEmpty
                ? `Nothing is planned in week ${weekNumber(plan.week)} yet`
                : `Update from week ${weekNumber(plan.week)}…`
            }
            disabled={isEmpty}
            onClick={() => openTemplates({ kind: 'save', day: isDay ? (day ?? null) : null, replaces: id })}
          >
            <IconRefresh size={16} stroke={1.7} aria-hidden />
          </button>
          <button
            type="button"
            className="icon-btn"
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
      className="tp-rename"
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
      <button type="submit" className="btn outline" disabled={wrong !== null} title={wrong ?? undefined}>
        Rename
      </button>
      <button type="button" className="btn quiet" onClick={onClose}>
        Cancel
      </button>
      <Problem text={wrong ?? failed} />
    </form>
  );
}
