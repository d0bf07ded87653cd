/** A table over the registry: one row per actor, text cells that several people may write in at once. */
export * from './actorRows.ts'
export * from './block.ts'
export * from './columnCommands.ts'
export * from './commands.ts'
export * from './importActors.ts'
export * from './open.ts'
export * from './shape.ts'
export * from './table.ts'
