import Caution from './Caution.astro';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Decide from './Decide.astro';
import Disagree from './Disagree.astro';
import Example from './Example.astro';
import Ref from './Ref.astro';
import Section from './Section.astro';
import Situation from './Situation.astro';
import TakeBack from './TakeBack.astro';
import Term from './Term.astro';
import ThenNow from './ThenNow.astro';
import Triangle from './Triangle.astro';

/** Every word that authors may use in a module; an unknown one fails the build by name. */
export const vocabulary = {
  Caution,
  Chart,
  Cite,
  Decide,
  Disagree,
  Example,
  Ref,
  Section,
  Situation,
  TakeBack,
  Term,
  ThenNow,
  Triangle,
};
