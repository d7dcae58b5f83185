import { crc32 } from '../record/crc32.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/** Signs of the checksum behind a sealed text: 24 bits. */
const SEAL = 4;

/** 24 bits of a text's checksum: short, and enough to notice a lost or changed sign (1 in 16 million passes). */
export const tagOf = (text: string): number => crc32(text) & 0xffffff;

const sealOf = (text: string): string => {
  const tag = tagOf(text);
  return toBase64url([tag >> 16, (tag >> 8) & 0xff, tag & 0xff]);
};

/** Bytes as a text that can be pasted anywhere, with a checksum at its end. */
export function seal(bytes: readonly number[]): string {
  const text = toBase64url(bytes);
  return text + sealOf(text);
}

/** The bytes of a sealed text, or `null` when a sign of it was lost or changed. */
export function unseal(sealed: string): number[] | null {
  const text = sealed.slice(0, -SEAL);
  return sealed.length > SEAL && sealed.slice(-SEAL) === sealOf(text) ? fromBase64url(text) : null;
}
