/** The gallery shows every widget, and each of its states can be rendered. */
import { fireEvent, render, screen } from '@testing-library/react';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gallery } from './Gallery';
import { WIDGETS } from './widgets';

document.body.insertAdjacentHTML('beforeend', '<section id="overlays" aria-label="Menus and suggestions"></section>');

describe('the gallery', () => {
  it('has an entry for every component file of renderer/ui', () => {
    const files = readdirSync('renderer/ui', { recursive: true, encoding: 'utf8' });
    const components = files.flatMap((file) => /(?:^|[\\/])([A-Z]\w*)\.tsx$/.exec(file)?.[1] ?? []);
    expect(components.length).toBeGreaterThan(10);
    expect(WIDGETS.map(({ name }) => name)).toEqual(components.toSorted());
  });

  it('draws every state of every widget', () => {
    render(<Gallery />);
    for (const { name, states } of WIDGETS) {
      const section = screen.getByRole('region', { name });
      expect(section.querySelectorAll('figure')).toHaveLength(Object.keys(states).length);
      for (const figure of section.querySelectorAll('figure'))
        expect(figure.childElementCount, `${name}: ${figure.textContent}`).toBe(2);
    }
  });

  it.each(WIDGETS.filter(({ isOverlay }) => isOverlay))('opens $name over the page', async ({ name }) => {
    render(<Gallery />);
    fireEvent.click(screen.getByRole('button', { name: `Open ${name}` }));
    const [role] = name === 'ContextMenu' ? ['menu'] : ['dialog'];
    expect(await screen.findByRole(role)).toBeTruthy();
  });
});
