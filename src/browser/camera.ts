/** Why there is no picture: the reader or the browser said no, there is no camera, or something else holds it. */
export type CameraProblem = 'denied' | 'no-camera' | 'busy';

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Whether this browser could show a picture at all; it cannot where a page came without encryption. */
export const mayHaveCamera = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;

/** The camera, the one at the back where there are two; it is on until every track is stopped. Never rejects. */
export const openCamera = (): Promise<MediaStream | CameraProblem> =>
  navigator.mediaDevices
    .getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } })
    .catch((error: unknown) => PROBLEMS[(error as DOMException).name] ?? 'no-camera');
