import type * as Y from 'yjs'
import { findRound, type Now, type NowSitting, readNow, readStep, writeNowJson } from '../agenda/index.ts'
import { groupOf, listPast, listSeats, listSmallGroups, type SmallGroup, sittingOf } from './sitting.ts'

/**
 * What the room is doing now for somebody who sits in this group: the step asks its question and collects its round. For
 * everybody else, and without a group, it is what the room is doing, and which groups there are.
 *
 * @param participants as for `readNow`
 */
export function readNowIn(stage: Y.Doc, group: SmallGroup | undefined, participants?: number): Now {
	const now = readNow(stage, participants)
	const sitting = sittingOf(stage)
	if (!sitting) {
		const { since } = now
		const areBack = since !== undefined && listPast(stage).some(({ at }) => at >= since)
		return areBack ? { ...now, groupsAreBack: true } : now
	}
	const seats = listSeats(stage)
	const groups = listSmallGroups(stage).map(({ room, number, name, presented }) => ({
		room,
		number,
		name,
		people: seats.filter((seat) => seat.room === room).length,
		isPresented: presented !== undefined,
	}))
	const { question, isClosed, call, presenting, places } = sitting
	const told = { question, isClosed, groups, ...defined({ call, presenting, places }) }
	const presents = presenting && listSmallGroups(stage).find(({ room }) => room === presenting)
	if (presents)
		return { ...withoutRound(now), step: shown(now.step ?? noStep(presents), presents), sitting: ownIn(told, group) }
	if (!group) return { ...now, sitting: told }
	const round = group.roundId === undefined ? undefined : findRound(stage, group.roundId)
	const step = asked(shown(now.step ?? noStep(group), group), group.question ?? question, round?.settings)
	return {
		...withoutRound(now),
		step,
		...(round && group.roundId !== undefined && { round: { ...round, id: group.roundId } }),
		sitting: ownIn(told, group),
	}
}

/** What the plenary collects is nothing that a group hands in, or looks at while another one presents. */
function withoutRound({ round: _plenary, ...now }: Now): Now {
	return now
}

const ownIn = (told: NowSitting, group: SmallGroup | undefined): NowSitting =>
	group ? { ...told, own: group.room, ...(group.help && { help: group.help.isComing ? 'coming' : 'asked' }) } : told

/** A step that takes everybody it is told to the board a group writes on, and asks nothing by itself. */
function shown({ round: _plenary, page: _page, ...step }: StepNow, { boards }: SmallGroup): StepNow {
	const [board] = boards
	return { ...step, phone: 'question', ...(board !== undefined && { board }) }
}

/** Whom the same is told: all who sit in one group. */
export const audienceOf = (stage: Y.Doc, participant: string): string => groupOf(stage, participant)?.room ?? ''

/** What phones of an audience are told, to become JSON; they read it with `readNowJson`. */
export function tellNowIn(stage: Y.Doc, participants: number, audience: string): object {
	const group = listSmallGroups(stage).find(({ room }) => room === audience)
	return writeNowJson(readNowIn(stage, group, participants))
}

type StepNow = NonNullable<Now['step']>

/** Groups may work while no step of an agenda runs. */
const noStep = ({ room, name }: SmallGroup): StepNow => ({ ...readStep(room, { title: name }), number: 0, of: 0 })

/** A step as a group reads it: people hand in what the group collects. */
const asked = (step: StepNow, question: string, round: StepNow['round']): StepNow => ({
	...step,
	...(question !== '' && { question }),
	...(round && { round, phone: 'contribute' }),
})

function defined<Entries extends Readonly<Record<string, unknown>>>(entries: Entries) {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Entries]?: Exclude<Entries[Key], undefined>
	}
}
