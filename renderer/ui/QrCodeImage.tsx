import { QR_MARGIN, qrPath } from '#shared/formats/shopping-qr';
import type { QrCode } from '#shared/formats/shopping-qr';

interface QrCodeImageProps {
  readonly code: QrCode;
  /** What a screen reader says in place of the picture. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** A QR code, always black on white with four clear modules around it, in the dark theme too: readers expect that. */
export function QrCodeImage({ code, label, className }: QrCodeImageProps) {
  const size = code.modules.length + 2 * QR_MARGIN;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(code)} fill="#000" />
    </svg>
  );
}
