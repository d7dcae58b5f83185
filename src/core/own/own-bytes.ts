import type { ByteReader, ByteWriter } from '../coding/bytes.ts';
import { LANGS } from '../language/words.ts';
import {
  isSoundOwn,
  MOST_OWN,
  OWN_KINDS,
  ownId,
  ownOptionsOf,
  tidyOwn,
  type OwnItem,
  type OwnOption,
  type OwnQuiz,
} from './own-item.ts';

/** A trainer's questions as bytes: language, number, then kind, verdict, texts and options of each. */
export function writeOwn(writer: ByteWriter, { lang, items }: OwnQuiz): void {
  writer.number(LANGS.indexOf(lang), 1).number(Math.min(items.length, MOST_OWN), 1);
  for (const item of items.slice(0, MOST_OWN).map(tidyOwn)) {
    writer.number(OWN_KINDS.indexOf(item.kind), 1).text(item.stem);
    if (item.kind === 'truefalse')
      writer.number(Number(item.answer), 1).text(item.why.true).text(item.why.false);
    const options = ownOptionsOf(item);
    writer.number(options.length, 1);
    for (const { text, why, correct } of options) writer.number(Number(correct), 1).text(text).text(why);
  }
}

/** The questions again. Throws a RangeError where the bytes are none that `writeOwn` makes. */
export function readOwn(reader: ByteReader): OwnQuiz {
  const lang = LANGS[reader.number(1)];
  const count = reader.number(1);
  if (!lang || count > MOST_OWN) throw new RangeError('no such language or too many questions');
  const items = Array.from({ length: count }, () => readItem(reader));
  if (new Set(items.map(ownId)).size < count) throw new RangeError('a question stands twice');
  return { lang, items };
}

const flag = (reader: ByteReader): boolean => reader.number(1) === 1;

function readItem(reader: ByteReader): OwnItem {
  const kind = OWN_KINDS[reader.number(1)];
  const stem = reader.text();
  if (!kind) throw new RangeError('no such kind');
  const verdict =
    kind === 'truefalse'
      ? { answer: flag(reader), why: { true: reader.text(), false: reader.text() } }
      : null;
  const options = Array.from({ length: reader.number(1) }, (): OwnOption => {
    const correct = flag(reader);
    return { text: reader.text(), why: reader.text(), correct };
  });
  const item = tidyOwn(
    verdict
      ? { kind: 'truefalse', stem, ...verdict, reasons: options }
      : ({ kind, stem, options } as OwnItem),
  );
  if (!isSoundOwn(item)) throw new RangeError('a question that cannot be asked');
  return item;
}
