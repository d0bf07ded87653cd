import { useMemo } from 'react'
import type * as Y from 'yjs'
import {
	findRound,
	listSignals,
	listSteps,
	type Round,
	roundsOf,
	type Signals,
	type Step,
	stepsOf,
} from '../../../shared/agenda/index.ts'
import { type Board, boardsOf } from '../../../shared/board/boards.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import { observed } from '../../sync/observed.ts'
import type { Person } from '../../sync/presence.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import type { Value } from '../../sync/value.ts'
import { useNow } from '../now.ts'
import { useStage } from '../stage.ts'

/** The agenda, drawn again when any of its steps changes. */
export function useSteps(): readonly Step[] {
	const { doc } = useStage()
	return useWatched(doc, (stage) =>
		observed(
			[stepsOf(stage)],
			() => true,
			() => listSteps(stage),
		),
	)
}

/** What people have signalled; those who wait to speak come first. */
export function useSignals(): readonly Signals[] {
	const { doc } = useStage()
	return useWatched(doc, (stage) =>
		observed(
			[stage.getMap('people'), stage.getMap('now')],
			() => true,
			() => listSignals(stage),
		),
	)
}

/** The workshop's boards by name. */
export function useBoards(): readonly Board[] {
	const { doc } = useRoom()
	return useWatched(doc, (plenum) =>
		observed(
			[recordsOf(plenum)],
			// What lies on a board does not change what it is called.
			({ path, changes }) =>
				[path[0], ...changes.keys.keys()].some((id) => typeof id === 'string' && id.startsWith('page:')),
			() => boardsOf(plenum),
		),
	)
}

/** Rounds that were left while something of theirs still lies with the server. */
export function useLeftRounds(): readonly (Round & { readonly id: string })[] {
	const { doc } = useStage()
	const current = useNow().round?.id
	const rounds = useWatched(doc, (stage) =>
		observed(
			[roundsOf(stage), stage.getMap('reports')],
			() => true,
			() =>
				[...roundsOf(stage).keys()].flatMap((id) => {
					const round = findRound(stage, id)
					return round && liesHidden(round) ? { ...round, id } : []
				}),
		),
	)
	return rounds.filter(({ id }) => id !== current)
}

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
}

/** Participants by name: those who are here, and those who were and have signalled something. */
export function useAttendees(): readonly Attendee[] {
	const people = useValue(useStage().people)
	const signals = useSignals()
	return useMemo(() => attendees(people, signals), [people, signals])
}

function attendees(people: readonly Person[], signals: readonly Signals[]): Attendee[] {
	const known = new Map<string, Attendee>()
	for (const { participant, name, organisation, ready } of signals) {
		if (ready) known.set(participant, { participant, name, organisation, ready })
	}
	const ready = new Set(known.keys())
	for (const { participant, name, organisation, colour, role } of people) {
		if (role !== 'participant') continue
		known.set(participant, { participant, name, organisation, colour, ready: ready.has(participant) })
	}
	return [...known.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.participant < b.participant ? -1 : 1))
}

function useWatched<Found>(doc: Y.Doc, watch: (doc: Y.Doc) => Value<Found>): Found {
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is watched is decided where the hook is written
	return useValue(useMemo(() => watch(doc), [doc]))
}
