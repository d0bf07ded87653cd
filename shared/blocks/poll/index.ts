/** What came of a ballot: counted once, shown to everyone, changed by nobody. Boards only refer to it. */
export * from './block.ts'
export * from './poll.ts'
export * from './shape.ts'
