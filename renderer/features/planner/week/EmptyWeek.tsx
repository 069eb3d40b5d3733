import { changeDocuments } from '#renderer/state/change-documents';
import {
  IconBulb,
  IconCalendarWeek,
  IconCopy,
  IconFileImport,
  IconPinned,
  IconSparkles,
  IconTemplate,
} from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { registerCommands } from '#renderer/state/commands';
import { useGenerateLock } from '#renderer/state/generate-person';
import { openGenerate } from '#renderer/state/generate-request';
import { openImport } from '#renderer/state/import-request';
import { navigate } from '#renderer/state/navigation';
import { useLibrary } from '#renderer/state/library-store';
import { currentPlan, listWeeks, newEntryId, usePlan, useWeekId } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import { addPinnedEntries, usePinsForWeek } from '#renderer/state/template-planning';
import { openTemplates } from '#renderer/state/templates-request';
import { firstKey } from '#shared/domain/help/commands';
import { adviceFor, isOffered, SAMPLE_AFTER_ANSWERS } from '#shared/domain/person/advice';
import type { ProfileEntry } from '#shared/domain/person/profile';
import { targetsOn } from '#shared/domain/person/targets';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import { entriesAt, entriesOfWeek } from '#shared/domain/week/week-plan';
import { copyFrom } from './copy-week';
import { suggestBeginning } from './suggested-beginning';
import { openWeekDialog } from './week-dialogs';
import type { SampleRules } from './sample-week';
import { describeSample, withSampleWeek } from './sample-week';
import { CommandKey } from '#renderer/ui/CommandKey';
import { placeIn } from '#renderer/ui/plan-place';
import { currentSelection, focusOn, passOver, startEmptyWeek, stopEditing } from '../selection-store';
import textStyles from '#renderer/ui/text.module.css';
import styles from './week-panels.module.css';

/** Shows the grid of the empty week, with the focus on its first meal. */
function startEmpty(): void {
  const plan = currentPlan();
  startEmptyWeek(plan.week);
  const place = placeIn(plan, { dates: [], slots: [] });
  if (place !== null) focusOn({ ...place, entry: null });
}

/**
 * Fills the week. The focused choice disappears, so the focus moves to the first meal of the day that is shown, and the
 * panel stays on that day.
 */
async function beginWith(fill: () => unknown): Promise<void> {
  const { day } = currentSelection();
  await fill();
  const plan = currentPlan();
  const place = placeIn(plan, { dates: [day], slots: [] });
  if (place === null || entriesOfWeek(plan).length === 0) return;
  passOver({ ...place, entry: entriesAt(plan, place)[0]?.id ?? null });
  stopEditing();
}

function sampleRules(profile: readonly ProfileEntry[]): SampleRules {
  const catalog = currentCatalog();
  return {
    catalog,
    newId: newEntryId,
    targetsOf: (day) => {
      const targets = targetsOn(profile, day);
      if (targets === null) throw new Error('The sample is offered before anybody answered who the plan is for.');
      return targets;
    },
  };
}

const COMMANDS = { 'plan.start-empty': { run: startEmpty } };

/**
 * The next steps for an empty week, in place of its meals until one is chosen. Shown once it is known which other weeks
 * there are, since that decides which choice is highlighted and taken by Enter.
 */
