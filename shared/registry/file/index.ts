/** The registry in data files: what entries are called there, and how they are written and read. */
export * from './collection.ts'
