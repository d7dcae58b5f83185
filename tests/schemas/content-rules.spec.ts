import { expect, test } from '@playwright/test';
import { RULES } from '../../src/core/content-rules/rules.ts';
import type { Change } from '../fixtures/sites/break-site.ts';
import { accepts, reports, testedCodes } from '../fixtures/sites/reports.ts';

/*
 * Every rule bites: the good site is broken in one way, and just the issues of that break come of it.
 * The file is long because it is the list of everything the rules must notice.
 */

const outline = 'outline.yaml';
const facts = 'modules/first-contact/module.yaml';
const zh = 'modules/first-contact/zh.mdx';
const en = 'modules/first-contact/en.mdx';
const quiz = 'modules/first-contact/quiz.yaml';
const otherFacts = 'modules/time-limit/module.yaml';
const otherQuiz = 'modules/time-limit/quiz.yaml';
const otherZh = 'modules/time-limit/zh.mdx';

accepts('the good site', []);

test.describe('outline', () => {
  reports('a module without a quiz', [{ remove: quiz }], ['file-missing', quiz]);
  reports(
    'that failures are missing, once and not at every mention of one',
    [{ remove: 'failures.yaml' }],
    ['file-missing', 'failures.yaml'],
  );
  reports(
    'a module folder that the outline does not list',
    [[outline, 'first-contact, time-limit', 'time-limit']],
    ['module-unlisted', facts],
  );
  reports(
    'a listed module that has no folder',
    [[outline, 'first-contact, time-limit', 'first-contact, time-limit, nowhere']],
    ['module-missing', outline, 'modules:'],
  );
  reports(
    'a module that is listed twice',
    [[outline, '[one-stop]', '[one-stop, time-limit]']],
    ['module-listed-twice', outline, 'planned:'],
  );
  reports(
    'a planned module that exists',
    [
      [outline, 'first-contact, time-limit', 'time-limit'],
      [outline, '[one-stop]', '[one-stop, first-contact]'],
    ],
    ['planned-module-exists', outline, 'planned:'],
  );
});

test.describe('study plans', () => {
  const plan = 'routes/one-evening.yaml';
  reports(
    'steps that leave a part of a sitting empty',
    [[plan, 'sittings: [{ minutes: 60 }]', 'sittings: [{ minutes: 70 }]']],
    ['route-minutes', plan, '- { minutes: 20'],
  );
  reports(
    'a step that runs over the end of a sitting',
    [[plan, 'sittings: [{ minutes: 60 }]', 'sittings: [{ minutes: 30 }, { minutes: 30 }]']],
    ['route-minutes', plan, '- { minutes: 40'],
  );
  reports(
    'a step after the last sitting',
    [[plan, 'sittings: [{ minutes: 60 }]', 'sittings: [{ minutes: 40 }]']],
    ['route-minutes', plan, '- { minutes: 20'],
  );
  accepts('steps that fill several sittings', [
    [plan, 'sittings: [{ minutes: 60 }]', 'sittings: [{ minutes: 40 }, { minutes: 20 }]'],
  ]);
});

test.describe('references', () => {
  reports(
    'a prerequisite that does not exist',
    [[otherFacts, '[first-contact]', '[last-contact]']],
    ['unknown-module', otherFacts, 'prerequisites'],
  );
  reports(
    'a route through a module that does not exist',
    [['routes/one-evening.yaml', 'module: first-contact', 'module: second-contact']],
    ['unknown-module', 'routes/one-evening.yaml', 'minutes: 40'],
  );
  for (const file of ['glossary/guaqiang.yaml', 'mechanisms/M83.yaml'])
    reports(
      `an entry of a module that does not exist: ${file}`,
      [[file, 'module: one-stop', 'module: two-stop']],
      ['unknown-module', file, 'module:'],
    );
  reports(
    'a case of a module that does not exist',
    [['cases/C7.yaml', 'module: time-limit', 'module: no-limit']],
    ['unknown-module', 'cases/C7.yaml', 'module:'],
  );
  reports(
    'a debate in a module that does not exist',
    [['tensions.yaml', 'first-contact, one-stop', 'first-contact, two-stop']],
    ['unknown-module', 'tensions.yaml', 'modules:'],
  );
  reports(
    'a term that a module lists and the glossary lacks',
    [[facts, '[shouwen-zerenzhi]', '[shouwen-zerenzhi, shouwen]']],
    ['unknown-term', facts, 'terms:'],
  );
  reports(
    'a related term that the glossary lacks',
    [['glossary/shouwen-zerenzhi.yaml', '[xianshi-banjiezhi]', '[xianshi]']],
    ['unknown-term', 'glossary/shouwen-zerenzhi.yaml', 'related:'],
  );
  reports(
    'a term that a text marks and the glossary lacks',
    [[zh, 'Term id="shouwen-zerenzhi"', 'Term id="shouwen"']],
    ['unknown-term', zh, '</Term>'],
  );
  reports(
    'a mechanism that does not exist',
    [[facts, '[M81]', '[M81, M82]']],
    ['unknown-mechanism', facts, 'mechanisms:'],
  );
  reports(
    'a link to a mechanism that does not exist',
    [[en, 'Ref to="M81"', 'Ref to="M99"']],
    ['unknown-mechanism', en, '<Ref'],
  );
  reports(
    'a link to a failure that nobody describes',
    [[en, 'Ref to="M81"', 'Ref to="F9"']],
    ['unknown-failure', en, '<Ref'],
  );
  reports(
    'a link to a module that does not exist',
    [[en, 'Ref to="M81"', 'Ref to="first-contacts"']],
    ['unknown-module', en, '<Ref'],
  );
  reports(
    'a failure that a mechanism treats and nobody describes',
    [['mechanisms/M81.yaml', '[F16]', '[F16, F3]']],
    ['unknown-failure', 'mechanisms/M81.yaml', 'treats:'],
  );
  reports(
    'a debate that a text stages and nobody describes',
    [[zh, 'debate="X1"', 'debate="X2"']],
    ['unknown-tension', zh, '<Disagree'],
  );
  reports(
    'a case that does not exist',
    [[otherFacts, '[C7]', '[C8]']],
    ['unknown-case', otherFacts, 'cases:'],
  );
  reports(
    'a debate that a Chinese sentence names and nobody describes',
    [['failures.yaml', '能办的事迟迟不办', '辩题X9问过，能办的事迟迟不办']],
    ['unknown-tension', 'failures.yaml', '能办的事迟迟不办'],
  );
  reports(
    'a mechanism that an English text names and that does not exist',
    [[en, 'Visitor, matter,', 'As M82 has it: visitor, matter,']],
    ['unknown-mechanism', en, 'As M82'],
  );
  accepts('letters with figures that are no ids of the handbook', [
    [en, 'Visitor, matter,', 'On A4 or form F16-b, version 2.M82: visitor, matter,'],
  ]);
  accepts('a link to a planned module', [[en, 'Ref to="M81"', 'Ref to="one-stop"']]);
});

