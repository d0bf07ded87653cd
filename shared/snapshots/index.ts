/** Dated states of blocks: then, to be compared with now. */
export * from './commands.ts'
export * from './snapshot.ts'
