/** The rules of a network in chapters, with the questions that lead to them and who stands behind each. */
export * from './block.ts'
export * from './chapters.ts'
export * from './method.ts'
export * from './rulebook.ts'
export * from './shape.ts'