test.describe('charts', () => {
  const chartCase = 'cases/C7.yaml';
  reports(
    'a row of a figure that the case does not have',
    [[chartCase, 'figure: windows', 'figure: doors']],
    ['chart-figure', chartCase, 'figure: doors'],
  );
  reports(
    'a figure that is no pair of amounts',
    [[chartCase, "'4 → 1'", "'four → 1'"]],
    ['chart-value', chartCase, 'figure: windows'],
  );
  reports(
    'a figure with more amounts than a bar draws',
    [
      [chartCase, '    kind: pairs', '    kind: bars'],
      [
        chartCase,
        /* no second bar to name */ '    series: [{ zh: 先前, en: before }, { zh: 后来, en: after }]\n',
        '',
      ],
    ],
    ['chart-value', chartCase, 'figure: windows'],
  );
  reports(
    'a chart in a text that the case does not have',
    [
      [zh, 'case="C7" id="fewer"', 'case="C7" id="less"'],
      [en, 'case="C7" id="fewer"', 'case="C7" id="less"'],
    ],
    ['unknown-chart', zh, '<Chart'],
    ['unknown-chart', en, '<Chart'],
  );
  reports(
    'a chart of a case that does not exist',
    [
      [zh, 'case="C7"', 'case="C70"'],
      [en, 'case="C7"', 'case="C70"'],
    ],
    ['unknown-case', zh, '<Chart'],
    ['unknown-case', en, '<Chart'],
  );
  reports(
    'two charts of a case with one id',
    [
      [
        chartCase,
        'charts:\n',
        'charts:\n  - { id: fewer, kind: times, title: { zh: 甲, en: A }, says: { zh: 甲, en: A }, rows: [{ figure: windows, undated: true, label: { zh: 甲, en: A } }] }\n',
      ],
    ],
    ['duplicate-id', chartCase, '  - id: fewer'],
  );
});

test.describe('ids', () => {
  reports(
    'an item id that another module uses',
    [[otherQuiz, 'id: time-limit.risk', 'id: first-contact.slip']],
    ['duplicate-id', otherQuiz, 'id: first-contact.slip'],
    ['item-prefix', otherQuiz, 'id: first-contact.slip'],
  );
  reports(
    'an option id used twice in a question',
    [[quiz, 'id: wait', 'id: point']],
    ['duplicate-id', quiz, '请他改天再来'],
  );
  reports(
    'a step id used twice in a part of a case',
    [[otherQuiz, 'id: retime', 'id: drop']],
    ['duplicate-id', otherQuiz, '重定期限'],
  );
  reports(
    'an option id used in two parts of a case',
    [[otherQuiz, 'id: retime', 'id: steps']],
    ['duplicate-id', otherQuiz, '重定期限'],
  );
  reports(
    'an id used on the left and on the right',
    [
      [quiz, 'match: reply', 'match: own'],
      [quiz, '{ id: reply, text', '{ id: own, text'],
    ],
    ['duplicate-id', quiz, 'zh: 当场答复, en: Answer at once'],
  );
  reports(
    'a part id used twice in a case',
    [[otherQuiz, 'id: next-step', 'id: cause # here']],
    ['duplicate-id', otherQuiz, '# here'],
  );
  reports(
    'a failure described twice',
    [['failures.yaml', '- id: F16', '- id: F4 # here']],
    ['unknown-failure', 'mechanisms/M81.yaml', 'treats:'],
    ['duplicate-id', 'failures.yaml', '# here'],
  );
  reports(
    'two units with one id',
    [
      [
        outline,
        '- id: A',
        '- id: A\n  title: { zh: 甲, en: One }\n  why: { zh: 甲, en: One }\n  modules: []\n- id: A # here',
      ],
    ],
    ['duplicate-id', outline, '# here'],
  );
  reports(
    'a discussion question asked twice',
    [
      [zh, '- id: wall', '- id: last-visitor # here'],
      [en, '- id: wall', '- id: last-visitor # here'],
    ],
    ['duplicate-id', zh, '# here'],
    ['duplicate-id', en, '# here'],
  );
  reports(
    'a paragraph registered twice',
    [
      [
        'sources/S4.5.yaml',
        'at: "3"',
        'at: "3" # first\n    claim: { zh: 集中。, en: One hall. }\n  - at: "3" # here',
      ],
    ],
    ['duplicate-id', 'sources/S4.5.yaml', '# here'],
  );
});

