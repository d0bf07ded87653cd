/** The goals of a workshop as a tree: overall goals above project goals above partial goals above what is done for them. */
export * from './block.ts'
export * from './rows.ts'
export * from './shape.ts'
export * from './tree.ts'
