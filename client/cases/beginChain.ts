import type * as Y from 'yjs'
import type { Term } from '../../shared/registry/index.ts'
import { chainOfCase } from '../../shared/taking/index.ts'

/** Begins the service chain of a case, or finds it again, and gives its board. */
export const beginChain = (doc: Y.Doc, caseId: string, locale: keyof Term): string | undefined =>
	chainOfCase(doc, caseId, locale)?.board
