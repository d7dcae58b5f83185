import type { Content } from './content-model.ts';
import type { Issue } from './issue.ts';

/** A judgement on the whole content, with the codes of the issues it may find. */
export type Rule<Code extends string = string> = {
  readonly codes: readonly Code[];
  readonly judge: (content: Content) => Iterable<Issue<Code>>;
};

/** Makes a rule; the compiler refuses an issue whose code is not among the rule's own. */
export function defineRule<const Code extends string>(
  codes: readonly Code[],
  judge: (content: Content) => Iterable<Issue<Code>>,
): Rule<Code> {
  return { codes, judge };
}