test.describe('citations', () => {
  reports(
    'a citation of a paragraph that no essay has, with its line',
    [[zh, 'S4.5 §2" />', 'S4.5 §4" />']],
    ['unknown-paragraph', zh, '§4'],
  );
  reports(
    'a field that cites a paragraph that no essay has',
    [[facts, 'S4.5 §2', 'S4.5 §4']],
    ['unknown-paragraph', facts, 'sources:'],
  );
  reports(
    'a paragraph that running text names and no essay has',
    [[zh, '两篇都没有给出数字', '两篇（S4.5 §4）都没有给出数字']],
    ['unknown-paragraph', zh, '§4'],
  );
  reports(
    'an essay that does not exist',
    [[zh, 'S4.5 §2" />', 'S4.9 §2" />']],
    ['unknown-source', zh, 'S4.9'],
  );
  reports('a citation that cannot be read', [[zh, '§2.1; S4.5', '§2.1, S4.5']], ['bad-cite', zh, 'S4.5']);
  accepts('a citation of a part that is registered by its paragraphs', [[zh, 'S4.5 §2" />', 'S4.1 §2" />']]);
  reports(
    'a text that claims and cites nothing',
    [
      [otherZh, '<Cite at="S4.5 §3" />', ''],
      [otherZh, '<Cite at="S4.1 §2.1; S4.5 §3" />', ''],
    ],
    ['text-without-cite', otherZh, '进门难'],
  );
  reports(
    'a debate whose sides are not cited',
    [[zh, '<Cite at="S4.1 §2.1; S4.5 §2" />', '']],
    ['disagree-without-cite', zh, '<Disagree'],
  );
  reports(
    'a term that nothing leads to',
    [[otherFacts, ', guaqiang', '']],
    ['orphan-term', 'glossary/guaqiang.yaml', 'module:'],
  );
  accepts('a term that only another term names', [
    [otherFacts, ', guaqiang', ''],
    ['glossary/shouwen-zerenzhi.yaml', '[xianshi-banjiezhi]', '[guaqiang]'],
  ]);
});

test.describe('two languages', () => {
  reports(
    'sections that differ',
    [[en, 'Section id="wall"', 'Section id="walls"']],
    ['sections-out-of-step', en, 'Section id="walls"'],
  );
  reports(
    'a decision with an option more in one language',
    [[en, 'options="Go with them / Write a note"', 'options="Go with them / Write a note / Wait"']],
    ['words-out-of-step', en, '<Decide'],
  );
  reports(
    'a chart in one language only',
    [[en, '<Chart case="C7" id="fewer" />\n\n', '']],
    ['words-out-of-step', en, '<Decide'],
  );
  reports(
    'outcomes that differ from those of module.yaml',
    [[en, '  hand-over:', '  handing-over:']],
    ['outcomes-out-of-step', en, 'outcomes:'],
  );
  reports(
    'discussion questions that differ',
    [[en, '- id: wall', '- id: walls']],
    ['discuss-out-of-step', en, 'discuss:'],
  );
  reports(
    'answers that only one language has',
    [[en, 'answers:\n  - what is the first-contact system\n', '']],
    ['answers-in-one-language', en, 'title: First contact'],
  );
  reports(
    'a sentence of the interface that one language lacks',
    [['strings/en.yaml', '  none: Nothing found\n', '']],
    ['string-missing', 'strings/en.yaml', 'search:'],
  );
  reports(
    'a sentence of the interface that only English has',
    [['strings/zh.yaml', '  none: 没有找到\n', '']],
    ['string-missing', 'strings/zh.yaml', 'search:'],
  );
  reports(
    'a sentence whose blanks differ',
    [['strings/en.yaml', '{count}', '{number}']],
    ['string-blanks-differ', 'strings/en.yaml', 'found:'],
  );
});

