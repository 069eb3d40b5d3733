import { withKey } from '#shared/domain/help/commands';
import { IconPrinter, IconShoppingCart, IconWand } from '@tabler/icons-react';
import { Fragment } from 'react';
import { openMenu } from '#renderer/state/menu-request';
import { useGenerateSentence } from '#renderer/state/generate-marks';
import { useIsGenerating } from '#renderer/state/generate-request';
import { useNavigate } from '#renderer/state/navigation';
import { openPrint } from '#renderer/state/print-request';
import {
  openWeek,
  useLoadFailure,
  usePlanPart,
  useReadOnlyReason,
  useToday,
  useWeekId,
} from '#renderer/state/planner-store';
import { readMonth, usePlannedDays } from '#renderer/state/planned-days';
import { openRepair, openWeekRepair } from '#renderer/state/repair-request';
import { useEaterScores } from '#renderer/state/eater-scores';
import { showEater, useShownEater, useShownOnAll } from '#renderer/state/eaters-store';
import { useGuard, useScoredWeek } from '#renderer/state/score-store';
import { tell } from '#renderer/state/tell';
import { BarButton } from '#renderer/ui/BarButton';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { WeekPicker } from '#renderer/ui/WeekPicker';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { eaterOn } from '#shared/domain/eaters/eater';
import { counted } from '#shared/domain/number-text';
import type { RepairOffer } from '#shared/domain/repair/repair-offer';
import { repairOffer } from '#shared/domain/repair/repair-offer';
import { worstFlag } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import { datesOf, formatDate } from '#shared/domain/week-id';
import { weekMenu } from '../board/board-menus';
import { HistoryButton } from '../HistoryButton';
import { useSelection } from '../selection-store';
import { FillButton } from './FillButton';
import { WeekMenu } from './WeekMenu';
import { trayText } from '#shared/domain/week/week-tray';
import { weekLines } from './week-text';
import { WeekSwitch } from './WeekSwitch';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './week-panels.module.css';

/** Week navigation, the summary of the week, and its actions. */
export function WeekBar() {
  const { days, week } = useScoredWeek();
  const weekId = useWeekId();
  const today = useToday();
  const failure = useLoadFailure();
  const isFilling = useIsGenerating();
  const preview = useGenerateSentence();
  const isPlanned = usePlannedDays();
  const unplaced = usePlanPart(trayText);
  const others = useEaterScores();
  const onAll = useShownOnAll(datesOf(weekId));
  const planned =
    failure === null
      ? weekLines({ days, week }, others, onAll?.id ?? null, unplaced)
      : ['This week could not be opened', ''];
  const [title, details] = preview === null ? planned : ['Preview, not saved', preview];
  const navigate = useNavigate();
  const headline = worstFlag(days.flatMap((day) => (day.headline === null ? [] : [day.headline])));
  return (
    <section
      className={pageBarStyles.weekbar}
      aria-label="This week"
      onContextMenu={(event) => openMenu(event, weekMenu)}
    >
      <h1 className={textStyles.vh}>Plan</h1>
      <WeekPicker
        week={weekId}
        today={today}
        isPlanned={isPlanned}
        onMonth={(date) => void readMonth(date)}
        onOpen={(next) => void openWeek(next)}
      />
      {isFilling ? null : <WeekSwitch yours={week} />}
      <div
        className={classNames(
          pageBarStyles.wbScore,
          styles.summary,
          others.length > 0 && styles.besideSwitch,
          others.length > 1 && styles.besideNames,
        )}
        title={`${title}. ${details}`}
      >
        {week.score === null || others.length > 0 ? null : (
          <ScoreRing score={week.score} atLeast={week.atLeast} headline={headline} />
        )}
        <p>
          <strong title={title}>{title}</strong>
          <span title={details}>
            {details.split(' · ').map((phrase, index) => (
              <Fragment key={`${index} ${phrase}`}>
                {index === 0 ? null : ' '}
                <span>
                  {index === 0 ? null : '· '}
                  {phrase}
                </span>
              </Fragment>
            ))}
          </span>
        </p>
      </div>
      {/* Meanwhile the panel that fills the week has its own actions. */}
      {isFilling ? null : (
        <div className={pageBarStyles.wbActions}>
          <HistoryButton step="undo" />
          <HistoryButton step="redo" />
          <span className={styles.sep} />
          <WeekMenu />
          <BarButton
            name="Shopping list"
            words="Shopping"
            wordsShown="wide"
            Icon={IconShoppingCart}
            onClick={() => navigate('shopping')}
          />
          <BarButton
            name="Print"
            words="Print"
            wordsShown="wide"
            title={week.plannedDays === 0 ? 'Nothing is planned in this week yet' : withKey('app.print')}
            Icon={IconPrinter}
            isDisabled={week.plannedDays === 0}
            onClick={() => openPrint({ list: false })}
          />
          <FillButton />
          <RepairButton />
        </div>
      )}
    </section>
  );
}

/**
 * Repairs the current day if it is short, else the short days of the week together. If there is none, it says so as a
 * tooltip and when pressed.
 */
function RepairButton() {
  const shown = useSelection((state) => state.day);
  const ofDay = useShownEater(shown ?? '');
  // If the days show different people, the week is the planned person's.
  const ofWeek = useShownOnAll(datesOf(useWeekId())) ?? null;
  const offerOn = useOffers();
  const readOnly = useReadOnlyReason();
  const onShow = offerOn(ofDay, shown);
  const isOnShow = 'date' in onShow && onShow.date === shown;
  const offer = readOnly !== null ? { reason: readOnly } : isOnShow ? onShow : offerOn(ofWeek, null);
  return (
    <button
      type="button"
      className={classNames(buttonStyles.btn, buttonStyles.primary, pageBarStyles.wbActionsPrimary)}
      aria-disabled={'reason' in offer}
      title={offerTitle(offer, (isOnShow ? ofDay : ofWeek)?.name ?? null)}
      onClick={() => {
        if ('reason' in offer) tell(offerTitle(offer, (isOnShow ? ofDay : ofWeek)?.name ?? null));
        else if ('date' in offer) {
          if (!isOnShow) showEater([offer.date], ofWeek);
          openRepair(offer.date);
        } else openWeekRepair();
      }}
    >
      <IconWand size={16} stroke={1.7} aria-hidden />
      <span>Repair</span>
    </button>
  );
}

/** What "Repair" does for a person, based on their scores and answers. */
function useOffers(): (eater: KnownEater | null, day: IsoDate | null) => RepairOffer {
  const { days } = useScoredWeek();
  const others = useEaterScores();
  const guard = useGuard();
  const today = useToday();
  return (eater, day) => {
    if (eater === null) return repairOffer(days, day, guard);
    const theirs = others.find((one) => one.eater.id === eater.id)?.days ?? [];
    return repairOffer(theirs, day, eaterOn(eater, today)?.guard ?? guard);
  };
}

function offerTitle(offer: RepairOffer, name: string | null): string {
  if ('reason' in offer) return name === null ? offer.reason : `${name}: ${offer.reason}`;
  const whom = name === null ? '' : ` for ${name}`;
  if ('date' in offer) return withKey('board.repair', `Repair ${formatDate(offer.date, 'EEEE d MMMM')}${whom}`);
  return withKey('plan.repair', `Repair the ${counted(offer.shortDays.length, 'short day')} of this week${whom}`);
}
