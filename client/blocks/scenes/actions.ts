import { useMemo } from 'react'
import {
	addPart,
	addScene,
	changePart,
	changePlay,
	changeScene,
	missingParts,
	movePart,
	moveScene,
	type NewPart,
	type PartDetails,
	type PlayDetails,
	partElement,
	readPlay,
	removePart,
	removeScene,
	type SceneDetails,
	sceneElement,
} from '../../../shared/blocks/scenes/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { type RoomView, useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { changePersonal, writeNew } from './personal.ts'

/** What people do with a play as a whole gesture: each is one step of undo. */
export type PlayActions = ReturnType<typeof playActions>

export function usePlayActions(play: string): PlayActions {
	const room = useRoom()
	return useMemo(() => playActions(room, play), [room, play])
}

type Patch<Details> = { readonly [Detail in keyof Details]: Details[Detail] | undefined }

/** How long a scene is planned to take unless people say otherwise. */
const usualSceneMinutes = 10

function playActions({ doc, history, presence }: Pick<RoomView, 'doc' | 'history' | 'presence'>, id: string) {
	const asOneStep = <Answer>(work: () => Answer): Answer => history.step(() => change(doc, work))
	const scenes = () => readPlay(doc, id)?.scenes ?? []
	const beside = (part: string) => {
		const { parts = [] } = readPlay(doc, id) ?? {}
		const group = parts.find((each) => each.id === part)?.group
		return parts.filter((each) => each.group === group)
	}
	const shift = (
		list: readonly { readonly id: string }[],
		which: string,
		by: 1 | -1,
		move: (before: string | undefined) => void,
	) => {
		const at = list.findIndex((each) => each.id === which)
		const to = list[at + by]
		if (to) asOneStep(() => move(by < 0 ? to.id : list[at + 2]?.id))
	}
	return {
		change: (patch: Patch<PlayDetails>) => asOneStep(() => changePlay(doc, id, patch)),
		/** Adds a scene behind another one, or at the end, and wants it to be written. */
		addScene(details: SceneDetails = {}, behind?: string) {
			const all = scenes()
			const at = all.findIndex((each) => each.id === behind)
			const before = at < 0 ? undefined : all[at + 1]?.id
			const scene = asOneStep(() => addScene(doc, id, { minutes: usualSceneMinutes, ...details }, { before }))
			writeNew(id, sceneElement(scene))
		},
		changeScene: (scene: string, patch: Patch<SceneDetails>) => asOneStep(() => changeScene(doc, id, scene, patch)),
		/** Moves a scene before the one ahead of it, or behind the next; nothing beyond the ends. */
		shiftScene: (scene: string, by: 1 | -1) =>
			shift(scenes(), scene, by, (before) => moveScene(doc, id, scene, before)),
		/** Lays a scene into the trash. */
		removeScene(scene: string) {
			asOneStep(() => removeScene(doc, id, scene, trashedNow(presence)))
			changePersonal(id, { chosen: undefined })
		},
		/** Adds a part to a group, and wants it to be said who it is. */
		addPart(details: NewPart) {
			const part = asOneStep(() => addPart(doc, id, details))
			writeNew(id, partElement(part))
		},
		/** Adds the parts without which the scenes cannot be played, as one step of undo. */
		addMissingParts: () =>
			asOneStep(() => {
				const play = readPlay(doc, id)
				for (const part of play ? missingParts(play) : []) addPart(doc, id, part)
			}),
		changePart: (part: string, patch: Patch<PartDetails>) => asOneStep(() => changePart(doc, id, part, patch)),
		/** Moves a part before the one ahead of it in its group, or behind the next. */
		shiftPart: (part: string, by: 1 | -1) => shift(beside(part), part, by, (before) => movePart(doc, id, part, before)),
		/** Lays a part into the trash. */
		removePart(part: string) {
			asOneStep(() => removePart(doc, id, part, trashedNow(presence)))
			changePersonal(id, { chosen: undefined })
		},
	}
}
