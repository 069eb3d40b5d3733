import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ExportButton } from '#renderer/ui/ExportButton';
import { TestProvider } from '#tests/support/test-provider';

const CSV = { label: 'CSV table', extension: 'csv' } as const;
const TEXT = { label: 'Plain text', extension: 'txt' } as const;

function draw(exporters: Readonly<Record<string, typeof CSV | typeof TEXT>>) {
  const onChoose = vi.fn<(format: string) => void>();
  render(
    <TestProvider>
      <ExportButton exporters={exporters} name="Export my foods" onChoose={onChoose}>
        Export
      </ExportButton>
    </TestProvider>,
  );
  return onChoose;
}

it('saves at once where there is one format', async () => {
  const onChoose = draw({ csv: CSV });
  await userEvent.click(screen.getByRole('button', { name: 'Export my foods' }));
  expect(onChoose.mock.calls).toEqual([['csv']]);
  expect(screen.queryByRole('menu')).toBeNull();
});

it('asks which where there are several, in their order', async () => {
  const onChoose = draw({ txt: TEXT, csv: CSV });
  await userEvent.click(screen.getByRole('button', { name: 'Export my foods' }));
  const items = await screen.findAllByRole('menuitem');
  expect(items.map((one) => one.textContent)).toEqual(['Plain text.txt', 'CSV table.csv']);
  expect(onChoose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('menuitem', { name: /CSV table/ }));
  expect(onChoose.mock.calls).toEqual([['csv']]);
});
