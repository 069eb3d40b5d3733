import { useEffect, useId, useRef } from 'react';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import { openWeekRepair } from '#renderer/state/repair-request';
import { withKey } from '#shared/domain/help/commands';
import { counted } from '#shared/domain/number-text';
import type { Conflict, DayRepair, Proposal } from '#shared/domain/repair/repair';
import { DialogFoot } from './DialogFoot';
import type { EditWords, ProposalWords } from './edit-words';
import { LimitChips } from './LimitChips';
import type { LimitChipsProps } from './LimitChips';
import { ProposalCard } from './ProposalCard';
import { Reasons } from './Reasons';
import type { Reasoned } from './use-day-repair';
import cardStyles from './proposal-card.module.css';
import { LIMITED } from './repair-text';
import styles from './repair.module.css';

/** A proposal with all its texts. */
export interface ShownProposal {
  readonly proposal: Proposal;
  readonly words: ProposalWords;
  readonly edits: readonly EditWords[];
  readonly buys: string;
}

interface RepairViewProps {
  /** What is short. */
  readonly sentence: string;
  /** What the answers leave out. */
  readonly leftOut: readonly string[];
  /** `null`: not known yet. */
  readonly answer: DayRepair | null;
  /** The answer is for an earlier question; the next one is still being calculated. */
  readonly isStale: boolean;
  /** Why not everything can be met within the limits, if the proposals only get part of the way. */
  readonly reasons: Reasoned | null;
  readonly proposals: readonly ShownProposal[];
  readonly nothing: string | null;
  readonly chosen: number;
  /** How many other days of the week are short. */
  readonly otherShort: number;
  /** Sentences that must accompany the targets. */
  readonly advice: readonly string[];
  readonly chips: Omit<LimitChipsProps, 'inTheWay'>;
  readonly onChoose: (index: number) => void;
  readonly onPoint: (index: number | null) => void;
  readonly onNever: (what: { readonly id: string; readonly name: string }) => void;
  readonly onTry: (conflict: Conflict) => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What the dialog shows for an answer. */
export function RepairView(props: RepairViewProps) {
  const { sentence, leftOut, answer, reasons, proposals, nothing, chosen, advice, chips } = props;
  const name = useId();
  const root = useRef<HTMLDivElement>(null);
  const hadAnswer = useRef(false);
  const isAnswered = answer !== null;
  useEffect(() => {
    // The first answer takes the focus; a later one only if the focused element is gone, such as a way out that was
    // used.
    const active = document.activeElement;
    if (isAnswered && (!hadAnswer.current || active === null || active === document.body))
      root.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    hadAnswer.current = isAnswered;
  }, [answer, isAnswered]);
  const picked = proposals[chosen];
  const conflicts = reasons?.conflicts ?? [];
  const inTheWay = new Set(conflicts.flatMap((conflict) => conflict.map(({ limit }) => limit)));
  const isLimited = answer !== null && answer.outcome !== 'nothing' && answer.limited;
  const foot = [...(isLimited ? [LIMITED] : []), ...(reasons === null ? [] : [NEVER_LOOSENED]), ...advice];
  return (
    <div ref={root} className={styles.repair}>
      <p className={styles.what}>{sentence}</p>
      {nothing === null ? <LimitChips {...chips} inTheWay={inTheWay} /> : null}
      {leftOut.length === 0 || nothing !== null ? null : <p className={styles.leftOut}>{leftOut.join(' ')}</p>}
      {nothing === null ? null : (
        <p className={styles.nothing} role="status">
          {nothing}
        </p>
      )}
      {reasons === null ? null : (
        <Reasons answer={reasons} reach={reasons.reach} limits={chips.limits} onTry={props.onTry} />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (picked !== undefined) props.onApply();
        }}
      >
        {proposals.length === 0 ? null : (
          <div
            className={classNames(cardStyles.cards, proposals.length < 3 && cardStyles.isWide)}
            role="radiogroup"
            aria-label="Proposals"
            aria-busy={props.isStale}
            tabIndex={-1}
            onKeyDown={(event) => {
              // Arrow keys move through the cards; up from the first one goes to the ways out above them.
              const tries = [...(root.current?.querySelectorAll<HTMLElement>('[data-try]') ?? [])];
              if (event.key !== 'ArrowUp' || chosen !== 0 || tries.length === 0) return;
              event.preventDefault();
              tries.at(-1)?.focus();
            }}
          >
            {proposals.map(({ proposal, words, edits, buys }, index) => (
              <ProposalCard
                key={words.title}
                name={name}
                proposal={proposal}
                words={words}
                edits={edits}
                buys={buys}
                isChosen={index === chosen}
                onChoose={() => props.onChoose(index)}
                onPoint={(isPointedAt) => props.onPoint(isPointedAt ? index : null)}
                onNever={props.onNever}
              />
            ))}
          </div>
        )}
        <DialogFoot
          sentences={foot}
          apply={picked === undefined ? null : { label: `Apply “${picked.words.title}”` }}
          className={styles.foot}
          onClose={props.onClose}
        >
          {props.otherShort === 0 ? null : (
            <button
              type="button"
              className={classNames(buttonStyles.btn, buttonStyles.quiet)}
              title={withKey('plan.repair', `${counted(props.otherShort, 'more day is', 'more days are')} short`)}
              onClick={openWeekRepair}
            >
              Repair the whole week…
            </button>
          )}
        </DialogFoot>
      </form>
    </div>
  );
}

const NEVER_LOOSENED = 'Safety limits are never offered for loosening.';