export function EmptyWeek() {
  const week = useWeekId();
  const guard = useGuard();
  const plan = usePlan();
  const { profile, templates } = useLibrary();
  const hasTemplates = Object.keys(templates).length > 0;
  const pinned = usePinsForWeek().entries;
  // Anyone with a template has planned before and needs no sample.
  const offersSample = !hasTemplates && isOffered(guard, 'sample-week');
  const sampleText = useMemo(
    () => (offersSample ? describeSample(plan, sampleRules(profile)) : ''),
    [offersSample, plan, profile],
  );
  const mayFill = useGenerateLock(week) === null;
  // The week that can be copied, `null` if there is no other; `undefined` until it is looked up.
  const [latest, setLatest] = useState<WeekId | null>();
  const choices = useRef<HTMLUListElement>(null);

  // Before anything is looked up, so that an Enter pressed the moment the choices appear is not lost.
  useEffect(
    () => suggestBeginning(() => choices.current?.querySelector<HTMLElement>(`.${styles.lead} button`)?.click()),
    [],
  );
  useEffect(() => {
    let isGone = false;
    void listWeeks().then((weeks) => {
      if (isGone) return;
      setLatest(weeks.find((one) => one < week) ?? weeks.find((one) => one !== week) ?? null);
    });
    return () => {
      isGone = true;
    };
  }, [week]);
  useEffect(() => registerCommands(COMMANDS), []);

  const sample = () =>
    changeDocuments('plan', {
      label: 'Started with the sample week',
      plan: (before) => withSampleWeek(before, sampleRules(profile)),
    });
  if (latest === undefined) return null;
  return (
    <section className={styles.startCard} aria-label="How do you want to begin this week?">
      <h2>How do you want to begin this week?</h2>
      <ul ref={choices}>
        {latest === null ? null : (
          <li className={styles.lead}>
            <button type="button" onClick={() => void beginWith(() => copyFrom(latest))}>
              <IconCopy size={18} stroke={1.7} aria-hidden />
              <span>
                <b>Copy week {weekNumber(latest)}</b>
                <small>All seven days, same weekdays. Change anything.</small>
              </span>
            </button>
          </li>
        )}
        {offersSample ? (
          <li className={latest === null ? styles.lead : styles.wide}>
            <button type="button" onClick={() => void beginWith(sample)}>
              <IconBulb size={18} stroke={1.7} aria-hidden />
              <span>
                <b>Start with a sample week</b>
                <small>{sampleText}</small>
              </span>
            </button>
          </li>
        ) : null}
        {hasTemplates ? (
          <li className={latest === null ? styles.lead : undefined}>
            <button type="button" onClick={() => openTemplates({ kind: 'list' })}>
              <IconTemplate size={18} stroke={1.7} aria-hidden />
              <span>
                <b>From a template…</b>
                <small>A day or a week you saved.</small>
              </span>
            </button>
          </li>
        ) : null}
        {mayFill ? (
          <li>
            <button type="button" onClick={() => openGenerate()}>
              <IconSparkles size={18} stroke={1.7} aria-hidden />
              <span>
                <b>Fill the week with recipes…</b>
                <small>Meals inside your limits, as a preview first.</small>
              </span>
            </button>
          </li>
        ) : null}
        {pinned === 0 ? null : (
          <li>
            <button type="button" onClick={() => void beginWith(addPinnedEntries)}>
              <IconPinned size={18} stroke={1.7} aria-hidden />
              <span>
                <b>Add your pinned entries ({pinned})</b>
                <small>What you have on the same weekdays.</small>
              </span>
            </button>
          </li>
        )}
        <li className={latest === null && !offersSample && !hasTemplates ? styles.lead : undefined}>
          <button type="button" onClick={startEmpty}>
            <IconCalendarWeek size={18} stroke={1.7} aria-hidden />
            <span>
              <b>Start empty</b>
              <small>Choose a meal, press {firstKey('board.add')}, type two letters.</small>
            </span>
            <CommandKey of="plan.start-empty" />
          </button>
        </li>
        {latest === null ? null : (
          <li>
            <button type="button" onClick={() => openWeekDialog('copy')}>
              <IconCopy size={18} stroke={1.7} aria-hidden />
              <span>
                <b>Copy another week…</b>
                <small>Choose one of the weeks you planned.</small>
              </span>
            </button>
          </li>
        )}
        <li>
          <button type="button" onClick={openImport}>
            <IconFileImport size={18} stroke={1.7} aria-hidden />
            <span>
              <b>Import a file…</b>
              <small>A saved week, own foods or a food diary.</small>
            </span>
          </button>
        </li>
      </ul>
      {hasTemplates || offersSample ? null : (
        <p className={styles.startNote}>
          {guard.yes.length === 0 && guard.unanswered.length > 0 ? (
            <>
              {SAMPLE_AFTER_ANSWERS}{' '}
              <button type="button" className={textStyles.link} onClick={() => navigate('settings')}>
                Answer them
              </button>
            </>
          ) : (
            adviceFor(guard, 'sample-week')
          )}
        </p>
      )}
    </section>
  );
}
