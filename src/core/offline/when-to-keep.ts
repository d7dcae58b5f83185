/** What a browser says of its connection (Network Information API); most say only a part of it, some nothing. */
export type Connection = {
  readonly saveData?: boolean | undefined;
  readonly type?: string | undefined;
  /** Whether the device is a phone or tablet, where the browser tells. */
  readonly mobile?: boolean | undefined;
};

/**
 * Whether the whole handbook may be fetched for offline use without asking: only where the connection is known not to
 * be metered. A computer that does not say how it is connected counts as such; a phone that does not say is asked.
 */
export function mayKeepUnasked({ saveData, type, mobile }: Connection): boolean {
  if (saveData) return false;
  if (type !== undefined) return type === 'wifi' || type === 'ethernet';
  return mobile === false;
}

/** Megabytes (10⁶ bytes) with one decimal, as they are told to a reader. */
export const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
