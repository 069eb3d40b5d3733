import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { safetyRows } from '#renderer/person/safety-rows';
import { SafetyText } from '#renderer/person/SafetyText';

/** Section 11 of the nutrition rules: the wording may be improved, none of the content may be dropped. */
const CONTENT: Readonly<Record<string, readonly RegExp[]>> = {
  'what the program is': [
    /adds up minerals from food tables/,
    /not medical advice/i,
    /approximate/,
    /some values are missing/,
  ],
  'who should ask first': [
    /doctor or dietitian before a ketogenic diet or a higher[- ]sodium target/,
    /high blood pressure/,
    /heart, kidney, liver or adrenal disease/,
    /diabetes treated with medicine/,
    /eating disorder/,
    /pregnant or breastfeeding/,
    /blood-pressure, heart, diuretic or lithium medicine/,
  ],
  potassium: [
    /From food first/,
    /No potassium pills, powders or potassium salt without a clinician’s advice/,
    /weak kidneys or with blood-pressure, heart, diuretic or lithium medicine/,
    /too much potassium in the blood can stop the heart/,
  ],
  magnesium: [/More than 350 mg a day from supplements often causes diarrhoea/],
  cramps: [
    /Cochrane review \(2020, CD009402\) found magnesium unlikely to prevent ordinary cramps/,
    /stretch the muscle/,
    /massage it/,
    /drink water with a pinch of salt/,
    /warm it/,
    /salt is a question for your clinician/,
  ],
  'when to see a clinician': [
    /See a clinician soon/,
    /severe/,
    /one-sided/,
    /keep returning/,
    /do not settle in a few weeks/,
  ],
  emergencies: [
    /Emergency/,
    /chest pain/,
    /fainting/,
    /irregular heartbeat/,
    /confusion/,
    /seizure/,
    /sudden weakness/,
    /hot swollen painful calf/,
    /trouble breathing/,
    /with diabetes, also for nausea and belly pain with high ketones/,
  ],
};

describe('the safety text', () => {
  const text = () =>
    render(<SafetyText rows={safetyRows(true)} />).container.textContent?.replaceAll(/\s+/g, ' ') ?? '';

  it.each(Object.entries(CONTENT))('carries everything about %s', (_topic, sentences) => {
    const shown = text();
    for (const sentence of sentences) expect(shown).toMatch(sentence);
  });

  it('leaves salt to the clinician for a person whose answers lock it, and drops nothing else', () => {
    const gated = render(<SafetyText rows={safetyRows(false)} />).container.textContent ?? '';
    expect(gated).toContain('Your answers mean salt is a question for your clinician.');
    expect(gated).not.toMatch(/pinch of salt/);
    const kept = Object.values(CONTENT)
      .flat()
      .filter((sentence) => !sentence.source.includes('pinch of salt'));
    for (const sentence of kept) expect(gated.replaceAll(/\s+/g, ' ')).toMatch(sentence);
  });

  it('promises no relief and calls nobody deficient', () => {
    expect(text()).not.toMatch(/\b(relieves?|cures?|prevents cramps|deficien\w*)\b/i);
    expect(text()).toMatch(/No relief is promised/);
  });
});
