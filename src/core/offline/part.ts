/** A file of the site as it travels for offline use: address inside the site, content type, bytes. */
export type PartFile = { readonly path: string; readonly type: string; readonly body: Uint8Array };

type Head = [path: string, type: string, bytes: number][];

/**
 * Puts files into one part: the length of the head (4 bytes, big-endian), the head (JSON in ASCII: path, type and
 * length of each file), the bodies one after another. Throws a RangeError on a path or type outside ASCII.
 */
export function packPart(files: readonly PartFile[]): Uint8Array {
  const head: Head = files.map(({ path, type, body }) => [path, type, body.length]);
  const text = JSON.stringify(head);
  if (/[^\x20-\x7e]/.test(text)) throw new RangeError('paths and types of a part are ASCII');
  const part = new Uint8Array(4 + text.length + files.reduce((sum, { body }) => sum + body.length, 0));
  new DataView(part.buffer).setUint32(0, text.length);
  part.set(
    Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    4,
  );
  let at = 4 + text.length;
  for (const { body } of files) {
    part.set(body, at);
    at += body.length;
  }
  return part;
}

/** The files of a part. Throws a RangeError when it is cut off or not a part at all. */
export function unpackPart(part: Uint8Array): PartFile[] {
  const length = part.length < 4 ? Infinity : new DataView(part.buffer, part.byteOffset).getUint32(0);
  if (4 + length > part.length) throw new RangeError('the part is cut off');
  const head = JSON.parse(
    Array.from(part.subarray(4, 4 + length), (code) => String.fromCharCode(code)).join(''),
  ) as Head;
  let at = 4 + length;
  const files = head.map(([path, type, bytes]) => ({ path, type, body: part.subarray(at, (at += bytes)) }));
  if (at !== part.length) throw new RangeError('the part is cut off');
  return files;
}
