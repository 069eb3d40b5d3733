import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CompoundAid } from '#renderer/ui/CompoundAid';
import type { NutrientId } from '#shared/domain/nutrients';

const onUse = vi.fn();
function aid(mineral: NutrientId = 'magnesium') {
  onUse.mockClear();
  return render(<CompoundAid mineral={mineral} onUse={onUse} />);
}
const compounds = () => screen.getAllByRole('option').map((one) => one.textContent);
const take = (compound: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: 'Compound' }), { target: { value: compound } });
const weigh = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Weight of the compound, mg' }), { target: { value: text } });
const result = () => screen.getByRole('status').textContent;
const use = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Use' });

/** Shares of section 8 of the nutrition rules. */
describe('the aid for labels that give only the compound', () => {
  it('finds 162 mg magnesium in 1,000 mg citrate and hands it over', () => {
    aid();
    take('magnesium-citrate');
    weigh('1000');
    expect(result()).toBe('= 162 mg magnesium');
    fireEvent.click(use());
    expect(onUse).toHaveBeenCalledWith('162');
  });

  it.each([
    ['magnesium-oxide', '400', '= 241.2 mg magnesium'],
    ['magnesium-glycinate', '1000', '= 141 mg magnesium'],
    ['magnesium-malate', '1000', '= 155 mg magnesium'],
    ['magnesium-chloride', '1000', '= 120 mg magnesium'],
    ['magnesium-threonate', '2000', '= 166 mg magnesium'],
    ['magnesium-citrate', '0,5', '= 0.081 mg magnesium'],
  ])('%s, %s mg', (compound, weight, elemental) => {
    aid();
    take(compound);
    weigh(weight);
    expect(result()).toBe(elemental);
  });

  it('knows the compounds of the mineral that is asked for, and is not there for another nutrient', () => {
    const { unmount } = aid();
    expect(compounds()).toHaveLength(6);
    expect(compounds()).toContain('Magnesium citrate, 16.2 %');
    unmount();
    const potassium = aid('potassium');
    expect(compounds()).toEqual(['Potassium chloride, 52.4 %']);
    potassium.unmount();
    expect(aid('calcium').container.childElementCount).toBe(0);
  });

  it('cannot be used before a weight is typed, and says so', () => {
    aid();
    expect(use().disabled).toBe(true);
    expect(use().title).toBe('Type the weight of the compound');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['1,000', '-5', 'lots', '1e3'])(
    'refuses %j beside the field: it could be wrong by a factor of 1,000',
    (text) => {
      aid();
      weigh(text);
      expect(result()).toBe('');
      expect(use().disabled).toBe(true);
      expect(screen.getByRole('alert').textContent).toMatch(/Type milligrams/);
    },
  );
});
