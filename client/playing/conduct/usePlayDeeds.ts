import { useMemo, useState } from 'react'
import {
	addPart,
	addScene,
	changeScene,
	missingParts,
	personRole,
	readPlay,
} from '../../../shared/blocks/scenes/index.ts'
import { newId } from '../../../shared/lib/ids.ts'
import type { Random } from '../../../shared/lib/random.ts'
import {
	beginScene,
	castByLot,
	castPerson,
	closeFeedback,
	endScene,
	extendScene,
	openFeedback,
	pausePlay,
	playOf,
	restateCast,
	restateScene,
	resumePlay,
	sceneOf,
	uncast,
} from '../../../shared/playing/index.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { beginPrepared, endPrepared } from './followAgenda.ts'
import { castPartOf, type Prepared, placeOf, readPrepared } from './stations.ts'
import type { CastPerson, Conducted } from './useConducted.ts'

/** What "+ 2 min" gives a scene, or those who write. */
const moreMinutes = 2
const minute = 60_000

/**
 * The moderation's hands in a Planspiel. The stage says what runs; what a scene keeps for good, its round and how long it took,
 * is said in the plenum, too.
 */
export function usePlayDeeds(play: string, random: Random) {
	const { doc: stage, server, token, people } = useStage()
	const { doc: plenum } = useRoom()
	const { time } = useSessionState()
	const locale = useLocale()
	const [isRevealing, setRevealing] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	const deeds = useMemo(() => {
		const prepared = () => readPrepared(plenum, play)
		const partsNow = () => {
			const now = prepared()
			return now ? now.play.parts.map((part) => castPartOf(now, part)) : []
		}
		const give = (
			{ id, name, organisation, hasDevice }: Pick<CastPerson, 'id' | 'name' | 'organisation' | 'hasDevice'>,
			to: string | undefined,
		) => {
			const part = partsNow().find((each) => each.part === to)
			if (part) castPerson(stage, { ...part, participant: id, name, organisation, hasDevice })
			else uncast(stage, id)
		}
		const observersPart = () => partsNow().find(({ group }) => group === 'observing')
		return {
			give,
			/** Deals all parts anew among those who are here; who plays the person of the case was chosen, and stays. */
			lot(people: readonly CastPerson[]) {
				const parts = partsNow()
				const chosen = parts.find(({ role }) => role === personRole)?.part
				const others = people.filter(({ member }) => chosen === undefined || member?.part !== chosen)
				const dealt = castByLot(others, parts, random)
				for (const person of others) give(person, dealt.get(person.id))
			},
			watchAll(people: readonly CastPerson[]) {
				for (const person of people) give(person, observersPart()?.part)
			},
			addGuest(name: string) {
				const part = observersPart()
				const guest = { id: newId(random), name, organisation: '', hasDevice: false }
				if (part) give(guest, part.part)
			},
			addMissingParts() {
				const now = readPlay(plenum, play)
				if (now) for (const part of missingParts(now)) addPart(plenum, play, part, { random })
			},
			begin: () => byServerTime(time, (at) => beginPrepared({ stage, plenum, people: people.get() }, play, at)),
			beginScene(scene: string, board: string | undefined) {
				const now = prepared()
				const number = (now?.play.scenes.findIndex(({ id }) => id === scene) ?? -1) + 1
				const planned = now?.play.scenes[number - 1]
				if (!now || !planned) return
				restateCast(stage, partsNow())
				byServerTime(time, (at) => {
					const words = { place: placeOf(now, planned), text: planned.text.trim() }
					const { id, minutes, round, lane = '' } = planned
					const draft = { id, number, of: now.play.scenes.length, actor: lane, minutes, round, board, ...words }
					const begun = beginScene(stage, draft, locale, at, random)
					if (begun !== undefined && begun !== round) changeScene(plenum, play, id, { round: begun })
				})
			},
			endScene() {
				byServerTime(time, (at) => {
					const scene = sceneOf(stage)
					if (!scene || scene.over !== undefined) return
					endScene(stage, at)
					changeScene(plenum, play, scene.id, { played: Math.max(1, Math.round((at - scene.at) / minute)) })
				})
			},
			closeFeedback: () => closeFeedback(stage),
			openFeedback: () => byServerTime(time, (at) => openFeedback(stage, at)),
			hold() {
				if (playOf(stage)?.timer.is === 'paused' || sceneOf(stage)?.timer.is === 'paused')
					byServerTime(time, (at) => resumePlay(stage, at))
				else pausePlay(stage, time.now())
			},
			extend: () => byServerTime(time, (at) => extendScene(stage, moreMinutes, at)),
			/** Adds a scene behind another one, or at the end. */
			insert(behind: string | undefined, lane: string, minutes: number) {
				const scenes = readPlay(plenum, play)?.scenes ?? []
				const at = scenes.findIndex(({ id }) => id === behind)
				const before = at < 0 ? undefined : scenes[at + 1]?.id
				addScene(plenum, play, { lane, minutes }, { before, random })
				restateScene(stage, { of: scenes.length + 1 })
			},
			/** What was written in the plenum of the scene that runs is told to everybody. */
			restate() {
				const [now, scene] = [prepared(), sceneOf(stage)]
				const planned = now?.play.scenes.find(({ id }) => id === scene?.id)
				if (now && planned) restateScene(stage, { place: placeOf(now, planned), text: planned.text.trim() })
			},
			end: () => endPrepared(stage, plenum, time.now()),
		}
	}, [stage, plenum, people, time, locale, play, random])

	const reveal = async (round: string) => {
		if (isRevealing) return
		setRevealing(true)
		const answer = await server.reveal(token(), round)
		setRevealing(false)
		setFailure(answer.ok ? undefined : answer.failure)
	}
	return { ...deeds, reveal, isRevealing, failure }
}

export type PlayDeeds = ReturnType<typeof usePlayDeeds>

/** What each part of the console works with: the play as it was prepared, how it stands, and what can be done with it. */
export interface Conducting {
	prepared: Prepared
	conducted: Conducted
	deeds: PlayDeeds
}
