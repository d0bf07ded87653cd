import type * as Y from 'yjs'
import {
	type Advice,
	findRound,
	type Now,
	type NowPlaying,
	type OwnPart,
	type Player,
	type PlayPhase,
	readStep,
	writeNowJson,
} from '../agenda/index.ts'
import { personRole } from '../blocks/scenes/stored.ts'
import { roundLimits } from '../rounds/index.ts'
import { audienceOf, groupOf, listSmallGroups, readNowIn, type SmallGroup } from '../smallGroups/index.ts'
import { listAsking } from './advice.ts'
import { type CastMember, listCast, partOf } from './cast.ts'
import { type Play, playOf, type RunningScene, sceneOf } from './play.ts'
import { privateSideSince } from './roleCard.ts'

/** What the room is doing now for this person, who may sit in a small group or have a part in a Planspiel. */
export const readNowFor = (stage: Y.Doc, participant: string): Now =>
	nowFor(stage, groupOf(stage, participant), partOf(stage, participant)?.part)

/** Whom the same is told: all who sit in one group, or have one part. */
export function audienceFor(stage: Y.Doc, participant: string): string {
	const group = audienceOf(stage, participant)
	if (group !== '') return group
	const part = partOf(stage, participant)?.part
	return part === undefined ? '' : `${partAudience}${part}`
}

const partAudience = 'part/'

/** What phones of an audience are told, to become JSON; they read it with `readNowJson`. */
export function tellNowFor(stage: Y.Doc, participants: number, audience: string): object {
	const part = audience.startsWith(partAudience) ? audience.slice(partAudience.length) : undefined
	const group = listSmallGroups(stage).find(({ room }) => room === audience)
	return writeNowJson(nowFor(stage, group, part, participants))
}

/** Who plays in a scene: the person whose way it is, and who plays the organisation they come to. */
export const playersIn = (cast: readonly CastMember[], { actor }: Pick<RunningScene, 'actor'>): CastMember[] =>
	cast
		.filter(({ group, role }) => group === 'acting' && role !== '' && (role === personRole || role === actor))
		.sort((a, b) => Number(b.role === personRole) - Number(a.role === personRole))

/** How far a play is. */
export function phaseOf(scene: RunningScene | undefined): PlayPhase {
	if (!scene) return 'before'
	if (scene.over === undefined) return 'scene'
	return scene.isClosed ? 'between' : 'feedback'
}

/** While people sit in small groups these are what the room is doing, whatever is played beside. */
function nowFor(stage: Y.Doc, group: SmallGroup | undefined, part: string | undefined, participants?: number): Now {
	const now = readNowIn(stage, group, participants)
	const play = playOf(stage)
	return play && !now.sitting ? playedFor(stage, now, play, part) : now
}

function playedFor(stage: Y.Doc, now: Now, play: Play, part: string | undefined): Now {
	const [scene, cast] = [sceneOf(stage), listCast(stage)]
	const players = scene ? playersIn(cast, scene) : []
	const member = cast.find((each) => each.part === part)
	const phase = phaseOf(scene)
	const playing: NowPlaying = {
		play: play.id,
		title: play.title,
		clock: play.timer,
		phase,
		...(scene && {
			scene: {
				id: scene.id,
				number: scene.number,
				of: Math.max(scene.number, scene.of),
				place: scene.place,
				text: scene.text,
				players: [...players.map(({ name, as }) => ({ name, as })), ...unplayed(scene, players)],
			},
		}),
		...(member && { own: ownOf(stage, member, players) }),
		advice: member?.group === 'advising' ? adviceIn(stage, cast) : [],
		canObserve: !member && play.observers !== undefined,
	}
	const round = roundFor(stage, scene, member)
	// What was read out needs no time to write any more.
	const isTimed =
		phase === 'scene' ||
		(phase === 'feedback' && scene !== undefined && findRound(stage, scene.round)?.state !== 'revealed')
	const asks = round?.state === 'open' && (phase === 'scene' || phase === 'feedback')
	const observers = cast.filter(({ group }) => group === 'observing').length
	const { round: _step, participants, ...rest } = now
	return {
		...rest,
		...(participants !== undefined && {
			participants: asks ? Math.min(observers, roundLimits.thin) : participants,
		}),
		step: { ...stepOf(now, play, round?.about), phone: asks ? 'contribute' : 'question' },
		timer: isTimed ? (scene?.timer ?? play.timer) : now.step ? now.timer : play.timer,
		...(round && { round }),
		playing,
	}
}

/** The organisation a scene plays with, as long as nobody has its part. */
const unplayed = ({ actor, place }: RunningScene, players: readonly CastMember[]) =>
	place === '' || players.some(({ role }) => role === actor) ? [] : [{ name: '', as: place }]

/** What the observers hand in to; everybody else hears of it once it is revealed. */
function roundFor(stage: Y.Doc, scene: RunningScene | undefined, member: CastMember | undefined): Now['round'] {
	const round = scene && findRound(stage, scene.round)
	if (!round || (member?.group !== 'observing' && round.state === 'open')) return undefined
	return { ...round, id: scene.round }
}

/** The step, or what stands for one while none runs, without what it collects itself. */
function stepOf({ step }: Now, { id, title }: Play, about: string | undefined): NonNullable<Now['step']> {
	const { round: _own, page: _page, ...shown } = step ?? { ...readStep(id, { title }), number: 0, of: 0 }
	return { ...shown, ...(about !== undefined && { question: about }) }
}

function ownOf(stage: Y.Doc, { play, part, group, as, role }: CastMember, players: readonly CastMember[]): OwnPart {
	const card = privateSideSince(stage, play, part)
	const asking = listAsking(stage).find((each) => each.part === part)
	return {
		part,
		group,
		as,
		isPerson: role === personRole,
		isOn: players.some((each) => each.part === part),
		...(card !== undefined && { card }),
		...(asking && { advice: asking.isComing ? ('coming' as const) : ('asked' as const) }),
		...adviserOf(listCast(stage), asking),
	}
}

/** Who asks for advice, and who comes, by name. */
export const adviceIn = (stage: Y.Doc, cast: readonly CastMember[]): Advice[] =>
	listAsking(stage).map(({ part, by, at, isComing, adviser }) => {
		const asking = cast.find(({ participant }) => participant === by) ?? cast.find((each) => each.part === part)
		return { part, at, isComing, name: asking?.name ?? '', as: asking?.as ?? '', ...adviserOf(cast, { adviser }) }
	})

/** Who comes to a part that asks, with the organisation they come for; nobody once they advise no more. */
function adviserOf(
	cast: readonly CastMember[],
	asking: { readonly adviser?: string | undefined } | undefined,
): { adviser?: Player } {
	const member = cast.find(({ participant, group }) => group === 'advising' && participant === asking?.adviser)
	return member ? { adviser: { name: member.name, as: member.as || member.organisation } } : {}
}
