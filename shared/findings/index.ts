/** What analyses find, and what people decide about it. */
export * from './dismissals.ts'
export * from './finding.ts'
export * from './takeAsTask.ts'
