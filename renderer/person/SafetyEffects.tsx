import { IconDroplet, IconLock, IconShieldCheck, IconShieldOff, IconStethoscope } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { adviceFor } from '#shared/domain/person/advice';
import { neverSuggested } from '#shared/domain/person/never-suggested';
import { ANSWER_FIRST, needsSupervision } from '#shared/domain/person/person-text';
import type { Guard } from '#shared/domain/person/safety';
import { FACT_WORDS, lockReason, SAFETY_RULES, whyTotalsOnly } from '#shared/domain/person/safety';
import { FlagShape } from '../ui/FlagShape';
import styles from './safety-questions.module.css';

interface Effect {
  readonly key: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
}

const icon = (Icon: typeof IconLock) => <Icon size={17} stroke={1.7} aria-hidden />;

/** Everything the answers change, most important first. */
function effectsOf(guard: Guard): readonly Effect[] {
  const unsupported = whyTotalsOnly(guard);
  if (unsupported !== null) {
    return [
      {
        key: 'unsupported',
        icon: icon(IconShieldOff),
        title: unsupported,
        text: 'The planner shows totals only. Nothing is scored and nothing is suggested.',
      },
    ];
  }
  const never = neverSuggested(guard);
  const isAnswered = guard.yes.some((fact) => SAFETY_RULES[fact].potassium === 'not-scored');
  return [
    guard.keto === 'open'
      ? {
          key: 'open',
          icon: icon(IconShieldCheck),
          title: 'All presets are open',
          text: 'None of the answers locks anything. Official stays the default.',
        }
      : { key: 'locked', icon: icon(IconLock), title: 'The keto presets are locked', text: lockReason(guard) },
    ...(guard.scoring.potassium === 'not-scored'
      ? [
          {
            key: 'potassium',
            icon: <FlagShape flag="not-scored" size={15} />,
            title: 'Potassium is not scored',
            text: `Totals stay visible.${isAnswered ? '' : ` ${ANSWER_FIRST}`}`,
          },
        ]
      : []),
    ...(guard.scoring.sodium === 'limit-only'
      ? [
          {
            key: 'sodium',
            icon: <FlagShape flag="limit-only" size={15} />,
            title: 'Sodium: limit only',
            text: 'Shown against its limit, never called short, not part of the score.',
          },
        ]
      : []),
    ...(never === ''
      ? []
      : [{ key: 'never', icon: icon(IconShieldCheck), title: 'Never suggested', text: `${never}.` }]),
    ...(guard.waterGoal === 'off'
      ? [{ key: 'water', icon: icon(IconDroplet), title: 'No water goal', text: adviceFor(guard, 'water-goal') ?? '' }]
      : []),
    ...(needsSupervision(guard)
      ? [
          {
            key: 'supervision',
            icon: icon(IconStethoscope),
            title: 'Keto needs medical supervision',
            text: `with ${FACT_WORDS['glucose-lowering-medicine']}.${guard.unanswered.includes('glucose-lowering-medicine') ? ' Not answered, so this stays in view.' : ''}`,
          },
        ]
      : []),
    ...(guard.hasNetCarbLimit
      ? []
      : [
          {
            key: 'carbs',
            icon: icon(IconLock),
            title: 'No net-carb limit',
            text: 'It is off unless you use your clinician’s numbers.',
          },
        ]),
  ];
}

/** "What this changes": the consequences of the answers, announced again whenever one changes. */
export function SafetyEffects({ guard }: { readonly guard: Guard }) {
  return (
    <ul className={styles.effects} aria-live="polite">
      {effectsOf(guard).map((effect) => (
        <li key={effect.key}>
          {effect.icon}
          <span>
            <b>{effect.title}</b>
            {effect.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
