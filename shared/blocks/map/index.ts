/** A network map over the registry: actors as nodes at places of their own, relations as edges, in two states. */
export * from './block.ts'
export * from './commands.ts'
export * from './layout.ts'
export * from './map.ts'
export * from './networkTypes.ts'
export * from './nodeBox.ts'
export * from './nodes.ts'
export * from './shape.ts'
