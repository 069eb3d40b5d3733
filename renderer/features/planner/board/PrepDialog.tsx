import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { changeDocuments } from '#renderer/state/change-documents';
import { currentPlan } from '#renderer/state/planner-store';
import { tellStep } from '#renderer/state/tell';
import { Dialog } from '#renderer/ui/Dialog';
import { Segmented } from '#renderer/ui/Segmented';
import { formatDate, shiftDate } from '#shared/domain/week-id';
import type { PrepLine } from '#shared/domain/food/prep-line';
import type { PreparedEntry } from '#shared/domain/week/prep-lines';
import { canHavePrep, daysBeforeText, MAX_PREP_DAYS, MAX_PREP_TEXT, setPrep } from '#shared/domain/week/prep-lines';
import { findEntry } from '#shared/domain/week/week-plan';
import { isNoDay } from '#shared/domain/week/week-tray';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import { entryParts } from './entry-title';
import { closePrep, usePrepRequest } from './prep-request';
import styles from './prep.module.css';

/** Writes the prep line of an entry: what to do, and how many days before. */
export function PrepDialog() {
  const id = usePrepRequest();
  const found = id === null ? null : findEntry(currentPlan(), id);
  if (found === null || !canHavePrep(found.entry)) return null;
  return <PrepForm key={id} entry={found.entry} eaten={isNoDay(found.at) ? null : found.at.date} />;
}

const CHOICES = Array.from({ length: MAX_PREP_DAYS + 1 }, (_, days) => days);

/** Saves or (with `null`) removes a prep line, as one step with a note. */
function keepPrep(entry: PreparedEntry, prep: PrepLine | null): void {
  const { name } = entryParts(currentPlan(), entry);
  const label = prep === null ? `Removed the prep line of ${name}` : `Prep line of ${name}: ${prep.text}`;
  tellStep(changeDocuments('plan', { label, plan: (plan) => setPrep(plan, entry.id, prep) }));
}

function PrepForm({ entry, eaten }: { readonly entry: PreparedEntry; readonly eaten: string | null }) {
  const [text, setText] = useState(entry.prep?.text ?? '');
  const [daysBefore, setDays] = useState(entry.prep?.daysBefore ?? 1);
  const typed = text.trim();
  const isEmpty = typed === '';
  const choices = CHOICES.includes(daysBefore) ? CHOICES : [...CHOICES, daysBefore];
  const when = eaten === null ? 'It gets its day when the food has one.' : dayText(eaten, daysBefore);
  return (
    <Dialog title={`Prep line of ${entryParts(currentPlan(), entry).name}`} size={400} onClose={closePrep}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isEmpty) return;
          closePrep();
          keepPrep(entry, { text: typed, daysBefore });
        }}
      >
        <div className={styles.fields}>
          <TextInput
            label="What to do"
            placeholder="Thaw the salmon"
            value={text}
            maxLength={MAX_PREP_TEXT}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <fieldset className={styles.days}>
            <legend>Days before</legend>
            <Segmented
              small
              label="Days before"
              value={daysBefore}
              onChange={setDays}
              options={choices.map((days) => ({ value: days, label: String(days), title: daysBeforeText(days) }))}
            />
          </fieldset>
          <p className={styles.when} role="status">
            {when}
          </p>
        </div>
        <div className={dialogStyles.dialogFoot}>
          {entry.prep === undefined ? null : (
            <button
              type="button"
              className={classNames(buttonStyles.btn, buttonStyles.quiet)}
              onClick={() => {
                closePrep();
                keepPrep(entry, null);
              }}
            >
              Remove
            </button>
          )}
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={closePrep}>
            Cancel
          </button>
          <button
            type="submit"
            className={classNames(buttonStyles.btn, buttonStyles.primary)}
            disabled={isEmpty}
            title={isEmpty ? 'Type what to do first' : undefined}
          >
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** "On Tuesday 24 November, 1 day before." */
function dayText(eaten: string, daysBefore: number): string {
  return `On ${formatDate(shiftDate(eaten, -daysBefore), 'EEEE d MMMM')}, ${daysBeforeText(daysBefore)}.`;
}