test.describe('MDX', () => {
  reports(
    'a word that the handbook does not know',
    [
      [zh, '<Caution>', '<Warning>'],
      [zh, '</Caution>', '</Warning>'],
    ],
    ['unknown-word', zh, '<Warning>'],
  );
  reports('a word without its attribute', [[zh, ' debate="X1"', '']], ['attribute-missing', zh, '<Disagree']);
  reports(
    'an attribute without its value',
    [[zh, 'Term id="shouwen-zerenzhi"', 'Term id']],
    ['attribute-missing', zh, '<Term'],
  );
  reports(
    'an attribute that a word does not have',
    [[zh, '<Caution>', '<Caution title="注意">']],
    ['attribute-unknown', zh, '注意'],
  );
  reports(
    'attributes out of order',
    [[zh, 'id="wall" title="上了墙以后"', 'title="上了墙以后" id="wall"']],
    ['attribute-order', zh, '上了墙以后'],
  );
  reports(
    'an import',
    [[zh, '来人、事项', 'import { four } from "./four";\n\n来人、事项']],
    ['mdx-import', zh, 'import'],
  );
  accepts('an English sentence about imports', [
    [en, 'Visitor, matter,', 'Visitor, matter,\nimport licence,'],
  ]);
  reports('an expression', [[zh, '一共四格', '一共{2 + 2}格']], ['mdx-expression', zh, '2 + 2']);
  reports('HTML', [[zh, '一共四格', '一共<b>四</b>格']], ['mdx-html', zh, '<b>']);
  reports('a comment in HTML', [[zh, '一共四格', '一共四格<!-- 四？ -->']], ['mdx-html', zh, '<!--']);
  reports('a value in single quotation marks', [[zh, '"X1"', "'X1'"]], ['mdx-broken-tag', zh, '<Disagree']);
  reports(
    'a “less than” that MDX would take for a tag',
    [[zh, '一共四格', '格数 < 5']],
    ['mdx-broken-tag', zh, '< 5'],
  );
  reports(
    'a heading that is not a section',
    [[zh, '来人、事项', '## 四格\n\n来人、事项']],
    ['mdx-heading', zh, '## 四格'],
  );
  reports(
    'a heading made by underlining',
    [[zh, '来人、事项', '四格\n=====\n\n来人、事项']],
    ['mdx-heading', zh, '====='],
  );
  accepts('a heading inside a section', [[zh, '来人、事项', '### 四格\n\n来人、事项']]);
  accepts('anything in a block of code', [
    [zh, '来人、事项', '```html\nimport <div> {x} ## < 5\n```\n\n来人、事项'],
  ]);
  reports(
    'a block whose tag shares a line, for MDX would misread it',
    [[zh, '一共四格。\n\n</Example>', '一共四格。</Example>']],
    ['block-inline', zh, '</Example>'],
  );
  reports('a word that is not closed', [[zh, '</Disagree>', '']], ['word-unclosed', zh, '<Disagree']);
  reports(
    'a section that is not closed',
    [[zh, '</Section>\n\n<Section id="rule"', '<Section id="rule"']],
    ['word-unclosed', zh, 'id="door"'],
  );
  reports(
    'a closing tag that closes nothing',
    [[zh, '<Caution>\n', '']],
    ['word-unopened', zh, '</Caution>'],
  );
  reports(
    'text outside the sections, once a stretch',
    [[zh, '</Section>\n\n<Section id="rule"', '</Section>\n\n漂在外面。\n\n又一句。\n\n<Section id="rule"']],
    ['outside-section', zh, '漂在外面'],
  );
});

