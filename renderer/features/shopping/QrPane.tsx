import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { qrCodesOf } from '#shared/formats/shopping-qr';
import { QrCodeImage } from '#renderer/ui/QrCodeImage';
import buttonStyles from '#renderer/ui/button.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { codeText, HOW_TO_SCAN, TOO_LONG } from './send-text';
import styles from './send-dialog.module.css';

/** The open lines as QR codes, one at a time: as few as a camera can read well, or two for an old camera. */
export function QrPane({ lines }: { readonly lines: readonly string[] }) {
  const [isSplit, setSplit] = useState(false);
  const [chosen, setChosen] = useState(0);
  const codes = useMemo(() => qrCodesOf(lines, isSplit ? 2 : 1), [lines, isSplit]);
  if (codes === null)
    return (
      <div className={styles.qr}>
        <h2>Point your phone at this</h2>
        <p className={styles.tooLong}>{TOO_LONG}</p>
      </div>
    );
  const index = Math.min(chosen, codes.length - 1);
  const code = codes[index];
  return (
    <div className={styles.qr}>
      <h2>Point your phone at this</h2>
      {code === undefined ? null : (
        <div className={styles.code}>
          <QrCodeImage code={code} label={`QR code: ${codeText(index, codes.length, code.lineCount)}`} />
        </div>
      )}
      <p>{HOW_TO_SCAN}</p>
      <div className={styles.codeFoot}>
        <span role="status">{code === undefined ? '' : codeText(index, codes.length, code.lineCount)}</span>
        {codes.length > 1 ? (
          <span className={styles.codeSteps}>
            <button
              type="button"
              className={buttonStyles.iconBtn}
              aria-label="Previous code"
              disabled={index === 0}
              onClick={() => setChosen(index - 1)}
            >
              <IconChevronLeft size={16} stroke={1.7} aria-hidden />
            </button>
            <button
              type="button"
              className={buttonStyles.iconBtn}
              aria-label="Next code"
              disabled={index === codes.length - 1}
              onClick={() => setChosen(index + 1)}
            >
              <IconChevronRight size={16} stroke={1.7} aria-hidden />
            </button>
          </span>
        ) : null}
        {lines.length > 1 && (codes.length === 1 || isSplit) ? (
          <button
            type="button"
            className={textStyles.link}
            onClick={() => {
              setSplit(!isSplit);
              setChosen(0);
            }}
          >
            {isSplit ? 'In one code' : 'Split into two'}
          </button>
        ) : null}
      </div>
    </div>
  );
}
