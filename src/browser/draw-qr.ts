import { correction, generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

/** A text as a QR code (ISO/IEC 18004), drawn as one path; `label` says what it is. */
export function drawQr(text: string, label: string): SVGElement {
  const svg = toSvg(generate(text, { minCorrectionLevel: correction.M }), document, {
    on: '#000',
    off: '#fff',
  });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg;
}
