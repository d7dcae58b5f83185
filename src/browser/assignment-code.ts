import {
  decodeAssignment,
  encodeAssignment,
  packAssignment,
  packedIn,
  sealPacked,
  unpackAssignment,
  MOST_OWN_CODE,
  type Assignment,
  type Decoded,
  type KnownIds,
} from '../core/assignment/assignment.ts';
import { deflate, inflate } from './deflate.ts';

/** Most bytes that compressed questions may unfold into. */
const MOST_UNPACKED = 200_000;

/** The code of an assignment; `null` when the trainer's own questions are more than can be carried. */
export async function writeAssignment(assignment: Assignment): Promise<string | null> {
  const { own } = assignment;
  if (!own || own.items.length === 0) return encodeAssignment(assignment);
  const bytes = packAssignment({ ...assignment, own });
  if (bytes.length > MOST_UNPACKED) return null;
  const code = sealPacked([...(await deflate(Uint8Array.from(bytes), MOST_UNPACKED))]);
  return code.length > MOST_OWN_CODE ? null : code;
}

/** The assignment in a code, which may be anything at all. Never rejects. */
export async function readAssignment(code: string, known: KnownIds): Promise<Decoded> {
  const packed = packedIn(code);
  if (!packed) return decodeAssignment(code, known);
  const bytes = await inflate(Uint8Array.from(packed), MOST_UNPACKED).catch(() => null);
  return bytes ? unpackAssignment([...bytes], known) : { kind: 'problem', problem: 'damaged' };
}

/** The code in a link, in a file or a message with a link in it (its longest fragment), or the text itself. */
export const codeIn = (text: string): string =>
  [...text.matchAll(/#([\w-]+)/g)]
    .map(([, fragment]) => fragment!)
    .toSorted((a, b) => b.length - a.length)[0] ?? /^[\w-]*/.exec(text.trim())![0];