test.describe('questions', () => {
  reports(
    'an item id without its module',
    [[quiz, 'id: first-contact.slip', 'id: last-contact.slip']],
    ['item-prefix', quiz, 'last-contact'],
  );
  reports(
    'an item asked after a section that the module does not have',
    [
      [
        quiz,
        'first-contact.slip\n    kind: single\n    section: wall',
        'first-contact.slip\n    kind: single\n    section: walls',
      ],
    ],
    ['unknown-section', quiz, 'section: walls'],
  );
  reports(
    'an item for an outcome that the module does not have',
    [
      [
        quiz,
        'slip\n    kind: single\n    section: wall\n    outcome: hand-over',
        'slip\n    kind: single\n    section: wall\n    outcome: handing',
      ],
    ],
    ['unknown-outcome', quiz, 'outcome: handing'],
  );
  reports(
    'an outcome that fewer than two items test',
    [
      [
        quiz,
        'who-answers\n    kind: single\n    section: rule\n    outcome: say-who',
        'who-answers\n    kind: single\n    section: rule\n    outcome: hand-over',
      ],
      [
        quiz,
        'duties\n    kind: multiple\n    section: rule\n    outcome: say-who',
        'duties\n    kind: multiple\n    section: rule\n    outcome: hand-over',
      ],
    ],
    ['outcome-untested', facts, 'id: say-who'],
  );
  reports(
    'a quiz of nine items',
    [{ cut: quiz, from: '  - id: first-contact.write-rule' }],
    ['too-few-items', quiz, 'items:'],
  );
  reports(
    'a quiz of two kinds',
    [{ cut: quiz, from: '  - id: first-contact.duties' }],
    ['too-few-items', quiz, 'items:'],
    ['too-few-kinds', quiz, 'items:'],
  );
  reports(
    'a unit in which no quiz has a case',
    [{ cut: otherQuiz, from: '  - id: time-limit.hall' }],
    ['too-few-items', otherQuiz, 'items:'],
    ['unit-without-case', outline, 'modules:'],
  );
  reports(
    'a choice without a key',
    [
      [quiz, 'What do you do first? }\n    options:', 'What do you do first? }\n    options: # here'],
      [quiz, 'en: First learn what it is about. }, correct: true }', 'en: First learn what it is about. } }'],
    ],
    ['key-count', quiz, '# here'],
  );
  reports(
    'a reason with two keys',
    [
      [
        quiz,
        'en: It is about whether the matter lands. } }',
        'en: It is about whether the matter lands. }, correct: true }',
      ],
      [
        quiz,
        'a clear hand-over is enough." } }\n    reasons:',
        'a clear hand-over is enough." } }\n    reasons: # here',
      ],
    ],
    ['key-count', quiz, '# here'],
  );
  const duties = 'Choose all that the first person should do. }\n    options:';
  reports(
    'a multiple choice in which nothing is right',
    [
      [quiz, duties, `${duties} # here`],
      [quiz, 'It is the shortest way. }, correct: true', 'It is the shortest way. }'],
      [quiz, 'Walking over is not turning away. }, correct: true', 'Walking over is not turning away. }'],
      [quiz, 'A note can be checked later. }, correct: true', 'A note can be checked later. }'],
    ],
    ['multiple-without-key', quiz, '# here'],
  );
  reports(
    'a multiple choice in which everything is right',
    [
      [quiz, duties, `${duties} # here`],
      [quiz, 'That oversteps one’s powers. }', 'That oversteps one’s powers. }, correct: true'],
    ],
    ['multiple-without-distractor', quiz, '# here'],
  );
  const longer = (text: string): Change => [
    quiz,
    `en: ${text} }`,
    `en: ${text} and stay until it is settled }`,
  ];
  reports(
    'keys that are the longest option in half of the choices',
    [longer('Hear the matter'), longer('Walk there together'), longer('To whom')],
    ['key-longest', quiz, 'id: first-contact.who-answers'],
  );
  accepts('keys that are the longest option in a third of the choices', [longer('Hear the matter')]);
  reports(
    'keys that are the shortest option in half of the choices',
    [
      [otherQuiz, 'en: Who signed it', 'en: Which leader signed it'],
      [otherQuiz, 'en: As a hope', 'en: As a sincere hope'],
    ],
    ['key-shortest', otherQuiz, 'id: time-limit.start'],
  );
  reports(
    'keys that stand in the same place in most choices',
    [
      [quiz, 'en: First learn what it is about. }, correct: true }', 'en: First learn what it is about. } }'],
      [quiz, 'en: The visitor is sent on again. } }', 'en: The visitor is sent on again. }, correct: true }'],
    ],
    ['key-position', quiz, 'items:'],
  );
  reports(
    'keys that are hardly ever the longest option of all quizzes',
    [
      [quiz, 'en: Date }', 'en: The day’s date }'],
      [otherQuiz, 'en: Long waits }', 'en: Longer waits }'],
      [otherQuiz, 'en: Entry }', 'en: Getting in }'],
    ],
    ['tell-longest', quiz, 'id: first-contact.who-answers'],
  );
  reports(
    'keys that are hardly ever the shortest option of all quizzes',
    [
      [quiz, 'zh: 指一下隔壁', 'zh: 指一下'],
      [otherQuiz, 'zh: 由哪位领导签发', 'zh: 谁签发'],
      [otherQuiz, 'zh: 进大门很难', 'zh: 进门'],
    ],
    ['tell-shortest', quiz, 'id: first-contact.who-answers'],
  );
  const swapped = (file: string, first: string, second: string): Change => [
    file,
    `${first}\n      ${second}`,
    `${second}\n      ${first}`,
  ];
  reports(
    'keys that never stand in the third place of all quizzes',
    [
      swapped(
        quiz,
        '- { id: date, text: { zh: 日期, en: Date }, why: { zh: 有日期不等于有人接。, en: A date is not a person. } }\n      - { id: stamp, text: { zh: 公章, en: Stamp }, why: { zh: 盖了章也可能没人管。, en: Even stamped it may have no owner. } }',
        '- { id: whom, text: { zh: 交给谁, en: To whom }, why: { zh: 责任要落到人。, en: Responsibility needs a name. }, correct: true }',
      ),
      swapped(
        otherQuiz,
        '- { id: quit, text: { zh: 没人来, en: Nobody came }, why: { zh: 来办事的人没有别处可去。, en: Visitors have nowhere else to go. } }',
        '- { id: bounce, text: { zh: 动辄退件, en: Files bounce }, why: { zh: 退回去，钟就停了。, en: A returned file stops the clock. }, correct: true }',
      ),
    ],
    ['tell-place', quiz, 'id: first-contact.who-answers'],
  );
  reports(
    'absolute words that only distractors have',
    [
      [quiz, 'zh: 条数少', 'zh: 全部少'],
      [quiz, 'zh: 公布得太晚了', 'zh: 公布从来太晚'],
      [otherQuiz, 'zh: 座位少', 'zh: 只有座'],
      [otherQuiz, 'zh: 窗口人员不熟悉', 'zh: 窗口毫无经验呢'],
    ],
    ['tell-absolute', quiz, 'id: first-contact.wall-reason'],
  );
  reports(
    'keys that repeat the question',
    [
      [quiz, 'zh: 听清来意', 'zh: 你先做好'],
      [quiz, 'zh: 交给谁', 'zh: 交接单'],
      [quiz, 'zh: 没有人照办', 'zh: 制度没照办'],
    ],
    ['tell-echo', quiz, 'id: first-contact.who-answers'],
  );
  reports(
    'judgements that are all false',
    [[otherQuiz, 'answer: true', 'answer: false']],
    ['tell-verdict', quiz, 'id: first-contact.ends-where'],
  );
  reports(
    'two options that say the same',
    [
      [quiz, 'zh: 指一下隔壁', 'zh: 请他改天再来'],
      [
        quiz,
        'en: The rule is there to save the visit. } }',
        'en: The rule is there to save the visit. } } # here',
      ],
    ],
    ['same-text', quiz, '# here'],
  );
  reports(
    'two entries on the right that say the same',
    [[quiz, 'en: Hand over in person', 'en: Answer at once']],
    ['same-text', quiz, 'id: guide, text'],
  );
  reports(
    'an option that is all of the others',
    [[quiz, '请他改天再来', '以上都对']],
    ['all-or-none', quiz, '以上都对'],
  );
  for (const text of ['以上三项都不对。', '都是', '上述说法均正确'])
    reports(`an option that says only: ${text}`, [[quiz, '请他改天再来', text]], ['all-or-none', quiz, text]);
  accepts('an option that says something of what is before it', [[quiz, '请他改天再来', '前面都是空话']]);
  reports(
    'an English option that is none of the others',
    [[quiz, 'Ask for another day', 'None of the above']],
    ['all-or-none', quiz, 'None of the above'],
  );
  reports(
    'a match that is not on the right',
    [[quiz, 'match: guide', 'match: guides']],
    ['unknown-match', quiz, 'match: guides'],
  );
  reports(
    'an item that asks nearly what another module asks',
    [[otherQuiz, '公布期限时，最该写清哪一点？', '来人第一个问到你，你首先做什么？']],
    ['near-duplicate', otherQuiz, 'id: time-limit.start'],
  );
  const sameOptions: Change[] = [
    [otherQuiz, '从何时算', '听清来意'],
    [otherQuiz, '由哪位领导签发', '指一下隔壁'],
    [otherQuiz, '用多大的字张贴', '请他改天再来'],
  ];
  reports('an item with the options and the key of another', sameOptions, [
    'same-options',
    otherQuiz,
    'id: time-limit.start',
  ]);
  accepts('an item with the options of another and a different key', [
    ...sameOptions,
    [
      otherQuiz,
      'en: Without a start a limit is empty. }, correct: true }',
      'en: Without a start a limit is empty. } }',
    ],
    [
      otherQuiz,
      'en: The signature does not date the end. } }',
      'en: The signature does not date the end. }, correct: true }',
    ],
  ]);
});

