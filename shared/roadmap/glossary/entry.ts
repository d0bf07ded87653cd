import type { Term } from '../../registry/index.ts'

/** Words of the trade by id: what each is called, what is meant by it here, and the ids of words that belong to it. */
export type Words = Readonly<Record<string, { word: Term; meaning: Term; see?: readonly string[] }>>
