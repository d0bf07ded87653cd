/** Who takes part in a network and who should: what several methods ask of the same registry. */
export * from './balance.ts'
export * from './indispensable.ts'
export * from './levels.ts'
export * from './onBoard.ts'
export * from './wording.ts'
