import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { countOf, isObject } from '../lib/json.ts'
import { saysSame } from '../lib/keepSame.ts'
import { type Givers, isPlayGroup, type PlayGroup } from '../rounds/playGroups.ts'
import { seatFields } from '../smallGroups/index.ts'
import { type TextField, tidied } from '../text/field.ts'
import { playingLimits, playingOf, playOf, wordsOf } from './play.ts'

/*
 * Who plays which part: one value per person, so that nobody plays two.
 */

/** Participant id, or an id of somebody without a device -> their part. Observe it, but change it only through commands. */
export const castOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('cast')

/** A part as it is given to somebody, with what everybody is told of it. */
export interface CastPart {
	/** id of the play */
	readonly play: string
	/** id of the part */
	readonly part: string
	readonly group: PlayGroup
	/** the person whose way is played, the id of an organisation, or '' */
	readonly role: string
	/** whom one plays, or for which organisation one advises; may be empty */
	readonly as: string
}

/** Somebody in their part. */
export interface CastMember extends CastPart {
	/** participant id, or an id of somebody without a device */
	readonly participant: string
	/** as the person was called when they got the part; both empty once the play is over */
	readonly name: string
	readonly organisation: string
	readonly hasDevice: boolean
}

/** Everybody who has a part in a play, by name; in the one that runs, if none is named. */
export function listCast(stage: Y.Doc, play: string | undefined = playOf(stage)?.id): CastMember[] {
	return [...castOf(stage)]
		.flatMap(([participant, stored]) => readMember(participant, stored) ?? [])
		.filter((member) => member.play === play)
		.sort((a, b) => a.name.localeCompare(b.name) || (a.participant < b.participant ? -1 : 1))
}

/** What somebody plays in the play that runs. */
export function partOf(stage: Y.Doc, participant: string): CastMember | undefined {
	const member = readMember(participant, castOf(stage).get(participant))
	return member && member.play === playOf(stage)?.id ? member : undefined
}

/** Whether a person may hand something in to a round that is for these alone: by the part they had last, also when the play is over. */
export function mayGive(stage: Y.Doc, { play, group }: Givers, participant: string): boolean {
	const member = readMember(participant, castOf(stage).get(participant))
	return member !== undefined && play !== '' && member.play === play && member.group === group
}

/** Gives somebody a part, in place of the one they had: their devices show it, and what was on the other one's card no more. */
export const castPerson = command('stage', (stage: Y.Doc, { participant, ...member }: CastMember): void => {
	if (!castOf(stage).has(participant) && castOf(stage).size >= playingLimits.cast) return
	if (member.play === '' || member.part === '') return
	const next = {
		v: 1,
		...member,
		as: tidied(asField, member.as),
		name: tidied(seatFields.name, member.name),
		organisation: tidied(seatFields.organisation, member.organisation),
	}
	const before = castOf(stage).get(participant)
	if (!isObject(before) || !saysSame(before, next)) castOf(stage).set(participant, next)
})

/** Somebody plays nothing any more. */
export const uncast = command('stage', (stage: Y.Doc, participant: string): void => {
	if (castOf(stage).has(participant)) castOf(stage).delete(participant)
})

/** Says anew what parts are and are called, for everybody who has one of them: they were changed in the plenum. */
export const restateCast = command('stage', (stage: Y.Doc, parts: readonly CastPart[]): void => {
	const known = new Map(parts.map((part) => [part.part, part]))
	for (const [participant, stored] of castOf(stage)) {
		const member = readMember(participant, stored)
		const part = member && known.get(member.part)
		if (member && part && part.play === member.play) castPerson(stage, { ...member, ...part })
	}
})

/** Who played in which group of a play, by ids. */
interface LastPlay {
	/** its id */
	readonly play: string
	/** when it ended, milliseconds since 1970; absent while it runs */
	readonly ended?: number
	readonly groups: ReadonlyMap<PlayGroup, readonly string[]>
}

/** Who played together in the play that runs, or ran last: who talks it over together shall be others. Undefined if nobody has played. */
export function lastPlay(stage: Y.Doc): LastPlay | undefined {
	const last = playingOf(stage).get('last')
	const running = playOf(stage)?.id
	const ended =
		isObject(last) && typeof last.play === 'string' ? { play: last.play, ended: countOf(last.at) } : undefined
	const found = running === undefined ? ended : { play: running }
	if (!found) return undefined
	const groups = new Map<PlayGroup, string[]>()
	for (const { group, participant } of listCast(stage, found.play)) {
		groups.set(group, [...(groups.get(group) ?? []), participant])
	}
	return groups.size > 0 ? { ...found, groups } : undefined
}

/** What a part is called where it is told. */
const asField: TextField = { limit: playingLimits.name, lines: 'one' }

function readMember(participant: string, stored: unknown): CastMember | undefined {
	if (!isObject(stored) || typeof stored.play !== 'string' || typeof stored.part !== 'string') return undefined
	const { play, part, group, role, as, name, organisation, hasDevice } = stored
	if (!isPlayGroup(group)) return undefined
	return {
		participant,
		play,
		part,
		group,
		role: wordsOf(role, playingLimits.name),
		as: wordsOf(as, playingLimits.name),
		name: wordsOf(name, seatFields.name.limit),
		organisation: wordsOf(organisation, seatFields.organisation.limit),
		hasDevice: hasDevice !== false,
	}
}
