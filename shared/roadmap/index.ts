/** The Fahrplan: five stages, the boards of a workshop along them, and the words people need on the way. */
export * from './boards.ts'
export * from './glossary/index.ts'
export * from './questions.ts'
export * from './stages.ts'
export * from './untouched.ts'
