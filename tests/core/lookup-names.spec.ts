import { expect, test } from '@playwright/test';
import {
  packAliases,
  packNames,
  unpackNames,
  withAliases,
  type LookupEntry,
} from '../../src/core/lookup/lookup-index.ts';
import { learnReadings, pinyinSyllables, readAloud } from '../../src/core/lookup/pinyin.ts';
import { chanceFrom, expectEach } from './seeded.ts';

/** Names of the glossary with the syllables they are spoken in. */
const spoken: [zh: string, pinyin: string, syllables: string][] = [
  [
    '首问责任制（首问负责制）',
    'shǒuwèn zérènzhì (shǒuwèn fùzézhì)',
    'shou wen ze ren zhi shou wen fu ze zhi',
  ],
  ['限时办结制', 'xiànshí bànjiézhì', 'xian shi ban jie zhi'],
  ['门难进、脸难看、事难办', 'mén nán jìn, liǎn nánkàn, shì nánbàn', 'men nan jin lian nan kan shi nan ban'],
  ['“安康杯”竞赛', 'ānkāngbēi jìngsài', 'an kang bei jing sai'],
  ['干部档案、跟踪考核', "gànbù dàng'àn, gēnzōng kǎohé", 'gan bu dang an gen zong kao he'],
  ['高兴而来、满意而归', 'gāoxìng érlái, mǎnyì érguī', 'gao xing er lai man yi er gui'],
  ['执行效率低下', 'zhíxíng xiàolǜ dīxià', 'zhi xing xiao lv di xia'],
  [
    '战略流程、人员流程、运行流程',
    'zhànlüè liúchéng, rényuán liúchéng, yùnxíng liúchéng',
    'zhan lve liu cheng ren yuan liu cheng yun xing liu cheng',
  ],
  [
    '13种不作为、12种乱作为、9种组织处理',
    "shísān zhǒng bùzuòwéi, shí'èr zhǒng luànzuòwéi, jiǔ zhǒng zǔzhī chǔlǐ",
    'shi san zhong bu zuo wei shi er zhong luan zuo wei jiu zhong zu zhi chu li',
  ],
  [
    '在其位，为人民干些什么；谋其政，为台儿庄留下什么',
    "zài qí wèi wèi rénmín gàn xiē shénme, móu qí zhèng wèi Tái'érzhuāng liúxià shénme",
    'zai qi wei wei ren min gan xie shen me mou qi zheng wei tai er zhuang liu xia shen me',
  ],
  ['A、B、C三级', 'A, B, C sānjí', 'a b c san ji'],
  ['“八个……”安全禁令', 'bāgè… ānquán jìnlìng', 'ba ge an quan jin ling'],
  ['督办', 'dūbàn', 'du ban'],
  ['长效机制', 'chángxiào jīzhì', 'chang xiao ji zhi'],
  [
    '保增长、保民生、保稳定',
    'bǎo zēngzhǎng, bǎo mínshēng, bǎo wěndìng',
    'bao zeng zhang bao min sheng bao wen ding',
  ],
];

test.describe('syllables', () => {
  for (const [zh, pinyin, syllables] of spoken)
    test(`of ${zh}`, () => expect(pinyinSyllables(pinyin).join(' ')).toBe(syllables));

  const hard: [outcome: string, pinyin: string, syllables: string][] = [
    ['an n before a vowel begins the next one', 'fānàn', 'fa nan'],
    ['an apostrophe says otherwise', "fān'àn", 'fan an'],
    ['either apostrophe does', 'fān’àn', 'fan an'],
    ['ng is one sound unless a vowel follows', 'zhèngwù míngē', 'zheng wu min ge'],
    ['a lone r closes one', 'huār', 'huar'],
    ['capitals and places of marks make no difference', 'XIĀN Xī’ān', 'xian xi an'],
    ['ü may be written with two dots or as v', 'nǚ nü nv', 'nv nv nv'],
    ['letters without a vowel stand alone', 'PDF wénjiàn', 'pdf wen jian'],
    ['digits and signs are none', '225, 80%', ''],
    ['of nothing are none', '', ''],
  ];
  for (const [outcome, pinyin, syllables] of hard)
    test(outcome, () => expect(pinyinSyllables(pinyin).join(' ')).toBe(syllables));
});

test.describe('readings learned from names', () => {
  const names = spoken.map(([zh, pinyin]) => ({ zh, pinyin }));
  test('read every name aloud whose characters are not read in two ways', () => {
    const readings = learnReadings(names);
    expectEach(
      spoken.filter(([zh]) => !/[长A-Z0-9]/.test(zh)),
      ([zh, , syllables]) => readAloud(zh, readings).join(' ') === syllables,
    );
  });
  test('keep the more frequent of two ways', () => {
    const growth = { zh: '增长', pinyin: 'zēngzhǎng' };
    const lasting = { zh: '长效', pinyin: 'chángxiào' };
    expect(learnReadings([growth, lasting, lasting]).get('长')).toBe('chang');
    expect(learnReadings([lasting, growth, growth]).get('长')).toBe('zhang');
  });
  test('learn nothing from a name with more characters than syllables, or fewer', () => {
    expect(learnReadings([{ zh: '首问责任制', pinyin: 'shǒuwèn' }])).toEqual(new Map());
    expect(learnReadings([{ zh: '首', pinyin: 'shǒuwèn' }])).toEqual(new Map());
    expect(learnReadings([{ zh: '首问', pinyin: '' }])).toEqual(new Map());
  });
  test('learn nothing of marks, digits and letters', () =>
    expect([...learnReadings([{ zh: '“三高”（A1）', pinyin: 'sāngāo' }])]).toEqual([
      ['三', 'san'],
      ['高', 'gao'],
    ]));
  test('leave out what they do not know', () =>
    expect(
      readAloud(
        '首问、新词',
        new Map([
          ['首', 'shou'],
          ['问', 'wen'],
        ]),
      ),
    ).toEqual(['shou', 'wen']));
  test('know characters beyond the first plane', () => {
    const readings = learnReadings([{ zh: '𠮷祥', pinyin: 'jíxiáng' }]);
    expect(readAloud('祥𠮷', readings)).toEqual(['xiang', 'ji']);
  });
});

