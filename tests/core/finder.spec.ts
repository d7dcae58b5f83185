import { expect, test } from '@playwright/test';
import { fits, type Choice } from '../../src/core/finder/choice.ts';
import { firstOfEachEssay } from '../../src/core/locator/locator.ts';

const none: Choice = { failure: '', actor: '', cadence: '' };
const facts = { failure: ['F1', 'F12'], actor: ['leaders'], cadence: ['weekly', 'monthly'] };

test('without a wish everything fits', () => {
  expect(fits(facts, none)).toBe(true);
});

test('all wishes must be met, each by one of several values', () => {
  expect(fits(facts, { ...none, failure: 'F12', cadence: 'monthly' })).toBe(true);
  expect(fits(facts, { ...none, failure: 'F12', cadence: 'daily' })).toBe(false);
});

test('F1 is not taken for F12', () => {
  expect(fits({ ...facts, failure: ['F12'] }, { ...none, failure: 'F1' })).toBe(false);
});

test('each essay is named once, by its first place', () => {
  expect(firstOfEachEssay(['S1 §2', 'S1 §1', 'S4.2 §1', 'S1', 'S4.2'])).toEqual(['S1 §2', 'S4.2 §1']);
});
