/** What analyses find, and what people decide about it. */
export * from './finding.ts'
