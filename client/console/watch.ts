import { useMemo } from 'react'
import { findRound, type Round, roundsOf, type Signals } from '../../shared/agenda/index.ts'
import { useNow } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import { useSignals } from '../agenda/watchStage.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import type { Person } from '../sync/presence.ts'
import { useValue } from '../sync/RoomContext.ts'

/** Rounds that were left while something of theirs still lies with the server. */
export function useLeftRounds(): readonly (Round & { readonly id: string })[] {
	const { doc } = useStage()
	const current = useNow().round?.id
	const rounds = useValue(hiddenRoundsIn(doc))
	return rounds.filter(({ id }) => id !== current)
}

const hiddenRoundsIn = perDocument((stage) =>
	derived([allOf(roundsOf(stage)), allOf(stage.getMap('reports'))], () =>
		[...roundsOf(stage).keys()].flatMap((id) => {
			const round = findRound(stage, id)
			return round && liesHidden(round) ? { ...round, id } : []
		}),
	),
)

/** Whether something was handed in that nobody sees yet. */
export function liesHidden({ state, contributions, settings }: Round): boolean {
	return state === 'open' && contributions > 0 && (settings.kind !== 'cards' || settings.hidden)
}

/** One of those who take part, once however many windows they have open. */
export interface Attendee {
	readonly participant: string
	readonly name: string
	readonly organisation: string
	/** 1 to 8; absent: not connected */
	readonly colour?: number
	readonly ready: boolean
	/** agreed to be named in minutes */
	readonly isNamed?: true
}

/** Participants by name: those who are here, and those who were and have signalled something. */
export function useAttendees(): readonly Attendee[] {
	const people = useValue(useStage().people)
	const signals = useSignals()
	return useMemo(() => attendees(people, signals), [people, signals])
}

function attendees(people: readonly Person[], signals: readonly Signals[]): Attendee[] {
	const known = new Map<string, Attendee>()
	for (const { participant, name, organisation, ready, isNamed } of signals) {
		if (ready || isNamed)
			known.set(participant, { participant, name, organisation, ready, ...(isNamed && { isNamed }) })
	}
	for (const { participant, name, organisation, colour, role } of people) {
		if (role !== 'participant') continue
		const { ready = false, isNamed } = known.get(participant) ?? {}
		known.set(participant, { participant, name, organisation, colour, ready, ...(isNamed && { isNamed }) })
	}
	return [...known.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.participant < b.participant ? -1 : 1))
}
