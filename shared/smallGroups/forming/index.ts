/** Small groups: who sits with whom. Pure arithmetic; nothing of documents, rooms or devices. */
export * from './formGroups.ts'
export * from './forming.ts'
export * from './latecomer.ts'
export * from './sizes.ts'
export * from './verdict.ts'
