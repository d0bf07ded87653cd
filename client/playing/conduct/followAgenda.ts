import type * as Y from 'yjs'
import { listSteps, runOf, goesOn as stepGoesOn } from '../../../shared/agenda/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { changePlay, listPlays, readPlay } from '../../../shared/blocks/scenes/index.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import type { Random } from '../../../shared/lib/random.ts'
import {
	beginPlay,
	castPerson,
	endPlay,
	listCast,
	playAtStep,
	playOf,
	restateCast,
} from '../../../shared/playing/index.ts'
import { followStep } from '../../../shared/smallGroups/index.ts'
import type { Person } from '../../sync/presence.ts'
import { castPartOf, readPrepared } from './stations.ts'

/*
 * Agenda and Planspiel are one: whatever step begins, the play is where the agenda is, and small groups at work go on to its question.
 */

/** What a device knows when a step has begun. */
interface Hall {
	readonly stage: Y.Doc
	readonly plenum: Y.Doc
	/** who is here */
	readonly people: readonly Pick<Person, 'participant' | 'name' | 'organisation'>[]
}

/** To be called whenever a step has begun or the agenda has ended, in the same transaction of the stage. */
export function followAgenda(hall: Hall, now: number, random: Random): void {
	const { stage, plenum } = hall
	const step = runOf(stage)?.step
	if (step !== undefined) followStep(stage, step, random)
	const becomes = playAtStep(stage)
	if (becomes === 'ends') endPrepared(stage, plenum, now)
	const play = becomes === 'begins' ? playToConduct(stage, plenum) : undefined
	if (play !== undefined) beginPrepared(hall, play, now, step !== undefined && stepGoesOn(stage, step))
}

/**
 * The play an agenda is about: the one on the board on which its scenes are played, else the last one in the workshop; of several
 * one that was not played yet. Undefined if there is none, or if that board lies where not everybody writes: no other play takes its place.
 */
export function playToConduct(stage: Y.Doc, plenum: Y.Doc): string | undefined {
	const board = listSteps(stage).findLast(({ conducts }) => conducts === 'play')?.board
	if (board !== undefined && !recordsOf(plenum).has(board)) return undefined
	const placed = placedBlocks(plenum).filter((each) => each.block === 'scenes' && each.board === board)
	const plays = listPlays(plenum).flatMap(({ id }) => readPlay(plenum, id) ?? [])
	const here = plays.filter(({ id }) => placed.some((each) => each.id === id))
	const among = here.length > 0 ? here : plays
	return (among.findLast(({ ended }) => ended === undefined) ?? among.at(-1))?.id
}

/** The play begins, or goes on in the scene in which it was: every device shows its part. Who has one from before, when the play was over already, has it with their name again. */
export function beginPrepared({ stage, plenum, people }: Hall, play: string, now: number, goesOn = false): void {
	const prepared = readPrepared(plenum, play)
	if (!prepared) return
	const parts = prepared.play.parts.map((part) => castPartOf(prepared, part))
	restateCast(stage, parts)
	for (const member of listCast(stage, play)) {
		const person = people.find(({ participant }) => participant === member.participant)
		if (member.name === '' && person)
			castPerson(stage, { ...member, name: person.name, organisation: person.organisation ?? '' })
	}
	const watching = parts.find(({ group }) => group === 'observing')
	changePlay(plenum, play, { ended: undefined })
	const { minutes } = prepared.play
	const observers = watching && { part: watching.part, as: watching.as }
	beginPlay(stage, { id: play, title: prepared.person, minutes, observers, goesOn }, now)
}

/** The play that runs is over, here and where it was prepared. */
export function endPrepared(stage: Y.Doc, plenum: Y.Doc, now: number): void {
	const play = playOf(stage)
	if (!play) return
	endPlay(stage, now)
	changePlay(plenum, play.id, { ended: now })
}
