/** All bytes of a stream; rejects as soon as there are more than `most`. */
async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: number[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(parts);
    if (parts.length + value.length > most) {
      await reader.cancel();
      throw new Error('too long');
    }
    for (const byte of value) parts.push(byte);
  }
}

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  change: GenericTransformStream,
): ReadableStream<Uint8Array> => new Blob([bytes]).stream().pipeThrough(change);

/** Bytes compressed (RFC 1951). Rejects when more than `most` come out. */
export const deflate = (bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> =>
  bytesOf(through(bytes, new CompressionStream('deflate-raw')), most);

/** The bytes behind compressed ones. Rejects when they are damaged, or as soon as there are more than `most`. */
export const inflate = (bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> =>
  bytesOf(through(bytes, new DecompressionStream('deflate-raw')), most);
