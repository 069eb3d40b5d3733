import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { saveText } from '#renderer/state/save-text';
import { currentLibrary } from '#renderer/state/library-store';
import { itemName, menuItems } from '#renderer/state/menu-request';
import { currentPlan } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import type { CommandId } from '#shared/domain/help/commands';
import { keysOf } from '#shared/domain/keys-of';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { currentNextWeek } from '#renderer/state/prep-lines-store';
import { describeDays } from '#shared/domain/person/person-text';
import { personOn, targetsFor, targetsOn } from '#shared/domain/person/targets';
import { scorePlan } from '#shared/domain/score/week-score';
import { fileName, lossSentence } from '#shared/formats/exporter';
import { WEEK_EXPORTERS } from '#shared/formats/registry';
import type { WeekFormat } from '#shared/formats/registry';
import { CopyWeekDialog } from './CopyWeekDialog';
import { DrinkDialog } from './DrinkDialog';
import { isDrinkOffered } from './drink-edit';
import { closeWeekDialog, useWeekDialog } from './week-dialogs';
import { CommandKey } from '#renderer/ui/CommandKey';
import { classNames } from '#renderer/ui/class-names';
import { commandIcon } from '#renderer/ui/command-icons';
import buttonStyles from '#renderer/ui/button.module.css';

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
  const source = { week, next: currentNextWeek(), lookup, findShipped: catalog.find, scores };
  await saveText(
    {
      suggestedName: fileName(exporter, `Electroplate ${week.week}`),
      format: exporter.extension,
      text: exporter.write(source),
    },
    'The plan itself is unchanged.',
    lossSentence(exporter, source),
  );
}

const WEEK_ITEMS = ['week.copy', 'week.copy-day', 'week.clear', 'week.drink', 'plan.repair'] as const;
const TEMPLATE_ITEMS = ['app.templates', 'week.save-template'] as const;

/** Commands as menu items; unavailable ones are disabled, with the reason. */
function Commands({ ids }: { readonly ids: readonly CommandId[] }) {
  const guard = useGuard();
  const isShown = (id: CommandId) => id !== 'week.drink' || isDrinkOffered(guard);
  return menuItems(ids.filter(isShown)).map((item) => {
    const Icon = commandIcon(item.id);
    return (
      <Menu.Item
        key={item.id}
        disabled={item.reason !== null}
        title={item.reason ?? undefined}
        onClick={item.run}
        leftSection={<Icon size={16} stroke={1.7} aria-hidden />}
        rightSection={<CommandKey of={item.id} />}
      >
        {itemName(item)}
      </Menu.Item>
    );
  });
}

/** The actions on the whole week. */
export function WeekMenu() {
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.quiet)}
          aria-label="Week… (copy, import, save)"
          title="Week… (copy, import, save)"
        >
          <IconDots size={16} stroke={1.7} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Commands ids={WEEK_ITEMS} />
        <Menu.Divider />
        <Commands ids={TEMPLATE_ITEMS} />
        <Menu.Divider />
        <Commands ids={['app.import']} />
        <Menu.Label>Save this week as</Menu.Label>
        {keysOf(WEEK_EXPORTERS).map((format) => (
          <Menu.Item key={format} onClick={() => void exportWeek(format)}>
            {WEEK_EXPORTERS[format].label} (.{WEEK_EXPORTERS[format].extension})…
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The dialogs about the whole week, wherever they were opened from. */
export function WeekDialogs() {
  const dialog = useWeekDialog((state) => state.dialog);
  if (dialog === 'copy') return <CopyWeekDialog onClose={closeWeekDialog} />;
  return dialog === 'drink' ? <DrinkDialog onClose={closeWeekDialog} /> : null;
}
