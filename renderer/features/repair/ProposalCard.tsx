import { ScoreRing } from '#renderer/ui/ScoreRing';
import { classNames } from '#renderer/ui/class-names';
import type { Proposal } from '#shared/domain/repair/repair';
import { EditIcon, EditText } from './EditParts';
import { FigureChanges, MineralChanges } from './BeforeAfter';
import type { EditWords, ProposalWords } from './edit-words';
import styles from './proposal-card.module.css';

function EditLine({ words }: { readonly words: EditWords }) {
  return (
    <span className={styles.edit} role="listitem">
      <EditIcon kind={words.kind} />
      <span>
        <EditText words={words} />
        <small>{words.meal}</small>
      </span>
    </span>
  );
}

export interface CardProps {
  readonly name: string;
  readonly proposal: Proposal;
  readonly words: ProposalWords;
  readonly edits: readonly EditWords[];
  /** "To buy: Pumpkin seeds, 28 g", or that there is nothing to buy. */
  readonly buys: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Shows the proposal on the board; `false`: stops showing it. */
  readonly onPoint: (isPointedAt: boolean) => void;
  readonly onNever: (what: { readonly id: string; readonly name: string }) => void;
}

/** A proposal to choose: what changes, the result, and what has to be bought. */
export function ProposalCard(props: CardProps) {
  const { name, proposal, words, edits, buys, isChosen, onChoose, onPoint, onNever } = props;
  const { before, after } = proposal;
  const suggested = edits.flatMap(({ suggests }) => (suggests === null ? [] : [suggests]));
  return (
    <div
      className={classNames(styles.card, isChosen && styles.isChosen)}
      onMouseEnter={() => onPoint(true)}
      onMouseLeave={() => onPoint(false)}
    >
      <label className={styles.cardLabel}>
        <input
          type="radio"
          name={name}
          checked={isChosen}
          data-autofocus={isChosen ? true : undefined}
          aria-label={`${words.title}${words.count === null ? '' : `, ${words.count}`}`}
          aria-describedby={`${name}-${words.title}`}
          onChange={onChoose}
        />
        <span id={`${name}-${words.title}`} className={styles.cardBody}>
          <span className={styles.cardHead}>
            <span>
              <b>
                {words.title}
                {words.count === null ? null : <span className={styles.count}>{words.count}</span>}
              </b>
              <span>{words.sentence}</span>
            </span>
            <ScoreRing score={after.score} atLeast={after.atLeast} headline={after.headline} size={40} />
          </span>
          <span className={styles.edits} role="list">
            {edits.map((edit, index) => (
              <EditLine key={index} words={edit} />
            ))}
          </span>
          <MineralChanges before={before} after={after} />
          <FigureChanges before={before} after={after} />
          <span className={styles.buys}>{buys}</span>
        </span>
      </label>
      {suggested.length === 0 ? null : (
        <div className={styles.never}>
          <span>Never suggest</span>
          {suggested.map((what) => (
            <button
              key={what.id}
              type="button"
              aria-label={`Never suggest ${what.name} again`}
              title={`Never suggest ${what.name} again`}
              onClick={() => onNever(what)}
            >
              {what.name.split(',')[0]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