test.describe('twins', () => {
  const first = 'items:\n  - id: first-contact.who-answers';
  const twin = `twins:
  - id: first-contact.who-answers-twin # twin
    of: first-contact.who-answers # original
    kind: single
    source: [S4.1 §2.1] # place
    stem: { zh: 有人在走廊里拦住你问路办事，开头该做什么？, en: Somebody stops you in the corridor with an errand. What comes first? } # stem
    options: # options
      - { id: ask, text: { zh: 问明是什么事, en: Ask what it is about }, why: { zh: 问明了才知道找谁。, en: Only then do you know whom to find. }, correct: true }
      - { id: sign, text: { zh: 请对方看墙上的牌子, en: Have them read the sign }, why: { zh: 牌子不会答话。, en: A sign gives no answer. } }
      - { id: pass, text: { zh: 说自己正忙, en: Say you are busy }, why: { zh: 忙不是推走的理由。, en: Being busy is no reason to turn them away. } }
`;
  const added: Change = [quiz, first, twin + first];
  accepts('an item in other words', [added]);
  reports(
    'a twin of an item that its quiz does not have',
    [added, [quiz, 'of: first-contact.who-answers # original', 'of: time-limit.start # original']],
    ['twin-of-unknown', quiz, '# original'],
  );
  reports(
    'a twin of what its readers judge themselves',
    [added, [quiz, 'of: first-contact.who-answers # original', 'of: first-contact.write-rule # original']],
    ['twin-of-ungraded', quiz, '# original'],
  );
  const ofCase = `twins:
  - id: time-limit.hall-twin
    of: time-limit.hall # original
    kind: ordering
    source: [S4.1 §2.1]
    stem: { zh: 大厅里办一件事的先后是怎样的？, en: In which order does a matter pass through the hall? }
    steps:
      - { id: come, text: { zh: 来人说事, en: The visitor tells it }, why: { zh: 从这里起头。, en: It starts here. } }
      - { id: note, text: { zh: 窗口登记, en: The window notes it }, why: { zh: 记下才算收到。, en: Noted means received. } }
      - { id: back, text: { zh: 到期回话, en: An answer in time }, why: { zh: 回了话才算完。, en: The answer ends it. } }
`;
  reports(
    'a twin of a case',
    [[otherQuiz, 'items:\n  - id: time-limit.start', `${ofCase}items:\n  - id: time-limit.start`]],
    ['twin-of-ungraded', otherQuiz, '# original'],
  );
  reports(
    'a twin in the words of its item',
    [added, [quiz, '有人在走廊里拦住你问路办事，开头该做什么？', '来人第一个问到你，你先做什么呢？']],
    ['twin-same-words', quiz, '# twin'],
  );
  accepts('a twin whose words are near to those of its item', [
    added,
    [quiz, '有人在走廊里拦住你问路办事，开头该做什么？', '来人第一个找到你，开头做什么？'],
  ]);
  reports(
    'a twin with the options of its item',
    [
      added,
      [quiz, '请对方看墙上的牌子', '指一下隔壁'],
      [quiz, '问明是什么事', '听清来意'],
      [quiz, '说自己正忙', '请他改天再来'],
    ],
    ['twin-same-words', quiz, '# twin'],
  );
  reports(
    'a twin that asks nearly what another item asks',
    [added, [quiz, '有人在走廊里拦住你问路办事，开头该做什么？', '交接单上，哪一格最不能缺呢？']],
    ['near-duplicate', quiz, '# twin'],
  );
  reports(
    'a twin that says where it is asked, which its item says',
    [added, [quiz, 'source: [S4.1 §2.1] # place', 'section: rule # again\n    source: [S4.1 §2.1]']],
    ['unknown-key', quiz, 'section: rule # again'],
  );
  reports(
    'a twin without a key',
    [
      added,
      [
        quiz,
        'en: Only then do you know whom to find. }, correct: true',
        'en: Only then do you know whom to find. }',
      ],
    ],
    ['key-count', quiz, '# options'],
  );
  reports(
    'a twin whose option is not explained',
    [added, [quiz, ', why: { zh: 牌子不会答话。, en: A sign gives no answer. }', '']],
    ['missing', quiz, '请对方看墙上的牌子'],
  );
  reports(
    'a twin with an option twice',
    [added, [quiz, '说自己正忙', '问明是什么事']],
    ['same-text', quiz, 'id: pass, text'],
  );
  reports(
    'a twin with an id that an item has',
    [added, [quiz, 'id: first-contact.who-answers-twin', 'id: time-limit.start']],
    ['duplicate-id', otherQuiz, 'id: time-limit.start'],
    ['item-prefix', quiz, '# twin'],
  );
  reports(
    'a twin that cites a paragraph that is not there',
    [added, [quiz, 'source: [S4.1 §2.1] # place', 'source: [S4.1 §9] # place']],
    ['unknown-paragraph', quiz, '# place'],
  );
  reports(
    'a twin whose stem is left in the other language',
    [
      added,
      [
        quiz,
        'en: Somebody stops you in the corridor with an errand. What comes first?',
        'en: 有人在走廊里拦住你问路办事情。',
      ],
    ],
    ['chinese-in-english', quiz, '# stem'],
  );
});

