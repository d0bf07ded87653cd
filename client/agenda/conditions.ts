import type * as Y from 'yjs'
import { conditionsOf, nowOf, stepsOf } from '../../shared/agenda/index.ts'
import type { Conditions } from '../../shared/links/roles.ts'
import { observed } from '../sync/observed.ts'
import type { OpenRoom } from '../sync/openRoom.ts'
import { createValue, type Value } from '../sync/value.ts'

/** What the moderation has set for everybody, as the document of the room `stage` says it on this device. */
export const conditionsIn = (stage: Y.Doc): Value<Conditions> =>
	observed(
		[nowOf(stage), stepsOf(stage)],
		() => true,
		() => conditionsOf(stage),
	)

/** The same for as long as the page is open, for `openRoom` of the plenum: another `stage` may come in the place of this one. */
export function conditionsFrom(stage: OpenRoom): Value<Conditions> {
	const conditions = createValue(conditionsIn(stage.doc).get(), (a, b) => JSON.stringify(a) === JSON.stringify(b))
	const follow = ({ doc, successor }: OpenRoom) => {
		const inDocument = conditionsIn(doc)
		const stop = inDocument.subscribe(() => conditions.set(inDocument.get()))
		conditions.set(inDocument.get())
		successor.subscribe(() => {
			const next = successor.get()
			if (!next) return
			stop()
			follow(next)
		})
	}
	follow(stage)
	return conditions
}
