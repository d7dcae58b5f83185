import { utf8, utf8Text } from './utf8.ts';

/** Collects numbers and texts as bytes, most significant byte first. */
export class ByteWriter {
  readonly bytes: number[] = [];

  /** A whole number from 0 to 256^`size` − 1. Throws a RangeError on any other. */
  number(value: number, size: number): this {
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** size)
      throw new RangeError(`${value} does not fit into ${size} bytes`);
    for (let i = size - 1; i >= 0; i--) this.bytes.push(Math.floor(value / 256 ** i) % 256);
    return this;
  }

  /** A text of at most 65,535 bytes, behind its length. */
  text(text: string): this {
    const bytes = utf8(text);
    this.number(bytes.length, 2).bytes.push(...bytes);
    return this;
  }
}

/** Reads what a `ByteWriter` wrote. Throws a RangeError where the bytes end too early. */
export class ByteReader {
  readonly #bytes: readonly number[];
  #at = 0;

  constructor(bytes: readonly number[]) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  number(size: number): number {
    return this.#take(size).reduce((value, byte) => value * 256 + byte, 0);
  }

  text(): string {
    return utf8Text(this.#take(this.number(2)));
  }

  #take(size: number): readonly number[] {
    const end = this.#at + size;
    if (end > this.#bytes.length) throw new RangeError('the bytes end too early');
    const taken = this.#bytes.slice(this.#at, end);
    this.#at = end;
    return taken;
  }
}
