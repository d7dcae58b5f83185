import { kindOfId } from '../language/page-path.ts';
import { entriesOf, type Collection, type Content, type WordMark } from './content-model.ts';
import { findText } from './find-text.ts';
import { listKnownIds, type Kind } from './known-ids.ts';
import { wordsOf } from './mdx-marks.ts';
import { defineRule } from './rule.ts';
import { nearestId } from './similarity.ts';
import { textsOf } from './texts.ts';

/** Every field that names another entry. */
const REFERENCES: readonly { from: Collection; path: string; to: Kind }[] = [
  { from: 'modules', path: 'prerequisites.*', to: 'module' },
  { from: 'modules', path: 'terms.*', to: 'term' },
  { from: 'modules', path: 'mechanisms.*', to: 'mechanism' },
  { from: 'modules', path: 'tensions.*', to: 'tension' },
  { from: 'modules', path: 'cases.*', to: 'case' },
  { from: 'terms', path: 'related.*', to: 'term' },
  { from: 'terms', path: 'module', to: 'module' },
  { from: 'mechanisms', path: 'treats.*', to: 'failure' },
  { from: 'mechanisms', path: 'related.*', to: 'mechanism' },
  { from: 'mechanisms', path: 'terms.*', to: 'term' },
  { from: 'mechanisms', path: 'module', to: 'module' },
  { from: 'cases', path: 'module', to: 'module' },
  { from: 'tensions', path: 'modules.*', to: 'module' },
  { from: 'discrepancies', path: 'terms.*', to: 'term' },
  { from: 'discrepancies', path: 'mechanisms.*', to: 'mechanism' },
  { from: 'discrepancies', path: 'modules.*', to: 'module' },
  { from: 'sources', path: 'editionOf', to: 'source' },
  { from: 'routes', path: 'steps.*.module', to: 'module' },
  { from: 'diagnose', path: 'failure', to: 'failure' },
];

/** A mechanism, failure, debate or case that a sentence names by its id. */
const MENTION = /(?<![\w.-])[MFXC]\d{1,3}(?![\w-])/g;

/** Every reference, in YAML, in MDX and in a sentence of either language, names something that exists. */
export const unknownIds = defineRule(
  [
    'unknown-module',
    'unknown-term',
    'unknown-mechanism',
    'unknown-failure',
    'unknown-tension',
    'unknown-case',
    'unknown-source',
  ],
  function* (content) {
    const known = listKnownIds(content);
    for (const { id, to, file, line } of referencesOf(content))
      if (!known[to].has(id) && isReadable(content, to))
        yield { code: `unknown-${to}`, file, line, params: { id, near: nearestId(id, known[to]) } };
  },
);

/** Ids that one file holds: when it cannot be read, its own issue says so, and not every reference to it. */
const HELD_TOGETHER: Partial<Record<Kind, Collection>> = {
  failure: 'failures',
  tension: 'tensions',
  module: 'units',
};

function isReadable(content: Content, kind: Kind): boolean {
  const collection = HELD_TOGETHER[kind];
  return !collection || entriesOf(content, collection).length > 0;
}

type Reference = { id: string; to: Kind; file: string; line: number };

function* referencesOf(content: Content): Generator<Reference> {
  for (const { from, path, to } of REFERENCES)
    for (const entry of entriesOf(content, from))
      for (const found of findText(entry.data, path))
        yield { id: found.value, to, file: entry.file, line: entry.lineOf(found.path) };
  for (const text of content.texts)
    for (const word of wordsOf(text)) {
      const named = namedBy(word);
      // A missing id is a missing attribute, which the rule of the vocabulary reports.
      if (named?.id) yield { ...named, file: text.file, line: word.line };
    }
  for (const { value, lang, file, line } of textsOf(content)) {
    // Sentences of the interface show how an id is written; they name nothing.
    if (!lang || file.startsWith('strings/')) continue;
    for (const [id] of value.matchAll(MENTION)) yield { id, to: kindOfId(id) as Kind, file, line: line() };
  }
}

/** What a word of the MDX vocabulary points at. */
function namedBy({ name, attributes }: WordMark): { id: string; to: Kind } | null {
  const value = (attribute: string) => attributes.get(attribute) ?? '';
  if (name === 'Term') return { id: value('id'), to: 'term' };
  if (name === 'Disagree') return { id: value('debate'), to: 'tension' };
  if (name === 'Chart') return { id: value('case'), to: 'case' };
  if (name === 'Ref') return { id: value('to'), to: kindOfId(value('to')) as Kind };
  return null;
}
