/** What came of a ballot: counted once, shown to everyone, changed by nobody. */
export * from './block.ts'
export * from './poll.ts'
export * from './shape.ts'