test.describe('explanations', () => {
  const explained = [
    ['glossary/guaqiang.yaml', '制度印得整整齐齐，装框', 'The rules are printed, framed'],
    ['mechanisms/M81.yaml', '谁先被问到，事情', 'The matter belongs to'],
    ['failures.yaml', '能办的事迟迟不办', 'Work that could be done'],
  ] as const;
  for (const [file, chinese, english] of explained) {
    reports(
      `a Chinese explanation that is too long: ${file}`,
      [[file, chinese, `${'又'.repeat(200)}${chinese}`]],
      ['explanation-long', file, chinese],
    );
    reports(
      `an English explanation that is too long: ${file}`,
      [[file, english, `${'and '.repeat(150)}${english}`]],
      ['explanation-long', file, english],
    );
  }
  reports(
    'a Chinese explanation that is too short',
    [['mechanisms/M81.yaml', '电话打错了部门，接的人也要记下姓名和事由，转给该管的科室。', '']],
    ['explanation-short', 'mechanisms/M81.yaml', '谁先被问到'],
  );
  reports(
    'an English explanation that is too short',
    [
      [
        'glossary/shouwen-zerenzhi.yaml',
        ' His own business he answers on the spot; for the rest he finds out',
        '',
      ],
    ],
    ['explanation-short', 'glossary/shouwen-zerenzhi.yaml', 'The first person asked'],
  );
  reports(
    'an explanation that is nearly another, across the reference',
    [
      [
        'mechanisms/M81.yaml',
        '谁先被问到，事情就先归谁，由他答复或者交接。电话打错了部门，接的人也要记下姓名和事由，转给该管的科室。',
        '第一个被问到的人就是责任人，不把来人推走：自己管的当场答复；不归自己管的，查明归谁，把人领过去。',
      ],
    ],
    ['explanation-alike', 'mechanisms/M81.yaml', '第一个被问到'],
  );
  reports(
    'an English explanation that is nearly another',
    [
      [
        'mechanisms/M83.yaml',
        'The office fixes and publishes the number of days for each kind of business and explains every delay. Each week the counter lists what falls due and the section head chases it.',
        'Every matter has a published day on which it must be finished. If a permit takes five days, the fifth day brings the permit or a note of the one paper that is lacking.',
      ],
    ],
    ['explanation-alike', 'mechanisms/M83.yaml', 'a permit takes'],
  );
});

test.describe('pinyin', () => {
  reports(
    'pinyin that leaves a character out',
    [['glossary/guaqiang.yaml', 'zhìdù shàngqiáng', 'zhìdù qiáng']],
    ['pinyin-count', 'glossary/guaqiang.yaml', 'pinyin:'],
  );
  reports(
    'a syllable that Mandarin does not have',
    [['glossary/guaqiang.yaml', 'shàngqiáng', 'shàngqáng']],
    ['pinyin-syllable', 'glossary/guaqiang.yaml', 'pinyin:'],
  );
  reports(
    'a syllable with two tones',
    [['glossary/guaqiang.yaml', 'shàngqiáng', 'shàngqíáng']],
    ['pinyin-syllable', 'glossary/guaqiang.yaml', 'pinyin:'],
  );
  reports(
    'a tone that another name contradicts',
    [['mechanisms/M81.yaml', 'shǒuwèn', 'shōuwèn']],
    ['pinyin-reading', 'mechanisms/M81.yaml', 'pinyin:'],
  );
  accepts('a character that has two readings', [
    ['glossary/guaqiang.yaml', 'zh: 制度上墙', 'zh: 为制度长为墙'],
    ['glossary/guaqiang.yaml', 'zhìdù shàngqiáng', 'wèi zhìdù zhǎng wéi qiáng'],
  ]);
  accepts('a name with letters and digits, which are read in ways of their own', [
    ['glossary/guaqiang.yaml', 'zh: 制度上墙', 'zh: 3条制度上墙'],
    ['glossary/guaqiang.yaml', 'zhìdù shàngqiáng', 'sān tiáo zhìdù shàngqiáng'],
  ]);
});

