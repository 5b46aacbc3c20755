import parts from '../../assets/lexicon/name-parts.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';

/** What names are made of besides given names and surnames; the words, folded, are in assets/lexicon/name-parts.json. */
const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));

/** Words inside a name, before another part of it: «بن», «دي». */
export const particles = folded(parts.particles);
/** Particles with which an Arabic name may begin; the others come inside foreign names. */
export const openingParticles = folded(parts.opening);
/** «بن» and its like, which do not tell names apart. */
export const patronymics = folded(parts.patronymics);
/** «أبو» in its three cases, that of the subject first. */
export const fathers: readonly string[] = parts.fathers.map(foldWord);
/** One name together with the word after them: «عبد الرحمن». */
export const joinsNext = folded(parts.joinsNext);
/** One name together with the word before them: «نور الدين». */
export const joinsPrevious = folded(parts.joinsPrevious);
/** After one of them a short name belongs to another person's name. */
export const nameLinks = folded(parts.links);
/** Names of Latin letters, between two names: «بول إي فانك». */
export const initials = folded(parts.initials);
/** Numbers of kings: «محمد السادس». */
export const regnalNumbers = folded(parts.regnal);
