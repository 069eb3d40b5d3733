import { changeDocuments } from '#renderer/state/change-documents';
import { useLibrary } from '#renderer/state/library-store';
import { AnswersForm } from './AnswersForm';

/** Who the plan is for. */
export function ProfileSettings() {
  const { profile } = useLibrary();
  return (
    <AnswersForm
      profile={profile}
      idPrefix="settings"
      heading="Who the plan is for"
      question="Does any of this apply to you?"
      onSave={(next) =>
        changeDocuments('profile', {
          library: (library) => ({ ...library, profile: next.map((entry) => ({ ...entry })) }),
        })
      }
    />
  );
}
