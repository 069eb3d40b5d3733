import { IconDeviceMobile, IconFileExport, IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import type { ShoppingExport } from '#shared/formats/exporter';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import { navigate, SHOPPING_PAGES } from '#renderer/state/navigation';
import { openWeek, useToday, useWeekId } from '#renderer/state/planner-store';
import { readMonth, usePlannedDays } from '#renderer/state/planned-days';
import { openPrint } from '#renderer/state/print-request';
import { BarButton } from '#renderer/ui/BarButton';
import { ExportButton } from '#renderer/ui/ExportButton';
import { Segmented } from '#renderer/ui/Segmented';
import { WeekPicker } from '#renderer/ui/WeekPicker';
import { weekOf } from '#shared/domain/week-id';
import { DaysPicker } from './DaysPicker';
import { saveList } from './list-actions';
import type { WeekList } from '#renderer/state/week-list';
import { listForText } from '#shared/domain/eaters/eater-text';
import { counted } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import textStyles from '#renderer/ui/text.module.css';

function WeekSteps() {
  const week = useWeekId();
  const today = useToday();
  const isPlanned = usePlannedDays();
  return (
    <>
      <h1 className={textStyles.vh}>Shopping</h1>
      <WeekPicker
        week={week}
        today={today}
        pageName="Shopping"
        isPlanned={isPlanned}
        onMonth={(date) => void readMonth(date)}
        onOpen={(next) => void openWeek(next)}
      />
      <DaysPicker week={week} today={today} />
    </>
  );
}

/** The days of the printed list, if they are not the week on screen. */
const printedDays = ({ days, weeks }: WeekList) =>
  days === undefined ? undefined : { days, otherWeeks: weeks.filter(({ week }) => week !== weekOf(days.from)) };

interface ShoppingBarProps {
  readonly shown: WeekList;
  readonly source: ShoppingExport;
  /** Opens the panel in a narrow window; `null` if it is always visible. */
  readonly onDetails: (() => void) | null;
  readonly onSend: () => void;
}

/** Week navigation, the number of lines left to buy, and the actions on the list. */
export function ShoppingBar({ shown, source, onDetails, onSend }: ShoppingBarProps) {
  const { list, lines, ticked, changed, houseCount, plannedDays } = shown;
  return (
    <section className={pageBarStyles.weekbar} aria-label="Week and list">
      <WeekSteps />
      <Segmented label="View" small value="shopping" options={SHOPPING_PAGES} onChange={navigate} />
      <div className={pageBarStyles.wbScore}>
        {lines.length === 0 ? null : (
          <p>
            <strong>
              {lines.length - ticked.size - houseCount} to buy, {ticked.size} ticked
              {changed.size === 0 ? null : `, ${changed.size} changed`}
              {houseCount === 0 ? null : `, ${houseCount} at home`}
            </strong>
            <span>
              {counted(plannedDays, 'day', 'days')}, {listForText(list)}
            </span>
          </p>
        )}
      </div>
      {lines.length === 0 ? null : (
        <div className={pageBarStyles.wbActions}>
          {onDetails === null ? null : <BarButton name="Line details" Icon={IconInfoCircle} onClick={onDetails} />}
          <ExportButton
            exporters={SHOPPING_EXPORTERS}
            name="Save as…"
            title="Save as…"
            onChoose={(format) => void saveList(source, format)}
          >
            <IconFileExport size={16} stroke={1.7} aria-hidden />
            <span className={pageBarStyles.lbl}>Save as…</span>
          </ExportButton>
          <BarButton
            name="Print list"
            words="Print list"
            wordsShown="usually"
            Icon={IconPrinter}
            onClick={() => openPrint({ list: true, days: printedDays(shown) })}
          />
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.primary, pageBarStyles.wbActionsPrimary)}
            onClick={onSend}
          >
            <IconDeviceMobile size={16} stroke={1.7} aria-hidden />
            Send to phone
          </button>
        </div>
      )}
    </section>
  );
}
