/** Finding words and actors anywhere in a workshop. */
export * from './entries.ts'
export * from './search.ts'
export * from './searchKey.ts'
