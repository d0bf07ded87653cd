import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { type Adding, entriesIn, isBack, mapIn, newEntry, orderBefore, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { readKept } from './feedback.ts'
import { isSceneDetail, readScene, type SceneDetails } from './scene.ts'
import { scenesMap } from './stored.ts'

export interface NewScene extends SceneDetails {
	/** what happens, in a sentence */
	text?: string
	/** what observers said of it somewhere else */
	feedback?: readonly { readonly question?: string | undefined; readonly text: string }[]
}

/** Adds a scene before the scene `before`, or at the end; gives its id. */
export const addScene = command(
	'plenum',
	(
		doc: Y.Doc,
		play: string,
		{ text = '', feedback = [], ...details }: NewScene = {},
		{ before, random = Math.random, id = newId(random) }: Adding = {},
	): string => {
		const stored = scenesMap(doc, play)
		if (!stored || isBack(stored, id)) return id
		const kept = readKept(id, feedback).map(({ question, text: words }) => ({
			...(question && { question }),
			text: words,
		}))
		const scene = newEntry({
			order: orderBefore(stored, entriesIn(stored, readScene), before),
			text: new Y.Text(tidied(textFields.sceneText, text)),
			feedback: kept.length > 0 ? kept : undefined,
		})
		stored.set(id, scene)
		patchEntry(scene, details, isSceneDetail)
		return id
	},
)

/** Sets what the patch names; `undefined` forgets. */
export const changeScene = command(
	'plenum',
	(
		doc: Y.Doc,
		play: string,
		scene: string,
		patch: { readonly [Detail in keyof SceneDetails]: SceneDetails[Detail] | undefined },
	): void => {
		const stored = mapIn(scenesMap(doc, play), scene)
		if (stored) patchEntry(stored, patch, isSceneDetail)
	},
)

/** Puts a scene before another one, or at the end. */
export const moveScene = command(
	'plenum',
	(doc: Y.Doc, play: string, scene: string, before: string | undefined): void => {
		const stored = scenesMap(doc, play)
		const moved = mapIn(stored, scene)
		if (!stored || !moved || before === scene) return
		const others = entriesIn(stored, readScene).filter(({ id }) => id !== scene)
		moved.set('order', orderBefore(stored, others, before))
	},
)

/** Lays a scene into the trash, or takes it away for good. What observers said of it stays on its cards. */
export const removeScene = command('plenum', (doc: Y.Doc, play: string, scene: string, trashed?: Trashed): void => {
	removeEntry(scenesMap(doc, play), scene, trashed)
})

/** What happens in a scene, to write in; ask again after an undo, which makes a new one. */
export const sceneText = (doc: Y.Doc, play: string, scene: string): Y.Text | undefined =>
	textIn(mapIn(scenesMap(doc, play), scene), 'text')
