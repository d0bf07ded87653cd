import type * as Y from 'yjs'
import { personRole } from '../../shared/blocks/scenes/index.ts'
import {
	beginPlay,
	beginScene,
	type CastMember,
	type CastPart,
	castPerson,
	type SceneDraft,
} from '../../shared/playing/index.ts'

/** The way of Mareike Sandvoss, who looks for work and a place in day care, as it is played in Auenbrück. */
export const playId = 'wegZurArbeit'

const part = (id: string, group: CastPart['group'], role: string, as: string): CastPart => ({
	play: playId,
	part: id,
	group,
	role,
	as,
})

export const parts = {
	mareike: part('mareike', 'acting', personRole, 'Mareike Sandvoss'),
	jobcenter: part('jobcenter', 'acting', 'a-jobcenter', 'Jobcenter'),
	kita: part('kita', 'acting', 'a-kita', 'Kita-Verbund'),
	advice: part('beraten', 'advising', '', ''),
	watching: part('beobachten', 'observing', '', 'Beobachtende'),
} as const

export const scenes = {
	jobcenter: {
		...{ id: 'szene1', number: 1, of: 2, actor: 'a-jobcenter', place: 'Jobcenter' },
		...{ text: 'Sie gibt ihren Antrag ab.', minutes: 10 },
	},
	kita: {
		...{ id: 'szene2', number: 2, of: 2, actor: 'a-kita', place: 'Kita-Verbund' },
		...{ text: 'Sie fragt nach einem Platz für Lio.', minutes: 10 },
	},
} as const satisfies Record<string, SceneDraft>

/** Gives somebody a part of the play. */
export const cast = (
	stage: Y.Doc,
	part: CastPart,
	person: Partial<CastMember> & Pick<CastMember, 'participant'>,
): void => castPerson(stage, { name: '', organisation: '', hasDevice: true, ...person, ...part })

/** The play begins, with ninety minutes. */
export const begin = (stage: Y.Doc, now: number): void =>
	beginPlay(
		stage,
		{
			id: playId,
			title: 'Mareike Sandvoss',
			minutes: 90,
			observers: { part: parts.watching.part, as: parts.watching.as },
		},
		now,
	)

/** A scene of it begins; gives the id of its round. */
export const beginSceneOf = (stage: Y.Doc, scene: SceneDraft, now: number, random = Math.random): string =>
	beginScene(stage, scene, 'de', now, random) ?? ''
