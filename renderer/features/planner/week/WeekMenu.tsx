import { changeDocuments } from '#renderer/state/change-documents';
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { openImport } from '#renderer/state/import-request';
import { saveText } from '#renderer/state/save-text';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan, usePlan, useReadOnlyReason } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import { openWeekRepair } from '#renderer/state/repair-request';
import { openTemplates } from '#renderer/state/templates-request';
import { withKey } from '#shared/domain/help/commands';
import { keysOf } from '#shared/domain/keys-of';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { describeDays } from '#shared/domain/person/person-text';
import { personOn, targetsFor, targetsOn } from '#shared/domain/person/targets';
import { clearDay, entriesOfDay } from '#shared/domain/week/week-plan';
import { scorePlan } from '#shared/domain/score/week-score';
import { weekNumber } from '#shared/domain/week-id';
import { fileName } from '#shared/formats/exporter';
import { WEEK_EXPORTERS } from '#shared/formats/registry';
import type { WeekFormat } from '#shared/formats/registry';
import { CopyWeekDialog } from './CopyWeekDialog';
import { DrinkDialog } from './DrinkDialog';
import { isDrinkOffered } from './drink-edit';
import { closeWeekDialog, openWeekDialog, useWeekDialog } from './week-dialogs';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';

/** Saves the current week in one of the formats of the registry. */
async function exportWeek(format: WeekFormat): Promise<void> {
  const week = currentPlan();
  const catalog = currentCatalog();
  const { profile } = currentLibrary();
  const lookup = lookupFor(week, catalog);
  const monday = week.days[0]?.date ?? '';
  const person = personOn(profile, monday);
  const { who, sentences } = describeDays(
    profile,
    week.days.map((day) => day.date),
  );
  const scores =
    person === null
      ? null
      : {
          scored: scorePlan(week, lookup, (day) => targetsOn(profile, day) ?? targetsFor(person.person, person.age)),
          forWhom: who.join('; '),
          advice: sentences.length === 0 ? null : sentences.join(' '),
        };
  const exporter = WEEK_EXPORTERS[format];
  const text = exporter.write({ week, lookup, findShipped: catalog.find, scores });
  await saveText(
    {
      suggestedName: fileName(exporter, `Electroplate ${week.week}`),
      format: exporter.extension,
      text,
    },
    'The plan itself is unchanged.',
  );
}

/** The actions on the whole week. */
export function WeekMenu() {
  const readOnly = useReadOnlyReason() !== null;
  const dialog = useWeekDialog((state) => state.dialog);
  const guard = useGuard();
  const mayMix = isDrinkOffered(guard);
  const isEmpty = usePlan().days.every((day) => entriesOfDay(day).length === 0);
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.quiet)}
            aria-label="Week… (copy, import, save)"
          >
            <IconDots size={16} stroke={1.7} aria-hidden />
            <span className={pageBarStyles.lblWide}>Week…</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={readOnly} onClick={() => openWeekDialog('copy')}>
            Copy a week here…
          </Menu.Item>
          <Menu.Item disabled={isEmpty} onClick={() => openTemplates({ kind: 'copy-day', date: null })}>
            Copy a day to other days…
          </Menu.Item>
          <Menu.Item
            disabled={readOnly}
            onClick={() =>
              changeDocuments('plan', {
                label: `Cleared week ${weekNumber(currentPlan().week)}`,
                plan: (plan) => plan.days.reduce((current, day) => clearDay(current, day.date), plan),
              })
            }
          >
            Clear this week
          </Menu.Item>
          {mayMix ? (
            <Menu.Item disabled={readOnly} onClick={() => openWeekDialog('drink')}>
              Mix an electrolyte drink…
            </Menu.Item>
          ) : null}
          <Menu.Item disabled={readOnly || isEmpty} onClick={openWeekRepair}>
            {withKey('plan.repair', 'Repair the week…')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => openTemplates({ kind: 'list' })}>Templates…</Menu.Item>
          <Menu.Item disabled={isEmpty} onClick={() => openTemplates({ kind: 'save', day: null })}>
            Save this week as a template…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={openImport}>Import…</Menu.Item>
          <Menu.Label>Save this week as</Menu.Label>
          {keysOf(WEEK_EXPORTERS).map((format) => (
            <Menu.Item key={format} onClick={() => void exportWeek(format)}>
              {WEEK_EXPORTERS[format].label} (.{WEEK_EXPORTERS[format].extension})…
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'copy' ? <CopyWeekDialog onClose={closeWeekDialog} /> : null}
      {dialog === 'drink' ? <DrinkDialog onClose={closeWeekDialog} /> : null}
    </>
  );
}
