/**
 * Names of backups and which of them to remove. Pure: the day is passed in.
 * Kept: three of today (the first and the two newest), the newest of each of the fourteen days before, the newest
 * of each ISO week in the three months before those, and always the newest of all. Names that are not ours stay.
 */
import { parseDate, shiftDate, weekOf } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';

const BACKUP_NAME = /^(\d{4}-\d{2}-\d{2})_([01]\d|2[0-3])-([0-5]\d)-([0-5]\d)-(\d{3})\.json$/;
const KEPT_OF_TODAY = 3;
const DAYS_KEPT_DAILY = 14;
/** Three months of weeks after the two weeks of days. */
const DAYS_KEPT_WEEKLY = 13 * 7;
const MINUTES_BETWEEN_BACKUPS = 60;

const digits = (count: number, amount: number): string => String(amount).padStart(count, '0');

/** The local calendar date of a moment. */
export function localDateOf(moment: Date): IsoDate {
  return `${digits(4, moment.getFullYear())}-${digits(2, moment.getMonth() + 1)}-${digits(2, moment.getDate())}`;
}

/** `2026-11-23_09-30-00-123.json`: local time, so that the day in the name is the person's day. */
export function backupNameAt(moment: Date): string {
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map((part) => digits(2, part)).join('-');
  return `${localDateOf(moment)}_${time}-${digits(3, moment.getMilliseconds())}.json`;
}

/** The date of a backup by its name; `null` when it is not one of ours. */
export function backupDateOf(name: string): IsoDate | null {
  const date = BACKUP_NAME.exec(name)?.[1];
  return date === undefined ? null : parseDate(date);
}

/** When a backup was made, for a sentence: "2026-11-23 09:30". */
export function formatBackupTime(name: string): string {
  const found = BACKUP_NAME.exec(name);
  return found === null ? name : `${found[1]} ${found[2]}:${found[3]}`;
}

/** Our backups among the names of a folder, newest first. */
export function selectBackups(names: readonly string[]): readonly string[] {
  return names.filter((name) => backupDateOf(name) !== null).toSorted((a, b) => (a < b ? 1 : -1));
}

/** True before the first write of a day, and again when the newest copy of the day is an hour old. */
export function isBackupDue(names: readonly string[], now: Date): boolean {
  const anHourAgo = backupNameAt(new Date(now.getTime() - MINUTES_BETWEEN_BACKUPS * 60_000));
  const today = localDateOf(now);
  return !names.some((name) => backupDateOf(name) === today && name > anHourAgo);
}

/** The period of a backup: of all backups of a period the newest is kept. `null`: too old to keep. */
function periodOf(date: IsoDate, today: IsoDate): string | null {
  if (date >= shiftDate(today, -DAYS_KEPT_DAILY)) return date;
  return date >= shiftDate(today, -DAYS_KEPT_DAILY - DAYS_KEPT_WEEKLY) ? weekOf(date) : null;
}

/** The names in a backup folder to remove on a day. */
export function selectBackupsToRemove(names: readonly string[], today: IsoDate): readonly string[] {
  const backups = selectBackups(names);
  const ofToday = backups.filter((name) => backupDateOf(name) === today);
  const kept = new Set([...ofToday.slice(0, KEPT_OF_TODAY - 1), ...ofToday.slice(-1), ...backups.slice(0, 1)]);
  const periods = new Set<string>();
  for (const name of backups) {
    const date = backupDateOf(name);
    const period = date === null || date === today ? null : periodOf(date, today);
    if (period === null || periods.has(period)) continue;
    periods.add(period);
    kept.add(name);
  }
  return backups.filter((name) => !kept.has(name));
}
