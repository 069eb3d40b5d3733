import { changeDocuments } from '#renderer/state/change-documents';
import { Dialog } from '#renderer/ui/Dialog';
import textStyles from '#renderer/ui/text.module.css';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { AnswersForm } from './AnswersForm';
import styles from './eaters-settings.module.css';

interface EaterAnswersDialogProps {
  readonly eater: KnownEater;
  readonly onClose: () => void;
}

/** The same questions as for the planned person, with the same dates and checks. */
export function EaterAnswersDialog({ eater: { id, name, profile }, onClose }: EaterAnswersDialogProps) {
  return (
    <Dialog title={`Questions for ${name}`} size={720} isTall onClose={onClose}>
      <p className={textStyles.fieldNote}>
        “You” is {name} here. With the answers {name} has targets, a score and limits of their own on the board, by the
        same rules as yours.
      </p>
      <div className={styles.answers}>
        <AnswersForm
          profile={profile}
          idPrefix="eater"
          heading={null}
          question={`Does any of this apply to ${name}?`}
          onSave={(next) =>
            changeDocuments('eater-answers', {
              library: (library) => {
                const eater = library.eaters?.[id];
                const answered = next.map((entry) => ({ ...entry }));
                return eater === undefined
                  ? library
                  : { ...library, eaters: { ...library.eaters, [id]: { ...eater, profile: answered } } };
              },
            })
          }
        />
      </div>
    </Dialog>
  );
}
