/** Finds a QR code in the present picture of a video; `null` when there is none. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | null>;

/** What Shape Detection gives, where a browser has it; TypeScript does not know it yet. */
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

/** Longest side of the picture that our own reader looks at: enough for a slip, and quick on a telephone. */
const MOST_SIDE = 800;

/** The browser's own reader where there is one, else one that is fetched now. Rejects when it cannot be had. */
export async function makeQrReader(): Promise<QrReader> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!BarcodeDetector || !formats.includes('qr_code')) return drawnReader();
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null;
}

async function drawnReader(): Promise<QrReader> {
  const { default: jsqr } = await import('jsqr');
  const read = jsqr as unknown as (
    data: Uint8ClampedArray,
    width: number,
    height: number,
    how: { inversionAttempts: 'dontInvert' },
  ) => { data: string } | null;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return async (video) => {
    const scale = Math.min(1, MOST_SIDE / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (canvas.width === 0 || canvas.height === 0) return null;
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return read(data, width, height, { inversionAttempts: 'dontInvert' })?.data || null;
  };
}
