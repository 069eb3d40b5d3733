import { QR_MARGIN, qrPath } from '#shared/formats/shopping-qr';
import type { QrCode } from '#shared/formats/shopping-qr';

interface QrCodeImageProps {
  readonly code: QrCode;
  /** The alternative text for screen readers. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** A QR code, always black on white with a quiet zone of four modules, even in the dark theme: scanners expect that. */
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
