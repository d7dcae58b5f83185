import type { DataPath } from '../content-rules/content-model.ts';
import type { Issue } from '../content-rules/issue.ts';
import { isLang, otherLang, type Lang } from '../language/words.ts';
import {
  MOST_OWN,
  MOST_OWN_LENGTH,
  OWN_KINDS,
  OWN_OPTIONS,
  type OwnItem,
  type OwnOption,
} from './own-item.ts';

/** A thing wrong with a value, in the codes of the handbook's own check (`integrations/content-check`). */
export type OwnFault = { readonly code: string; readonly path: DataPath; readonly params: Issue['params'] };
export type PlacedItem = { readonly item: OwnItem; readonly path: DataPath };

/** Keys that items of the handbook have and a trainer's need not: whoever copies one may leave them. */
const PASSED_OVER = ['id', 'version', 'section', 'outcome', 'source'];

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** A value as its author would recognise it. */
const show = (value: unknown): string =>
  Array.isArray(value)
    ? String(value.length)
    : isGroup(value)
      ? `{ ${Object.keys(value).join(', ')} }`
      : String(value);

/**
 * A trainer's questions in data read from YAML, with everything wrong about their shape: the shape of the handbook's
 * items (a test holds the two together), but for texts, which need one language only.
 */
export function readOwnItems(data: unknown, lang: Lang): { items: PlacedItem[]; faults: OwnFault[] } {
  const reader = new Reader(lang);
  return { items: reader.quiz(data), faults: reader.faults };
}

class Reader {
  readonly faults: OwnFault[] = [];
  readonly #lang: Lang;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  #fault(code: string, path: DataPath, found: unknown, params: Issue['params'] = {}): null {
    this.faults.push({ code, path, params: { field: path.join('.'), found: show(found), ...params } });
    return null;
  }

  quiz(data: unknown): PlacedItem[] {
    if (isAbsent(data)) this.#fault('file-empty', [], data);
    const group = isAbsent(data) ? null : this.#group(data, [], ['items']);
    const rows = group && this.#list(group['items'], ['items'], 1, MOST_OWN);
    return (rows ?? []).flatMap((row, i) => {
      const path = ['items', i];
      const before = this.faults.length;
      const item = this.#item(row, path);
      return item && this.faults.length === before ? [{ item, path }] : [];
    });
  }

  #group(
    value: unknown,
    path: DataPath,
    known: readonly string[],
    also: readonly string[] = [],
  ): Group | null {
    if (isAbsent(value)) return this.#fault('missing', path, value);
    if (!isGroup(value)) return this.#fault('not-group', path, value);
    for (const key of Object.keys(value))
      if (!known.includes(key) && !also.includes(key))
        this.faults.push({
          code: 'unknown-key',
          path: [...path, key],
          params: { field: key, known: known.join(', ') },
        });
    return value;
  }

  #list(value: unknown, path: DataPath, least: number, most: number): readonly unknown[] | null {
    if (isAbsent(value)) return this.#fault('missing', path, value);
    if (!Array.isArray(value)) return this.#fault('not-list', path, value);
    if (value.length < least) this.#fault('too-few', path, value, { least });
    if (value.length > most) this.#fault('too-many', path, value, { most });
    return value;
  }

  /** A text, or the one of a pair that the trainer's language asks for. */
  #text(value: unknown, path: DataPath, most: number): string {
    const pair = isGroup(value) ? this.#group(value, path, ['zh', 'en']) : null;
    const said = pair ? (pair[this.#lang] ?? pair[otherLang(this.#lang)]) : value;
    const place =
      pair && Object.keys(pair).some(isLang)
        ? [...path, isAbsent(pair[this.#lang]) ? otherLang(this.#lang) : this.#lang]
        : path;
    if (isAbsent(said) || said === '') this.#fault('missing', place, said);
    else if (typeof said !== 'string') this.#fault('not-text', place, said);
    else if (said.trim() !== said) this.#fault('white-space', place, said);
    else if (Array.from(said).length > most)
      this.#fault('too-long', place, Array.from(said).length, { most });
    else return said;
    return '';
  }

  #flag(value: unknown, path: DataPath): boolean {
    if (isAbsent(value)) this.#fault('missing', path, value);
    else if (typeof value !== 'boolean') this.#fault('not-yes-or-no', path, value);
    return value === true;
  }

  #options(value: unknown, path: DataPath, kind: OwnItem['kind']): OwnOption[] {
    const [least, most] = OWN_OPTIONS[kind];
    return (this.#list(value, path, least, most) ?? []).map((row, i) => {
      const here = [...path, i];
      const group = this.#group(row, here, ['text', 'why', 'correct'], ['id']);
      if (!group) return { text: '', why: '', correct: false };
      const { correct } = group;
      if (correct !== undefined && correct !== true)
        this.#fault(correct === null ? 'missing' : 'not-in-list', [...here, 'correct'], correct, {
          known: 'true',
        });
      return {
        text: this.#text(group['text'], [...here, 'text'], MOST_OWN_LENGTH.text),
        why: this.#text(group['why'], [...here, 'why'], MOST_OWN_LENGTH.why),
        correct: correct === true,
      };
    });
  }

  #item(value: unknown, path: DataPath): OwnItem | null {
    if (isAbsent(value)) return this.#fault('missing', path, value);
    if (!isGroup(value)) return this.#fault('not-group', path, value);
    const kind = OWN_KINDS.find((one) => one === value['kind']);
    if (!kind) {
      const known = OWN_KINDS.join(', ');
      const code = isAbsent(value['kind']) ? 'missing' : 'not-in-list';
      return this.#fault(code, [...path, 'kind'], value['kind'], { known });
    }
    const keys = kind === 'truefalse' ? ['answer', 'why', 'reasons'] : ['options'];
    this.#group(value, path, ['kind', 'stem', ...keys], PASSED_OVER);
    const stem = this.#text(value['stem'], [...path, 'stem'], MOST_OWN_LENGTH.stem);
    if (kind !== 'truefalse')
      return { kind, stem, options: this.#options(value['options'], [...path, 'options'], kind) };
    const answer = this.#flag(value['answer'], [...path, 'answer']);
    const whys = this.#group(value['why'], [...path, 'why'], ['true', 'false']);
    const why = (verdict: 'true' | 'false') =>
      whys ? this.#text(whys[verdict], [...path, 'why', verdict], MOST_OWN_LENGTH.why) : '';
    return {
      kind,
      stem,
      answer,
      why: { true: why('true'), false: why('false') },
      reasons: this.#options(value['reasons'], [...path, 'reasons'], kind),
    };
  }
}
