/** "Übernehmen als …": what people wrote on cards, in cells and elsewhere becomes entries of the registry. */
export { entryName, likeness } from './entries.ts'
export { type Material, materialAt, mostMaterial, type TakenPlace } from './material.ts'
export { placeKey, type TakenFrom } from './origin.ts'
export { hasLines, type Match, matching, type Proposal, proposals } from './proposal.ts'
export { type Taking, take } from './take.ts'
export { entryKey, noteTaken, takenAt, takenIndex, takenOf } from './taken.ts'
export type { Answers, Ask, EntryKind, TakingTarget } from './target.ts'
export { takingTargets } from './targets/index.ts'
