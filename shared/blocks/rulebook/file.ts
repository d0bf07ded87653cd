import type * as Y from 'yjs'
import type { JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import { listRules } from '../../registry/index.ts'
import { createRulebook } from './rulebook.ts'

/** A rulebook in a data file: which rules the file brings along. */
const rulebookData = z.object({ rules: z.array(z.string()).max(500) })

export const writeRulebook = (doc: Y.Doc, _id: string, nameOf: NameOf): JsonObject => ({
	rules: listRules(doc).map(({ id }) => nameOf('rules', id)),
})

/** The rules themselves come with the registry of the file. */
export function readRulebook(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	if (!rulebookData.safeParse(data).success) return undefined
	return (doc, method, { random }) => createRulebook(doc, { method }, random)
}
