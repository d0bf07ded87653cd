/** Questions under headings: an answer to each, who sees to it until when, and how far it is. */
export * from './block.ts'
export * from './checklist.ts'
export * from './commands.ts'
export * from './item.ts'
export * from './method.ts'
export * from './outline.ts'
export * from './shape.ts'
export * from './stored.ts'
