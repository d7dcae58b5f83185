import type { ModuleStudy } from './fold-study.ts';

/** Several modules taken together: a unit, or the whole handbook. */
export const totalStudy = (studies: readonly ModuleStudy[]): ModuleStudy => {
  const sum = (of: (study: ModuleStudy) => number) => studies.reduce((total, study) => total + of(study), 0);
  const times = studies.flatMap(({ lastAtMillis }) => lastAtMillis ?? []);
  return {
    sectionsRead: sum((study) => study.sectionsRead),
    sections: sum((study) => study.sections),
    answered: sum((study) => study.answered),
    right: sum((study) => study.right),
    firstRight: sum((study) => study.firstRight),
    questions: sum((study) => study.questions),
    lastAtMillis: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null,
  };
};
