/** The way of one person through the organisations: stations in lanes and phases, as it is and as it should be. */
export * from './block.ts'
export * from './chain.ts'
export * from './chainCommands.ts'
export * from './copy.ts'
export * from './handovers.ts'
export * from './shape.ts'
export * from './stepCommands.ts'
export * from './steps.ts'
