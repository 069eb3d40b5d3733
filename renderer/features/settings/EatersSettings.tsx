import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { changeDocuments } from '#renderer/state/change-documents';
import { useEaters, useHousehold } from '#renderer/state/eaters-store';
import { changePeople, peopleRefusal } from '#renderer/state/people';
import { tellDone } from '#renderer/state/tell';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { hasTargets, MAX_EATERS } from '#shared/domain/eaters/eater';
import { portionRange } from '#shared/domain/eaters/eater-text';
import { headsOf } from '#shared/domain/eaters/household';
import { counted } from '#shared/domain/number-text';
import { EaterAnswersDialog } from './EaterAnswersDialog';
import { EaterDialog } from './EaterDialog';
import styles from './eaters-settings.module.css';

/** The open dialog: adding an eater, changing one, or one's answers. */
type Open = { readonly kind: 'add' } | { readonly kind: 'change' | 'answers'; readonly id: string };

/** Everybody who eats from the plan: names, portions and their own answers. */
export function EatersSettings() {
  const eaters = useEaters();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const chosen = open === null || open.kind === 'add' ? undefined : eaters.find(({ id }) => id === open.id);
  const isFull = eaters.length >= MAX_EATERS;
  return (
    <section aria-labelledby="settings-eaters">
      <h2 id="settings-eaters">Who eats</h2>
      <p className={textStyles.fieldNote}>
        One shopping list for everybody. Nobody’s portion changes your score. Whoever answers the same questions as you
        gets targets and a score of their own on the board.
      </p>
      {eaters.length === 0 ? null : (
        <ul className={styles.eaters}>
          {eaters.map((eater) => (
            <EaterRow key={eater.id} eater={eater} onOpen={(kind) => setOpen({ kind, id: eater.id })} />
          ))}
        </ul>
      )}
      <People />
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline)}
        disabled={isFull}
        title={isFull ? `At most ${counted(MAX_EATERS, 'person', 'people')} can have a name` : undefined}
        onClick={() => setOpen({ kind: 'add' })}
      >
        Add somebody…
      </button>
      {open?.kind === 'add' ? <EaterDialog eater={null} onClose={close} /> : null}
      {open?.kind === 'change' && chosen !== undefined ? <EaterDialog eater={chosen} onClose={close} /> : null}
      {open?.kind === 'answers' && chosen !== undefined ? <EaterAnswersDialog eater={chosen} onClose={close} /> : null}
    </section>
  );
}

async function remove({ id, name }: KnownEater): Promise<void> {
  const { failure, step } = await changeDocuments('eaters', {
    label: `Removed ${name}`,
    library: (library) => {
      const { [id]: _gone, ...others } = library.eaters ?? {};
      return { ...library, eaters: others };
    },
  });
  tellDone(failure === null ? `${name} no longer eats from the plan.` : failure.message, step);
}

function EaterRow({
  eater,
  onOpen,
}: {
  readonly eater: KnownEater;
  readonly onOpen: (kind: 'change' | 'answers') => void;
}) {
  const { name } = eater;
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className={textStyles.dim}>
          {portionRange(eater)}, {hasTargets(eater) ? 'own targets' : 'no targets'}
        </span>
      </span>
      <span className={styles.actions}>
        <button
          type="button"
          className={textStyles.link}
          aria-label={`Change ${name}`}
          onClick={() => onOpen('change')}
        >
          Change…
        </button>
        <button
          type="button"
          className={textStyles.link}
          aria-label={`Questions for ${name}`}
          onClick={() => onOpen('answers')}
        >
          Questions…
        </button>
        <button
          type="button"
          className={textStyles.link}
          aria-label={`Remove ${name}`}
          onClick={() => void remove(eater)}
        >
          Remove
        </button>
      </span>
    </li>
  );
}

/** How many people eat in all: those without a name here eat what the planned person eats. */
function People() {
  const household = useHousehold();
  const people = headsOf(household);
  const step = (more: 1 | -1) => ({
    disabled: peopleRefusal(more) !== null,
    title: peopleRefusal(more) ?? undefined,
    onClick: () => changePeople(more),
  });
  return (
    <div className={styles.people}>
      <span>
        People in all
        <span className={textStyles.dim}>with you; without a name they eat what you eat</span>
      </span>
      <div className={classNames(fieldStyles.stepper, styles.stepper)} role="group" aria-label="People in all">
        <button type="button" aria-label="Fewer people" {...step(-1)}>
          <IconMinus size={14} stroke={1.7} aria-hidden />
        </button>
        <output className={textStyles.num}>{people}</output>
        <button type="button" aria-label="More people" {...step(1)}>
          <IconPlus size={14} stroke={1.7} aria-hidden />
        </button>
      </div>
    </div>
  );
}
