import { MINERALS, MINERAL_SYMBOL } from '#shared/domain/nutrients';
import { spellOut, mineralName } from '#shared/domain/score/score-text';
import type { Template } from '#shared/domain/template/template';
import { templateAverages } from '#shared/domain/template/template';
import { formatNutrient } from '#shared/domain/score/total-text';
import { useCatalog } from '#renderer/state/catalog-store';
import textStyles from '#renderer/ui/text.module.css';
import styles from './templates.module.css';

/** "Na 2,310 mg · K ≥ 2,900 mg · Mg 340 mg a day": the average of the planned days. Empty if none is planned. */
export function MineralSums({ template }: { readonly template: Template }) {
  const { plannedDays, minerals } = templateAverages(template, useCatalog());
  if (plannedDays === 0) return null;
  const shown = MINERALS.map((mineral) => ({ mineral, text: formatNutrient(minerals[mineral], mineral) }));
  const said = shown.map(
    ({ mineral, text }) => `${mineralName(mineral)} ${text === '—' ? 'with no known value' : spellOut(text)}`,
  );
  return (
    <small className={styles.tpSums}>
      <span className={textStyles.vh}>On average per day: {said.join(', ')}</span>
      <span aria-hidden="true">
        {shown.map(({ mineral, text }) => `${MINERAL_SYMBOL[mineral]} ${text}`).join(' · ')} per day
      </span>
    </small>
  );
}
