import { useEffect } from 'react';
import { CRAMP_NOW } from '#shared/domain/help/cramp-articles';
import type { ShownBlock } from '#shared/domain/help/help-article';
import { shownBlocks } from '#shared/domain/help/help-article';
import { MIN_AGE, NO_CONDITION } from '#shared/domain/person/profile';
import type { Guard } from '#shared/domain/person/safety';
import { guardOf } from '#shared/domain/person/safety';
import { personOn } from '#shared/domain/person/targets';
import { formatDate } from '#shared/domain/week-id';
import { classNames } from '#renderer/ui/class-names';
import { paperLook } from './paper-class';
import type { PrintJob } from './read-job';
import markStyles from '#renderer/ui/mark.module.css';
import crampCardStyles from './cramp-card.module.css';
import printStyles from './print.module.css';

/** A person without answers: every question counts as yes. */
const NOBODY: Guard = guardOf(
  { ...NO_CONDITION, sex: 'female', preset: 'official', lifeStage: null, answers: {} },
  MIN_AGE,
);

/** The article in parts, each starting with its heading. */
function partsOf(blocks: readonly ShownBlock[]): readonly (readonly ShownBlock[])[] {
  const parts: ShownBlock[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last === undefined || block.kind === 'heading') parts.push([block]);
    else last.push(block);
  }
  return parts;
}

function Block({ block }: { readonly block: ShownBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
    case 'warning':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case 'foods':
    case 'exports':
    case 'table':
      // A card has no room for these blocks, and the article has none.
      return null;
  }
}

interface CrampCardProps {
  readonly job: Pick<PrintJob, 'library' | 'paper' | 'onDate'>;
  readonly onLaidOut?: ((pages: number) => void) | undefined;
}

/**
 * “A cramp right now” on one landscape page: large enough for a fridge door, with the text for the answers on the job's
 * date.
 */
export function CrampCard({ job, onLaidOut }: CrampCardProps) {
  const guard = (job.onDate === undefined ? null : personOn(job.library.profile, job.onDate)?.guard) ?? NOBODY;
  useEffect(() => onLaidOut?.(1), [onLaidOut]);
  return (
    <div
      className={classNames(printStyles.printed, crampCardStyles.printed, markStyles.onPaper, ...paperLook(job))}
      data-paper={job.paper}
    >
      <div className={printStyles.pPage}>
        <section className={classNames(printStyles.sheet, crampCardStyles.cCard)} aria-label={CRAMP_NOW.title}>
          <header>
            <h2>{CRAMP_NOW.title}</h2>
            <p className={printStyles.pRight}>{CRAMP_NOW.summary}</p>
          </header>
          <div className={crampCardStyles.cParts}>
            {partsOf(shownBlocks(guard, CRAMP_NOW)).map((part, index) => (
              <section key={index}>
                {part.map((block, at) => (
                  <Block key={at} block={block} />
                ))}
              </section>
            ))}
          </div>
          <footer>
            <p>
              Not medical advice.
              {job.onDate === undefined
                ? null
                : ` Worded by the answers to the safety questions on ${formatDate(job.onDate, 'd MMMM yyyy')}.`}
            </p>
            <p className={printStyles.pNotes}>
              {CRAMP_NOW.sources.map(({ name, year }) => `${name}, ${year}`).join(' · ')}
            </p>
          </footer>
        </section>
      </div>
    </div>
  );
}
