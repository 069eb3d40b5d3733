import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { changeDocuments } from '#renderer/state/change-documents';
import { currentEaters } from '#renderer/state/eaters-store';
import { newId } from '#renderer/state/new-id';
import { usePlan } from '#renderer/state/planner-store';
import { useEdit } from '#renderer/state/use-edit';
import { classNames } from '#renderer/ui/class-names';
import { Dialog } from '#renderer/ui/Dialog';
import { PortionStepper } from '#renderer/ui/PortionStepper';
import { Problem } from '#renderer/ui/Problem';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { eaterNameProblem, isSamePortion, MAX_EATER_NAME } from '#shared/domain/eaters/eater';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';
import styles from './eaters-settings.module.css';

interface EaterDialogProps {
  /** `null`: a new one. */
  readonly eater: KnownEater | null;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly portion: number;
  readonly meals: Readonly<Record<string, number>>;
}

const NEW: Draft = { name: '', portion: 1, meals: {} };

/** The library with an eater changed or added; data of theirs from a newer version is kept. */
function withEater(library: LibraryDocument, id: string, { name, portion, meals }: Draft): LibraryDocument {
  const before = library.eaters?.[id];
  const eater = { profile: [], ...before, name: name.trim(), portion, meals: { ...meals } };
  return { ...library, eaters: { ...library.eaters, [id]: eater } };
}

/** Name and usual portions of an eater, overall and where a meal differs. */
export function EaterDialog({ eater, onClose }: EaterDialogProps) {
  const slots = slotsOf(usePlan());
  const [draft, setDraft] = useState<Draft>(
    eater === null ? NEW : { name: eater.name, portion: eater.portion, meals: eater.meals ?? {} },
  );
  const [tried, setTried] = useState(false);
  const edit = useEdit(onClose);
  const problem = eaterNameProblem(
    draft.name,
    currentEaters().filter(({ id }) => id !== eater?.id),
  );
  const setMeal = (slot: string, portion: number) => {
    const { [slot]: _before, ...others } = draft.meals;
    setDraft({
      ...draft,
      meals: isSamePortion(portion, draft.portion) ? others : { ...others, [slot]: portion },
    });
  };
  const save = (): void => {
    setTried(true);
    if (problem !== null) return;
    const name = draft.name.trim();
    const id = eater?.id ?? newId();
    edit.run(
      () =>
        changeDocuments('eaters', {
          label: eater === null ? `Added ${name}` : `Portions of ${name}`,
          library: (library) => withEater(library, id, draft),
        }),
      () => (eater === null ? `${name} eats from the plan now.` : `What ${name} eats was changed.`),
      onClose,
    );
  };
  return (
    <Dialog title={eater === null ? 'Add somebody' : `Change ${eater.name}`} size={400} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className={styles.fields}>
          <TextInput
            label="Name"
            value={draft.name}
            maxLength={MAX_EATER_NAME}
            error={tried ? problem : null}
            data-autofocus
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          <div className={styles.meals} role="group" aria-label="Portions">
            <div>
              <b>Portion, times yours</b>
              <PortionStepper
                label="Portion, times yours"
                portion={draft.portion}
                onChange={(portion) => setDraft({ ...draft, portion })}
              />
            </div>
            {slots.map(({ id, name }) => (
              <div key={id}>
                <span>{name}</span>
                <PortionStepper
                  label={name}
                  portion={draft.meals[id] ?? draft.portion}
                  onChange={(portion) => setMeal(id, portion)}
                />
              </div>
            ))}
          </div>
          <p className={textStyles.fieldNote}>
            Salt substitutes and supplements stay yours alone, and a salt entry is shared only with whose answers allow
            it: say at an entry where it is otherwise.
          </p>
        </div>
        <Problem text={edit.problem} />
        <div className={dialogStyles.dialogFoot}>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className={classNames(buttonStyles.btn, buttonStyles.primary)}
            disabled={edit.isRunning}
          >
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}
