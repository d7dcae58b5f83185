import { dropRepeated, type Issue } from '../../core/content-rules/issue.ts';
import { measureQuiz, type QuizQuality } from '../../core/content-rules/quiz-quality.ts';
import { measureTells, type Tell } from '../../core/content-rules/quiz-tells.ts';
import { judgeContent } from '../../core/content-rules/rules.ts';
import { collectContent, readContentFile, type ContentFiles } from './collect.ts';
import { readContentFiles } from './read-files.ts';

/** Everything that is wrong in a content folder. */
export async function checkContent(root: string): Promise<Issue[]> {
  return checkFiles(await readContentFiles(root)).issues;
}

/** Everything that is wrong in some files, and how their quizzes look. */
export function checkFiles(
  files: ContentFiles,
  readFile = readContentFile,
): { issues: Issue[]; quality: QuizQuality[]; tells: Tell[] } {
  const { content, issues } = collectContent(files, readFile);
  return {
    issues: dropRepeated([...issues, ...judgeContent(content)]),
    quality: content.quizzes.map(measureQuiz),
    tells: measureTells(content.quizzes),
  };
}
