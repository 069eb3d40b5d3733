import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { keysOf } from '#shared/domain/keys-of';
import type { Exporter } from '#shared/formats/exporter';
import { classNames } from './class-names';
import buttonStyles from './button.module.css';

interface ExportButtonProps<Format extends string> {
  readonly exporters: Readonly<Record<Format, Pick<Exporter<never>, 'label' | 'extension'>>>;
  /** The accessible name, if the button's text is not enough. */
  readonly name?: string;
  readonly title?: string;
  readonly className?: string | undefined;
  readonly disabled?: boolean;
  readonly onChoose: (format: Format) => void;
  readonly children: ReactNode;
}

/** Saves in one of the available formats: at once if there is only one, after a choice if there are several. */
export function ExportButton<Format extends string>({
  exporters,
  name,
  title,
  className = classNames(buttonStyles.btn, buttonStyles.quiet),
  disabled = false,
  onChoose,
  children,
}: ExportButtonProps<Format>) {
  const [only, ...others] = keysOf(exporters);
  const props = { type: 'button', className, title, disabled, 'aria-label': name, children } as const;
  if (only !== undefined && others.length === 0) return <button {...props} onClick={() => onChoose(only)} />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button {...props} />
      </Menu.Target>
      <Menu.Dropdown>
        {keysOf(exporters).map((format) => (
          <Menu.Item key={format} rightSection={`.${exporters[format].extension}`} onClick={() => onChoose(format)}>
            {exporters[format].label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
