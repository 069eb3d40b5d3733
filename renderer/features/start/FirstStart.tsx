import { useRef, useState } from 'react';
import { useToday } from '../../app/clock-store';
import { updateLibrary } from '../../app/library-store';
import { EMPTY_DRAFT, PersonForm, readDraft } from '../../ui/PersonForm';
import { SafetyText } from '../../ui/SafetyText';
import { appendProfile } from '../../../shared/domain/profile';
import './start.css';

/** First start: the safety text, then who the plan is for. The week itself offers a sample or an empty start next. */
export function FirstStart({ notice }: { readonly notice: string }) {
  const today = useToday();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = () => {
    const read = readDraft(draft, today);
    setTried(true);
    if ('person' in read)
      updateLibrary((library) => ({
        ...library,
        profile: appendProfile(library.profile, read.person, today).map((entry) => ({ ...entry })),
      }));
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"], input')?.focus();
  };
  return (
    <>
      <div className="start">
        <aside className="st-side" aria-label="Before you start" tabIndex={0}>
          <h2>Before you start</h2>
          <div className="st-note">
            <SafetyText />
          </div>
        </aside>
        <main className="st-main">
          <form
            ref={form}
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <header>
              <h1>Who is the plan for?</h1>
              <p>The answers choose the targets. They stay on this computer, and Settings can change them.</p>
            </header>
            {notice === '' ? null : (
              <p role="alert" className="st-notice">
                {notice}
              </p>
            )}
            <PersonForm draft={draft} today={today} showProblems={tried} onChange={setDraft} />
            <div className="st-foot">
              <button type="submit" className="btn primary">
                Continue
              </button>
            </div>
          </form>
        </main>
      </div>
    </>
  );
}
