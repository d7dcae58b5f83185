import { encodeAssignment } from '../core/assignment/assignment.ts';
import { shortTitle } from '../core/assignment/short-title.ts';
import type { Lang } from '../core/language/words.ts';
import type { Handbook, Module, Route } from './handbook.ts';
import { urlOf } from './urls.ts';

/** The modules that a plan uses, in the order in which its steps come to them. */
export const modulesOfRoute = ({ steps }: Route, book: Handbook): Module[] =>
  [...new Set(steps.map(({ module }) => module))].flatMap((id) => (id ? book.module.get(id)! : []));

/** Address of the papers of a whole plan: its modules as an assignment, numbered through, with no one to hand in to. */
export const papersOfRoute = (route: Route, book: Handbook, lang: Lang): string => {
  const modules = modulesOfRoute(route, book).map(({ id }) => id);
  const facts = { title: shortTitle(route.title[lang]), note: '', group: '', due: '', passPercent: 0 };
  return `${urlOf(lang, 'papers')}#${encodeAssignment({ ...facts, modules, items: [] })}`;
};
