import { classNames } from '#renderer/ui/class-names';
import type { PrintedPiece } from './printed-rows';
import { Marked } from './WeekSheet';
import flowStyles from './flow.module.css';
import styles from './print.module.css';

/** An entry on a separate line, its amount on the right; a note below it. */
export function EntryLine({ piece, weight = '' }: { readonly piece: PrintedPiece; readonly weight?: string }) {
  if (piece.isNote) return <span className={classNames(flowStyles.fSmall, styles.pNote)}>{piece.text}</span>;
  const amount = [piece.portion, weight].filter((words) => words !== '').join(', ');
  return (
    <div className={flowStyles.fEntry}>
      <span>{piece.isUnknown ? <Marked text={piece.text} /> : piece.text}</span>
      {amount === '' ? null : <span>{amount}</span>}
    </div>
  );
}

/** Longest amount that stays on one line with its unit. */
const LONGEST_KEPT = 24;

/** Entries one after another: "Eggs 3, Avocado ½ (the ripe one), Spinach 2 cups". */
export function InlineEntries({ pieces, ends }: { readonly pieces: readonly PrintedPiece[]; readonly ends: boolean }) {
  return (
    <span className={flowStyles.fInline}>
      {pieces.map((piece, index) => {
        const next = pieces[index + 1];
        const comma = next === undefined ? (ends ? '' : ',') : next.isNote ? ' ' : ', ';
        return (
          <span key={piece.key}>
            {piece.isNote ? (
              <em>({piece.text})</em>
            ) : (
              <>
                {piece.isUnknown ? <Marked text={piece.text} /> : piece.text}
                {piece.portion === '' ? null : (
                  <small className={piece.portion.length <= LONGEST_KEPT ? styles.pKept : undefined}>
                    {' '}
                    {piece.portion}
                  </small>
                )}
              </>
            )}
            {comma}
          </span>
        );
      })}
    </span>
  );
}
