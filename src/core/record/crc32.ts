import { eachByte } from '../coding/utf8.ts';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const START = 0xffffffff;
const step = (crc: number, byte: number): number => TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
const end = (crc: number): number => (crc ^ START) >>> 0;

/** CRC-32 (ISO 3309, reflected 0xEDB88320) of bytes. */
export function crc32OfBytes(bytes: Iterable<number>): number {
  let crc = START;
  for (const byte of bytes) crc = step(crc, byte);
  return end(crc);
}

/** CRC-32 of the UTF-8 bytes of a text. */
export function crc32(text: string): number {
  let crc = START;
  eachByte(text, (byte) => (crc = step(crc, byte)));
  return end(crc);
}
