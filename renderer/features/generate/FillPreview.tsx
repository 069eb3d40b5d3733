import {
  IconAlertCircle,
  IconChevronLeft,
  IconChevronRight,
  IconShoppingCart,
  IconToolsKitchen2,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { withKey } from '#shared/domain/help/commands';
import { FlagShape } from '#renderer/ui/FlagShape';
import markStyles from '#renderer/ui/mark.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { WeekDocument } from '#shared/schema/week-document';
import type { FillSummary } from './fill-summary';
import type { GenerateForm } from './generate-form';
import {
  insteadWords,
  leftWords,
  metWords,
  namedDays,
  newThingsWords,
  recipesWords,
  usedUpWords,
} from './generate-text';
import type { FillProblem } from './use-filling';
import styles from './generate.module.css';

interface FillPreviewProps {
  readonly plan: WeekDocument;
  readonly summary: FillSummary | null;
  readonly form: GenerateForm;
  readonly problem: FillProblem | null;
  /** The number of the version on show, from 1, and how many there are. */
  readonly place: readonly [at: number, of: number];
  readonly onShow: (step: -1 | 1) => void;
  readonly onRetry: () => void;
}

/** The result of the version on show, or why there is none. */
export function FillPreview({ plan, summary, form, problem, place: [at, of], onShow, onRetry }: FillPreviewProps) {
  if (summary === null && problem === null) return null;
  return (
    <section className={styles.preview} aria-label="Preview">
      {summary === null ? null : (
        <h3>
          <span>Preview</span>
          <span className={styles.versions}>
            <button
              type="button"
              aria-label="Earlier version"
              title={withKey('generate.earlier')}
              disabled={at <= 1}
              onClick={() => onShow(-1)}
            >
              <IconChevronLeft size={15} stroke={1.7} aria-hidden />
            </button>
            {at} of {of}
            <button
              type="button"
              aria-label="Later version"
              title={withKey('generate.later')}
              disabled={at >= of}
              onClick={() => onShow(1)}
            >
              <IconChevronRight size={15} stroke={1.7} aria-hidden />
            </button>
          </span>
        </h3>
      )}
      {problem === null ? null : (
        <p className={styles.problem} role="status">
          <IconAlertCircle size={17} stroke={1.7} aria-hidden />
          <span>
            {problem.text}
            {problem.mayRetry ? (
              <>
                {' '}
                <button type="button" className={textStyles.link} onClick={onRetry}>
                  Try again
                </button>
              </>
            ) : null}
          </span>
        </p>
      )}
      {summary === null ? null : <Facts plan={plan} summary={summary} form={form} />}
    </section>
  );
}

/** A line for a wish that was met or not. */
function Fact({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {icon}
      <span>{children}</span>
    </li>
  );
}

const notAsWished = <IconAlertCircle size={14} stroke={1.7} aria-hidden className={styles.unmet} />;

function Facts({ plan, summary, form }: Pick<FillPreviewProps, 'plan' | 'form'> & { readonly summary: FillSummary }) {
  const { of, met, scored, notMet, outside, left, usedUp } = summary;
  const isAllMet = notMet.length === 0;
  const hasDinners = form.slots.includes('dinner') && form.dates.length > 1;
  return (
    <ul>
      <Fact
        icon={
          isAllMet && scored > 0 ? (
            <span className={markStyles.flagMet}>
              <FlagShape flag="met" />
            </span>
          ) : (
            notAsWished
          )
        }
      >
        {metWords(scored)}
        {scored === 0 ? null : (
          <>
            {' '}
            <b>
              {met} of {of}
            </b>{' '}
            days
          </>
        )}
        {isAllMet ? null : <>. Not met: {namedDays(notMet)}</>}
      </Fact>
      {outside.length === 0 ? null : <Fact icon={notAsWished}>Outside your limits: {namedDays(outside)}</Fact>}
      <Fact icon={<IconToolsKitchen2 size={14} stroke={1.7} aria-hidden />}>{recipesWords(summary)}</Fact>
      {hasDinners && summary.dinners !== form.dinners ? (
        <Fact icon={notAsWished}>{insteadWords(summary.dinners, form.dinners, 'different dinner')}</Fact>
      ) : null}
      {hasDinners && summary.cooked !== form.evenings ? (
        <Fact icon={notAsWished}>{insteadWords(summary.cooked, form.evenings, 'evening')} at the stove</Fact>
      ) : null}
      {usedUp.map((one) => (
        <Fact
          key={one.id}
          icon={
            one.used > 0 && (one.grams === null || one.used >= one.grams) ? (
              <span className={markStyles.flagMet}>
                <FlagShape flag="met" />
              </span>
            ) : (
              notAsWished
            )
          }
        >
          {usedUpWords(one)}
        </Fact>
      ))}
      {left.length === 0 ? null : <Fact icon={notAsWished}>{leftWords(left, plan)}</Fact>}
      <Buys buys={summary.buys} />
    </ul>
  );
}

/** How much longer the shopping list gets, and with what. */
function Buys({ buys }: Pick<FillSummary, 'buys'>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Fact icon={<IconShoppingCart size={14} stroke={1.7} aria-hidden />}>
      {newThingsWords(buys.length)}{' '}
      {buys.length === 0 ? null : (
        <button type="button" className={textStyles.link} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide the list' : 'See the list'}
        </button>
      )}
      {isOpen ? (
        <ul className={styles.buys}>
          {buys.map(({ key, name, display }) => (
            <li key={key}>
              <span>{name}</span>
              <span>{display}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Fact>
  );
}
