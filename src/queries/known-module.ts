import type { KnownModule } from '../core/record/fold-study.ts';
import type { Module } from './handbook.ts';
import { questionName } from './item-anchor.ts';

/** A module as the record needs to know it. */
export const knownModule = ({ id, sections, items }: Module): KnownModule => ({
  id,
  sections: sections.map((section) => section.id),
  questions: items.flatMap((item) =>
    item.kind === 'case'
      ? item.parts.map((part) => ({ item: questionName(item.id, part.id), version: item.version }))
      : [{ item: item.id, version: item.version }],
  ),
});
