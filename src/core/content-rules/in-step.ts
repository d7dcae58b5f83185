import { optionsOf } from '../language/options.ts';
import { entriesOf, type Content, type ModuleText } from './content-model.ts';
import { findText, keysAt } from './find-text.ts';
import { wordsOf } from './mdx-marks.ts';
import { defineRule } from './rule.ts';

/** The two languages of a module have the same sections, charts, decisions, outcomes, discussion questions and answers. */
export const inStep = defineRule(
  [
    'sections-out-of-step',
    'words-out-of-step',
    'outcomes-out-of-step',
    'discuss-out-of-step',
    'answers-in-one-language',
  ],
  function* (content) {
    for (const text of content.texts) yield* judgeOutcomes(text, outcomesOf(content, text.module));
    for (const { zh, en } of pairsOf(content)) {
      yield* judgeSections(zh, en);
      // Front matter that cannot be read is reported already; comparing nothing with something adds noise.
      if (zh.front.data !== undefined && en.front.data !== undefined) yield* judgeFrontMatter(zh, en);
    }
  },
);

function* judgeOutcomes({ file, front }: ModuleText, stated: readonly string[]) {
  const found = keysAt(front.data, ['outcomes']);
  if (stated.length === 0 || found.length === 0 || areEqual(stated, found)) return;
  const params = { stated: stated.join(', '), found: found.join(', ') };
  yield { code: 'outcomes-out-of-step', file, line: front.lineOf(['outcomes']), params } as const;
}

function* judgeSections(zh: ModuleText, en: ModuleText) {
  const ids = { zh: zh.sections.map((one) => one.id), en: en.sections.map((one) => one.id) };
  // Where sections differ, so does much of what is in them.
  if (areEqual(ids.zh, ids.en)) return yield* judgeFigures(zh, en);
  const first = ids.en.findIndex((id, index) => id !== ids.zh[index]);
  const line = (en.sections[first] ?? en.sections.at(-1))?.line ?? 1;
  const params = { zh: ids.zh.join(', '), en: ids.en.join(', ') };
  yield { code: 'sections-out-of-step', file: en.file, line, params } as const;
}

/** The same charts and decisions, each decision with as many options, in the same order. */
function* judgeFigures(zh: ModuleText, en: ModuleText) {
  const found = { zh: figuresOf(zh), en: figuresOf(en) };
  const [ofZh, ofEn] = [found.zh.map((one) => one.name), found.en.map((one) => one.name)];
  if (areEqual(ofZh, ofEn)) return;
  const first = found.en.find((one, index) => one.name !== ofZh[index]);
  const line = (first ?? found.en.at(-1))?.line ?? 1;
  const params = { zh: ofZh.join(', '), en: ofEn.join(', ') };
  yield { code: 'words-out-of-step', file: en.file, line, params } as const;
}

function figuresOf(text: ModuleText): { name: string; line: number }[] {
  return wordsOf(text).flatMap(({ name, attributes, line }) => {
    const value = (attribute: string) => attributes.get(attribute) ?? '';
    if (name === 'Chart') return [{ name: `Chart ${value('case')} ${value('id')}`, line }];
    const options = optionsOf(value('options')).length;
    return name === 'Decide' ? [{ name: `Decide ${value('id')} (${options})`, line }] : [];
  });
}

function* judgeFrontMatter(zh: ModuleText, en: ModuleText) {
  const ids = { zh: discussOf(zh), en: discussOf(en) };
  if (!areEqual(ids.zh, ids.en)) {
    const params = { zh: ids.zh.join(', '), en: ids.en.join(', ') };
    yield { code: 'discuss-out-of-step', file: en.file, line: en.front.lineOf(['discuss']), params } as const;
  }
  if (hasAnswers(zh) === hasAnswers(en)) return;
  const [without, other] = hasAnswers(zh) ? [en, zh] : [zh, en];
  const place = { file: without.file, line: without.front.lineOf([]) };
  yield { code: 'answers-in-one-language', ...place, params: { other: other.file } } as const;
}

function outcomesOf(content: Content, module: string): string[] {
  const facts = entriesOf(content, 'modules').find((entry) => entry.id === module);
  return findText(facts?.data, 'outcomes.*.id').map((found) => found.value);
}

const discussOf = ({ front }: ModuleText) => findText(front.data, 'discuss.*.id').map((found) => found.value);
const hasAnswers = ({ front }: ModuleText) => keysAt(front.data, []).includes('answers');

function pairsOf({ texts }: Content): { zh: ModuleText; en: ModuleText }[] {
  return texts.flatMap((zh) => {
    const en = texts.find((text) => text.lang === 'en' && text.module === zh.module);
    return zh.lang === 'zh' && en ? [{ zh, en }] : [];
  });
}

const areEqual = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');
