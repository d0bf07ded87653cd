/** Actors and relations from and to files of a spreadsheet, tasks to them: the rules, without bytes and without a screen. */
export * from './cell.ts'
export * from './check.ts'
export * from './columns.ts'
export * from './enterRelations.ts'
export * from './relationLines.ts'
export * from './relationTable.ts'
export * from './tasks.ts'
export * from './write.ts'
