import { IconBell, IconClipboardText, IconDeviceMobile, IconListCheck, IconMarkdown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ComponentType, KeyboardEvent } from 'react';
import { isKeyOf } from '#shared/domain/help/commands';
import { counted } from '#shared/domain/number-text';
import type { ShoppingExport } from '#shared/formats/exporter';
import { openCount, plainLines } from '#shared/formats/shopping-open-lines';
import type { PlainChoice } from '#shared/formats/shopping-open-lines';
import { keysOf } from '#renderer/state/commands';
import type { GivenAway } from '#renderer/state/save-text';
import { CommandKey } from '#renderer/ui/CommandKey';
import { Dialog } from '#renderer/ui/Dialog';
import { Problem } from '#renderer/ui/Problem';
import buttonStyles from '#renderer/ui/button.module.css';
import { classNames } from '#renderer/ui/class-names';
import { copyCheckBoxes, copyPlainLines, saveListAs } from './list-actions';
import { QrPane } from './QrPane';
import { whatIsSent } from './send-text';
import styles from './send-dialog.module.css';

interface Way {
  readonly id: string;
  readonly Icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly title: string;
  readonly text: string;
  /** Label of the button. */
  readonly action: string;
  readonly run: () => Promise<GivenAway | null>;
}

function waysOf(source: ShoppingExport, choice: PlainChoice): readonly Way[] {
  return [
    {
      id: 'plain',
      Icon: IconClipboardText,
      title: 'Copy plain lines',
      text: 'One line each, for a note, a list program or a message',
      action: 'Copy',
      run: () => copyPlainLines(source, choice),
    },
    {
      id: 'page',
      Icon: IconDeviceMobile,
      title: 'Page for the phone',
      text: 'One file with large type; ticks stay on the phone',
      action: 'Save .html',
      run: () => saveListAs(source, 'html'),
    },
    {
      id: 'todoist',
      Icon: IconListCheck,
      title: 'Todoist',
      text: 'Aisles become sections',
      action: 'Save .csv',
      run: () => saveListAs(source, 'todoist'),
    },
    {
      id: 'tasks',
      Icon: IconBell,
      title: 'Reminders or Tasks',
      text: `A to-do file with ${counted(openCount(source), 'task')}`,
      action: 'Save .ics',
      run: () => saveListAs(source, 'vtodo'),
    },
    {
      id: 'markdown',
      Icon: IconMarkdown,
      title: 'Check boxes as Markdown',
      text: 'For notes that know Markdown',
      action: 'Copy Markdown',
      run: () => copyCheckBoxes(source),
    },
  ];
}

/** Up and down move between the ways, C copies the plain lines. */
function moveBetween(event: KeyboardEvent<HTMLElement>, copy: () => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-way]')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0 && at >= 0) {
    event.preventDefault();
    buttons[at + step]?.focus();
  } else if (isKeyOf('shopping.copy-lines', keysOf(event.nativeEvent))) {
    event.preventDefault();
    copy();
  }
}

const PREVIEW_LINES = 3;

interface SendDialogProps {
  readonly source: ShoppingExport;
  /** True if some lines of the list are at home already. */
  readonly hasSome: boolean;
  readonly onClose: () => void;
}

/** Sends the list to a phone without a network: a QR code, the clipboard or a file. Only what is still to be bought. */
export function SendDialog({ source, hasSome, onClose }: SendDialogProps) {
  const [choice, setChoice] = useState<PlainChoice>({});
  const [chosen, setChosen] = useState('plain');
  const [given, setGiven] = useState<GivenAway | null>(null);
  const lines = useMemo(() => plainLines(source, choice), [source, choice]);
  const ways = waysOf(source, choice);
  const take = async (way: Way) => {
    setGiven(null);
    setGiven(await way.run());
  };
  return (
    <Dialog title="Send to phone" size={860} onClose={onClose}>
      <div
        className={styles.send}
        onKeyDown={(event) =>
          moveBetween(event, () => {
            const [plain] = ways;
            if (plain !== undefined) void take(plain);
          })
        }
      >
        <QrPane lines={lines} />
        <div className={styles.ways}>
          <p>{whatIsSent(openCount(source), source.ticked.size, hasSome)}</p>
          <ul>
            {ways.map((way) => (
              <li key={way.id}>
                <button
                  type="button"
                  data-way={way.id}
                  data-autofocus={way.id === 'plain' ? true : undefined}
                  className={classNames(chosen === way.id && styles.chosen)}
                  onFocus={() => setChosen(way.id)}
                  onClick={() => void take(way)}
                >
                  <way.Icon size={18} stroke={1.6} />
                  <span className={styles.wayTitle}>{way.title}</span>{' '}
                  <span className={styles.wayText}>{way.text}</span>{' '}
                  <span className={styles.wayAction}>
                    {way.action}
                    {way.id === 'plain' ? <CommandKey of="shopping.copy-lines" /> : null}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.preview} aria-label="Copies as" role="group">
            <span>Copies as</span>
            {lines.slice(0, PREVIEW_LINES).map((line, index) => (
              <span key={index}>{line}</span>
            ))}
          </div>
          <div className={styles.foot}>
            <label>
              <input
                type="checkbox"
                checked={choice.hasAisles === true}
                onChange={(event) => setChoice({ ...choice, hasAisles: event.currentTarget.checked })}
              />
              Aisle names
            </label>
            <label>
              <input
                type="checkbox"
                checked={choice.hasNotes !== false}
                onChange={(event) => setChoice({ ...choice, hasNotes: event.currentTarget.checked })}
              />
              Notes
            </label>
            <label>
              <input
                type="checkbox"
                checked={choice.hasDays === true}
                onChange={(event) => setChoice({ ...choice, hasDays: event.currentTarget.checked })}
              />
              Days
            </label>
            <span className={styles.given} role="status">
              {given?.isDone === true ? given.text : ''}
            </span>
            <button type="button" className={classNames(buttonStyles.btn, buttonStyles.outline)} onClick={onClose}>
              Done
            </button>
          </div>
          <Problem text={given?.isDone === false ? given.text : ''} />
        </div>
      </div>
    </Dialog>
  );
}
