import { useState } from 'react';
import { announce } from '../../app/announce-store';
import { useToday } from '../../app/clock-store';
import { updateLibrary, useLibrary, useLibraryFolder } from '../../app/library-store';
import { draftOf, EMPTY_DRAFT, PersonForm, readDraft } from '../../ui/PersonForm';
import { SafetyText } from '../../ui/SafetyText';
import { appendProfile, applyToAllWeeks, profileOn } from '../../../shared/domain/profile';
import type { Person, ProfileEntry } from '../../../shared/domain/profile';
import { PRESET_INFO } from '../../../shared/domain/targets';
import { formatDate } from '../../../shared/domain/week-id';
import { version } from '../../../package.json';
import './settings.css';

const THEMES = [
  { id: 'system', label: 'Same as the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

const samePerson = (a: Person, b: Person): boolean =>
  a.sex === b.sex && a.birthYear === b.birthYear && a.birthMonth === b.birthMonth && a.preset === b.preset;

/** Settings: who the plan is for (dated), light or dark, where the data lies, and the safety text. */
export function SettingsScreen() {
  const { settings } = useLibrary();
  const folder = useLibraryFolder();
  return (
    <>
      <section className="weekbar foodbar" aria-label="Settings bar">
        <h1>Settings</h1>
      </section>
      <main className="settings" aria-label="Settings" tabIndex={0}>
        <div className="settings-columns">
          <ProfileSettings />
          <div className="settings-side">
            <section aria-labelledby="settings-look">
              <h2 id="settings-look">Look</h2>
              <div className="choice-row" role="radiogroup" aria-label="Light or dark">
                {THEMES.map(({ id, label }) => (
                  <label key={id} className="choice">
                    <input
                      type="radio"
                      name="theme"
                      checked={settings.theme === id}
                      onChange={() =>
                        updateLibrary((library) => ({ ...library, settings: { ...library.settings, theme: id } }))
                      }
                    />
                    {label}
                  </label>
                ))}
              </div>
            </section>
            <section aria-labelledby="settings-data">
              <h2 id="settings-data">Your data</h2>
              <p className="dialog-text">
                Everything is in this folder: <code>library.json</code> and one file a week. Nothing leaves this
                computer.
              </p>
              <p className="settings-path">
                <code>{folder}</code>
              </p>
            </section>
            <section aria-labelledby="settings-safety">
              <h2 id="settings-safety">Not medical advice</h2>
              <div className="st-note">
                <SafetyText />
              </div>
            </section>
            <section aria-labelledby="settings-about">
              <h2 id="settings-about">About</h2>
              <p className="dialog-text">
                Electroplate {version}. Food figures: USDA National Nutrient Database for Standard Reference, release 28
                (2015), public domain. MIT licence.
              </p>
            </section>
          </div>
        </div>
      </main>
    </>
  );
}

function ProfileSettings() {
  const { profile } = useLibrary();
  const today = useToday();
  const current = profileOn(profile, today);
  const [draft, setDraft] = useState(current === null ? EMPTY_DRAFT : draftOf(current));
  const [tried, setTried] = useState(false);
  const read = readDraft(draft, today);
  const changed = current === null || !('person' in read) || !samePerson(read.person, current);
  const appliesEverywhere =
    current !== null && profile.every((entry) => samePerson(profileOn(profile, entry.from) ?? current, current));

  const save = (
    change: (entries: readonly ProfileEntry[], person: Person) => readonly ProfileEntry[],
    said: string,
  ) => {
    setTried(true);
    if (!('person' in read)) return;
    updateLibrary((library) => ({
      ...library,
      profile: change(library.profile, read.person).map((entry) => ({ ...entry })),
    }));
    announce(said);
  };

  return (
    <section aria-labelledby="settings-person" className="settings-person">
      <h2 id="settings-person">Who the plan is for</h2>
      <PersonForm draft={draft} today={today} showProblems={tried || changed} onChange={setDraft} />
      <div className="settings-foot">
        <button
          type="button"
          className="btn primary"
          disabled={!changed}
          title={changed ? undefined : 'Nothing has been changed'}
          onClick={() =>
            save((entries, person) => appendProfile(entries, person, today), 'Targets changed from today on.')
          }
        >
          Use from today on
        </button>
        <button
          type="button"
          className="btn outline"
          disabled={!changed && appliesEverywhere}
          title={!changed && appliesEverywhere ? 'All weeks already use these answers' : undefined}
          onClick={() =>
            save((entries, person) => applyToAllWeeks(entries, person, today), 'Targets changed for past weeks too.')
          }
        >
          Also for past weeks
        </button>
      </div>
      <p className="field-note settings-note">
        A day is scored with the answers valid on its date, so past weeks keep their score unless you say otherwise.
      </p>
      <ol className="history" aria-label="Answers so far">
        {profile.map((entry, index) => (
          <li key={`${entry.from}-${index}`}>
            From {formatDate(entry.from, 'd MMMM yyyy')}: {PRESET_INFO[entry.preset].name}, {entry.sex}, born{' '}
            {entry.birthYear}
          </li>
        ))}
      </ol>
    </section>
  );
}
