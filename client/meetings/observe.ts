import type * as Y from 'yjs'
import { readDetails } from '../../shared/blocks/document/document.ts'
import { documentsOf, listDocuments } from '../../shared/blocks/document/stored.ts'
import {
	type Decision,
	decisionsOf,
	listDecisions,
	listMeetings,
	listRules,
	type Meeting,
	meetingsOf,
	rulesOf,
} from '../../shared/registry/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'

const meetingsIn = perDocument((doc) => derived<readonly Meeting[]>([allOf(meetingsOf(doc))], () => listMeetings(doc)))
const decisionsIn = perDocument((doc) =>
	derived<readonly Decision[]>([allOf(decisionsOf(doc))], () => listDecisions(doc)),
)
const adoptedIn = perDocument((doc) =>
	derived([allOf(rulesOf(doc))], () => {
		const adopted: Record<string, string[]> = {}
		for (const { decision, text } of listRules(doc)) {
			if (decision === undefined || !text.trim()) continue
			adopted[decision] = [...(adopted[decision] ?? []), text.trim()]
		}
		return adopted
	}),
)

const minutesIn = perDocument((doc) => derived<readonly string[]>([allOf(documentsOf(doc))], () => listMinutes(doc)))

/** Ids of the meetings whose minutes are there. */
const listMinutes = (doc: Y.Doc): readonly string[] =>
	listDocuments(doc).flatMap(({ id }) => {
		const { kind, about } = readDetails(doc, id)
		return kind === 'minutes' && about !== undefined ? [about] : []
	})

export const useMinutes = (): readonly string[] => useValue(minutesIn(useRoom().doc))

/** The meetings of the workshop, the latest first. */
export const useMeetings = (): readonly Meeting[] => useValue(meetingsIn(useRoom().doc))

/** What was decided, the oldest first. */
export const useDecisions = (): readonly Decision[] => useValue(decisionsIn(useRoom().doc))

/** decision -> the words of the rules it adopted */
export const useAdopted = (): Readonly<Record<string, readonly string[]>> => useValue(adoptedIn(useRoom().doc))
