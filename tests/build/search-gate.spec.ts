import { expect, test } from '@playwright/test';
import { builtLibrary } from '../search/library.ts';
import { nameQueries } from '../search/name-queries.ts';
import { questions } from '../search/questions.ts';
import { placeOf, score } from '../search/score.ts';

test('every name in the content is among the first three, and nearly every one is first', async () => {
  const find = builtLibrary();
  const names = await nameQueries();
  expect(names.length).toBeGreaterThan(2000);
  const places = names.map((name) => ({ name, place: placeOf(name, find(name.query)) }));
  const lost = places.filter(({ place }) => place < 0 || place > 2).map(({ name }) => name.query);
  expect(lost).toEqual([]);
  expect(score(places.map(({ place }) => place)).first).toBeGreaterThanOrEqual(0.99);
});

test('questions and errors, as people type them, are answered', () => {
  const find = builtLibrary();
  const { first, firstThree } = score(questions().map((question) => placeOf(question, find(question.query))));
  expect(firstThree).toBeGreaterThanOrEqual(0.95);
  expect(first).toBeGreaterThanOrEqual(0.85);
});