const entry = (id: string, zh: string, pinyin: string, more: Partial<LookupEntry> = {}): LookupEntry => ({
  kind: 'term',
  id,
  name: { zh, en: `the ${id}` },
  pinyin,
  aliases: [],
  ...more,
});
/** What the browser gets: through JSON, as on the way. */
const travelled = <T>(packed: T): T => JSON.parse(JSON.stringify(packed)) as T;
const entries: LookupEntry[] = [
  ...spoken.map(([zh, pinyin], at) => entry(`t${at}`, zh, pinyin)),
  entry('changqi', '长期', 'chángqī'),
  entry('M7', '长效机制', 'chángxiào jīzhì', { kind: 'mechanism' }),
  entry('X1', '机制的长处', '', { kind: 'tension' }),
  entry('S4.2', '重在执行力 ABC', '', { kind: 'source' }),
];

test.describe('packed names', () => {
  const packed = packNames(entries);
  const unpacked = unpackNames(travelled(packed));

  test('come back with kind, id and both names', () =>
    expect(unpacked.map(({ kind, id, name }) => ({ kind, id, name }))).toEqual(
      entries.map(({ kind, id, name }) => ({ kind, id, name })),
    ));
  test('come back with their syllables, characters read in two ways included', () =>
    expect(unpacked.slice(0, spoken.length).map(({ pinyin }) => pinyin)).toEqual(
      spoken.map(([, , syllables]) => syllables),
    ));
  test('carry pinyin only where the characters would be read wrongly', () =>
    expect(Object.keys(packed.pinyin).map((row) => packed.zh[Number(row)])).toEqual([
      '13种不作为、12种乱作为、9种组织处理',
      'A、B、C三级',
      '保增长、保民生、保稳定',
    ]));
  test('without pinyin are read off their characters, as far as these are known', () => {
    const of = (id: string) => unpacked.find((one) => one.id === id)?.pinyin;
    expect(of('X1')).toBe('ji zhi chang');
    expect(of('S4.2')).toBe('zai zhi xing');
  });
  test('of many invented entries come back with what they were spoken like', () => {
    const { times, below, oneOf } = chanceFrom(14);
    const sounds: [string, string[]][] = [
      ['长', ['cháng', 'zhǎng']],
      ['重', ['zhòng', 'chóng']],
      ['行', ['xíng', 'háng']],
      ['效', ['xiào']],
      ['率', ['lǜ', 'shuài']],
      ['安', ['ān']],
    ];
    const books = times(300, () =>
      times(1 + below(12), (at) => {
        const parts = times(1 + below(4), () => oneOf(sounds)).map(
          ([zh, ways]) => [zh, oneOf(ways)] as const,
        );
        return entry(`e${at}`, parts.map(([zh]) => zh).join('、'), parts.map(([, way]) => way).join(' '));
      }),
    );
    expectEach(books, (book) =>
      unpackNames(travelled(packNames(book))).every(
        ({ pinyin }, at) => pinyin === pinyinSyllables(book[at]!.pinyin).join(' '),
      ),
    );
  });
  test('of no entries are none', () => expect(unpackNames(travelled(packNames([])))).toEqual([]));
});

test.describe('packed aliases', () => {
  const named = (...aliases: string[]): LookupEntry => ({
    ...entry('x', '“三高”现象', 'sāngāo xiànxiàng', { aliases }),
    name: { zh: '“三高”现象', en: 'Three Highs' },
  });
  const kept: [outcome: string, aliases: string[], kept: string[] | undefined][] = [
    ['keep what is new', ['高高在上', 'high and aloof'], ['高高在上', 'high and aloof']],
    ['drop the name again in other punctuation', ['三高现象', '「三高」现象', '三高 现象'], undefined],
    ['drop the English name again in another case', ['three highs', 'THREE-HIGHS'], undefined],
    ['drop an alias given twice', ['三高', '“三高”', '三 高'], ['三高']],
    ['drop what is only marks', ['“”', ''], undefined],
    ['keep part of the name', ['现象'], ['现象']],
    ['keep the traditional form', ['三高現象'], ['三高現象']],
  ];
  for (const [outcome, aliases, expected] of kept)
    test(outcome, () => expect(packAliases([named(...aliases)]).rows[0]).toEqual(expected));

  test('come back to the entries they belong to', () => {
    const book = [named(), named('高枕无忧', '三高现象'), entry('督办', '督办', ''), named('束之高阁')];
    const back = withAliases(unpackNames(travelled(packNames(book))), travelled(packAliases(book)));
    expect(back.map(({ aliases }) => aliases)).toEqual([[], ['高枕无忧'], [], ['束之高阁']]);
    expect(back.map(({ name }) => name)).toEqual(book.map(({ name }) => name));
  });
});