test.describe('the other language', () => {
  reports(
    'a Chinese sentence left in English',
    [[en, 'Visitor, matter,', '先问清楚再说。 Visitor, matter,']],
    ['chinese-in-english', en, 'Visitor, matter,'],
  );
  reports(
    'a long Chinese run left in an English field',
    [['glossary/guaqiang.yaml', 'nobody at the counter can tell', '窗口的人谁也说不上来哪一条']],
    ['chinese-in-english', 'glossary/guaqiang.yaml', 'printed, framed'],
  );
  accepts('a Chinese word under discussion, and a sentence shown in brackets', [
    [en, 'Visitor, matter,', '首问责任制 means this (先问清楚再说。): visitor, matter,'],
  ]);
  reports(
    'an English sentence left in Chinese',
    [[zh, '来人、事项', 'Ask him first. 来人、事项']],
    ['english-in-chinese', zh, '来人、事项'],
  );
  reports(
    'a long English run left in a Chinese field',
    [['failures.yaml', '能办的事迟迟不办', 'work that could be done is left undone，能办的事迟迟不办']],
    ['english-in-chinese', 'failures.yaml', '能办的事迟迟不办'],
  );
  accepts('English words that Chinese quotes', [[zh, '来人、事项', '英文作“Ask him first.”，来人、事项']]);
});

test.describe('language', () => {
  reports(
    'a placeholder in YAML',
    [['glossary/guaqiang.yaml', '制度印得整整齐齐', '待补，制度印得整整齐齐']],
    ['placeholder', 'glossary/guaqiang.yaml', '待补'],
  );
  reports('a placeholder in MDX', [[en, 'four boxes', 'TODO boxes']], ['placeholder', en, 'TODO']);
  reports(
    'a placeholder in a title',
    [[en, 'A hand-over slip', 'Lorem ipsum']],
    ['placeholder', en, 'Lorem'],
  );
  reports(
    'half-width punctuation in Chinese YAML',
    [['glossary/guaqiang.yaml', '制度印得整整齐齐', '制度;印得整整齐齐']],
    ['half-width-in-chinese', 'glossary/guaqiang.yaml', '制度;'],
  );
  reports(
    'half-width punctuation in Chinese MDX, across a tag',
    [[zh, '</Term>要', '</Term>,要']],
    ['half-width-in-chinese', zh, '</Term>,'],
  );
  reports(
    'full-width punctuation in English YAML',
    [['glossary/guaqiang.yaml', 'rules are printed', 'rules are， printed']],
    ['full-width-in-english', 'glossary/guaqiang.yaml', 'are， printed'],
  );
  reports(
    'full-width punctuation in English front matter',
    [[en, 'Talk about rules,', 'Talk about rules，']],
    ['full-width-in-english', en, 'rules，'],
  );
  accepts('full-width punctuation in a Chinese quotation', [
    [en, 'answers at once', 'answers at once (能答就答，不推不拖。)'],
  ]);
});

test.describe('questions that pages answer', () => {
  const file = 'answers.yaml';
  const row = (id: string) => `- id: ${id}\n  zh: [谁先接待谁负责]\n  en: [Who is responsible first]\n`;
  const write = (...ids: string[]) => ({ write: file, text: ids.map(row).join('') });
  accepts('pages that exist', [
    write('glossary/guaqiang', 'modules/first-contact', 'cases/C7', 'routes/one-evening'),
  ]);
  reports(
    'a page that does not exist',
    [write('glossary/guaqiang', 'glossary/nowhere')],
    ['unknown-page', file, 'nowhere'],
  );
  reports(
    'a module that is only planned',
    [write('modules/one-stop', 'glossary/guaqiang')],
    ['unknown-page', file, 'one-stop'],
  );
});

test.describe('questions in everyday words', () => {
  const file = 'everyday/glossary.yaml';
  const row = (id: string) => `${id}:\n  zh: [门口的人该找谁]\n  en: [who helps me at the door]\n`;
  accepts('pages that exist', [{ write: file, text: row('guaqiang') }]);
  reports(
    'a page that does not exist',
    [{ write: file, text: row('guaqiang') + row('nowhere') }],
    ['unknown-page', file, 'nowhere'],
  );
  reports(
    'a folder that has no pages',
    [{ write: 'everyday/nowhere.yaml', text: row('guaqiang') }],
    ['unknown-page', 'everyday/nowhere.yaml', 'guaqiang'],
  );
});

test.describe('the self-check', () => {
  const file = 'diagnose.yaml';
  const sides = ['process', 'skill', 'willingness', 'law'];
  const sentences = sides
    .flatMap((side) => [1, 2, 3, 4, 5].map((at) => ({ id: `${side}-${at}`, side })))
    .map(
      ({ id, side }) =>
        `- { id: ${id}, side: ${side}, failure: F4, text: { zh: 事情${id}没办完, en: Matter ${id} waits }, at: [S4.5 §3] }\n`,
    );
  const write = (text: string) => ({ write: file, text });
  accepts('five sentences a side and five outside', [write(sentences.join(''))]);
  reports('a side with a sentence too few', [write(sentences.slice(1).join(''))], ['side-unbalanced', file]);
  reports(
    'too few sentences outside the triangle',
    [write(sentences.slice(0, -1).join(''))],
    ['too-few-outside', file],
  );
  reports(
    'a failure that does not exist',
    [
      write(
        sentences
          .join('')
          .replace('process-1, side: process, failure: F4', 'process-1, side: process, failure: F9'),
      ),
    ],
    ['unknown-failure', file, 'process-1,'],
  );
  reports(
    'a sentence whose id is used twice',
    [write(sentences.join('').replace('id: skill-2,', 'id: skill-1,'))],
    ['duplicate-id', file, 'skill-2没'],
  );
});

test('has a test for every code of every rule', () => {
  const codes = new Set(RULES.flatMap((rule) => rule.codes));
  expect([...codes].filter((code) => !testedCodes.has(code))).toEqual([]);
});
