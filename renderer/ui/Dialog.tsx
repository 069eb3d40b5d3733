import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useDialogOpen } from './open-dialogs';

interface DialogProps {
  readonly title: string;
  readonly size: number;
  /** True for one that needs all available height. */
  readonly isTall?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Space a tall dialog leaves free on each side, in px. */
const TALL_OFFSET = 24;

/**
 * A dialog: its close button has a name, its head is not a page header, and on closing the focus returns to where it
 * was, unless it has moved elsewhere by then.
 */
export function Dialog({ title, size, isTall = false, onClose, children }: DialogProps) {
  useDialogOpen();
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // A moment later, because whatever closed it may move the focus to something it created.
      setTimeout(() => {
        const isTaken = document.activeElement !== null && document.activeElement !== document.body;
        if (!isTaken && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      centered
      returnFocus={false}
      {...(isTall ? { yOffset: TALL_OFFSET, xOffset: TALL_OFFSET } : {})}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
