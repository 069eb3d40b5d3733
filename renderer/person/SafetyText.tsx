import { ADVICE } from '#shared/domain/person/advice';
import {
  ASK_FIRST,
  EMERGENCY,
  MAGNESIUM_CARE,
  NO_PROMISE,
  NOT_MEDICAL_ADVICE,
  POTASSIUM_CARE,
  SEE_SOON,
} from '#shared/domain/help/safety-texts';

const SALT_ASK_FIRST = 'With any of the conditions or medicines above, salt is a question for your clinician.';

/** What to do in the moment; salt is mentioned only if the answers allow it. */
function inTheMoment(mayOfferSalt: boolean): string {
  const before = 'Cramps. In the moment: stretch the muscle, massage it,';
  return mayOfferSalt
    ? `${before} drink water with a pinch of salt, warm it. ${SALT_ASK_FIRST} ${NO_PROMISE}`
    : `${before} warm it. ${ADVICE['quick-salt'].instead} ${NO_PROMISE}`;
}

/**
 * The text to read before planning; it may be reworded but nothing may be dropped. People whose answers lock salt, or
 * who have not answered yet, read who should ask first.
 */
export function SafetyText({ mayOfferSalt }: { readonly mayOfferSalt: boolean }) {
  const paragraphs = [
    NOT_MEDICAL_ADVICE,
    ASK_FIRST,
    POTASSIUM_CARE,
    MAGNESIUM_CARE,
    inTheMoment(mayOfferSalt),
    SEE_SOON,
    `Emergency. ${EMERGENCY}`,
  ];
  return paragraphs.map((text) => <Paragraph key={text} text={text} />);
}

/** The first words are bold if they name what follows. */
function Paragraph({ text }: { readonly text: string }) {
  const lead = /^(?:This is not medical advice|Potassium|Magnesium|Cramps|See a clinician soon|Emergency)\b\.?/.exec(
    text,
  )?.[0];
  return (
    <p>
      {lead === undefined ? null : <b>{lead}</b>}
      {text.slice(lead?.length ?? 0)}
    </p>
  );
}
