import type * as Y from 'yjs'
import { conditionsOf, nowOf, stepsOf } from '../../shared/agenda/index.ts'
import { saysSame } from '../../shared/lib/keepSame.ts'
import { type Conditions, openConditions } from '../../shared/links/roles.ts'
import type { GroupRoom } from '../../shared/links/rooms.ts'
import { type Asking, groupRights } from '../../shared/smallGroups/rights.ts'
import { atOnce, derived } from '../sync/derived.ts'
import type { OpenRoom } from '../sync/openRoom.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'
import { createValue, type Value } from '../sync/value.ts'

/** What the moderation has set for everybody, as the document of the room `stage` says it on this device. */
export const conditionsIn = perDocument(
	(stage): Value<Conditions> =>
		derived([allOf(nowOf(stage)), allOf(stepsOf(stage))], () => conditionsOf(stage), { pace: atOnce }),
)

/** The same for as long as the page is open, for `openRoom` of the plenum: another `stage` may come in the place of this one. */
export const conditionsFrom = (stage: OpenRoom): Value<Conditions> => following(stage, conditionsIn)

/** What this person may do in the room of a small group, likewise. */
export const conditionsInGroup = (stage: OpenRoom, room: GroupRoom, person: Asking): Value<Conditions> =>
	following(stage, (doc) =>
		derived(
			['now', 'smallGroups', 'seats', 'sat'].map((name) => allOf(doc.getMap(name))),
			() => {
				const rights = groupRights(doc)
				return { ...openConditions, personal: rights.of(room, person), brings: rights.brings(room, person) }
			},
			{ pace: atOnce },
		),
	)

function following(stage: OpenRoom, read: (stage: Y.Doc) => Value<Conditions>): Value<Conditions> {
	const conditions = createValue(read(stage.doc).get(), saysSame)
	const follow = ({ doc, successor }: OpenRoom) => {
		const inDocument = read(doc)
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

/** What the moderation has set for everybody's rights, as it changes. Without word from the stage all is open. */
export const useConditions = (stage: Y.Doc): Conditions => useValue(conditionsIn(stage))
