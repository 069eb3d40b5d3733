import { Menu } from '@mantine/core';
import { IconCopy, IconFileExport, IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import type { ShoppingExport } from '#shared/formats/exporter';
import type { ShoppingFormat } from '#shared/formats/registry';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import { openWeek, useToday, useWeekId } from '#renderer/state/planner-store';
import { openPrint } from '#renderer/state/print-request';
import { WeekPicker } from '#renderer/ui/WeekPicker';
import { copyList, saveList } from './list-actions';
import type { WeekList } from './use-week-list';
import { counted } from '#shared/domain/number-text';

const FORMATS: readonly ShoppingFormat[] = ['md', 'csv', 'txt', 'json'];

function WeekSteps() {
  const week = useWeekId();
  const today = useToday();
  return (
    <>
      <h1 className="vh">Shopping</h1>
      <WeekPicker week={week} today={today} pageName="Shopping" onOpen={(next) => void openWeek(next)} />
    </>
  );
}

function SaveMenu({ source }: { readonly source: ShoppingExport }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="btn quiet" aria-label="Save as…" title="Save as…">
          <IconFileExport size={16} stroke={1.7} aria-hidden />
          <span className="lbl">Save as…</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item
            key={format}
            rightSection={`.${SHOPPING_EXPORTERS[format].extension}`}
            onClick={() => void saveList(source, format)}
          >
            {SHOPPING_EXPORTERS[format].label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ShoppingBarProps {
  readonly shown: WeekList;
  readonly source: ShoppingExport;
  /** Opens the panel in a narrow window; `null` if it is always visible. */
  readonly onDetails: (() => void) | null;
}

/** Week navigation, the number of lines left to buy, and the actions on the list. */
export function ShoppingBar({ shown, source, onDetails }: ShoppingBarProps) {
  const { list, lines, ticked, plannedDays } = shown;
  return (
    <section className="weekbar" aria-label="Week and list">
      <WeekSteps />
      <div className="wb-score">
        {lines.length === 0 ? null : (
          <p>
            <strong>
              {lines.length - ticked.size} to buy, {ticked.size} ticked
            </strong>
            <span>
              {counted(plannedDays, 'day', 'days')}, {counted(list.people, 'person', 'people')}
            </span>
          </p>
        )}
      </div>
      {lines.length === 0 ? null : (
        <div className="wb-actions">
          {onDetails === null ? null : (
            <button
              type="button"
              className="btn quiet"
              aria-label="Line details"
              title="Line details"
              onClick={onDetails}
            >
              <IconInfoCircle size={16} stroke={1.7} aria-hidden />
            </button>
          )}
          <button
            type="button"
            className="btn quiet"
            aria-label="Copy"
            title="Copy"
            onClick={() => void copyList(source)}
          >
            <IconCopy size={16} stroke={1.7} aria-hidden />
            <span className="lbl">Copy</span>
          </button>
          <SaveMenu source={source} />
          <button type="button" className="btn primary" onClick={() => openPrint({ list: true })}>
            <IconPrinter size={16} stroke={1.7} aria-hidden />
            Print list
          </button>
        </div>
      )}
    </section>
  );
}
