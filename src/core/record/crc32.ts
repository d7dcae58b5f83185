import { utf8 } from '../coding/utf8.ts';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 (ISO 3309, reflected 0xEDB88320) of bytes. */
export function crc32OfBytes(bytes: Iterable<number>): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** CRC-32 of the UTF-8 bytes of a text. */
export const crc32 = (text: string): number => crc32OfBytes(utf8(text));
