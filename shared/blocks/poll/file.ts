import type * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import { readResult } from '../../rounds/index.ts'
import { findResult, keepPoll } from './poll.ts'

/** A result in a data file. Its options go by their places: on another board their ids would mean nothing. */
export function writePoll(doc: Y.Doc, id: string, _nameOf?: NameOf, results?: Y.Doc): JsonObject {
	const result = findResult(doc, results, id)
	if (!result) return {}
	// Which small group it was means nothing in another workshop.
	const { id: _, unverified: __, group: ___, ...rest } = result
	return asData(
		'options' in rest ? { ...rest, options: rest.options.map((option, i) => ({ ...option, id: String(i) })) } : rest,
	)
}

/** Results are plain data already; this only says so to the types. */
const asData = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value))

/** A result that was counted elsewhere stands under a new id, in the plenum: nobody here can vouch for it. */
export function readPollData(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const result = readResult(data)
	return (
		result &&
		((doc, _method, { random }) => {
			const id = newId(random)
			keepPoll(doc, { ...result, id })
			return id
		})
	)
}
