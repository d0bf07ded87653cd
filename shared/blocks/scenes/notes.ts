import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { textIn } from '../../lib/entries.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { playsOf } from './stored.ts'

/*
 * What the moderation notes of a scene, without talking about it, lies in its own room, the desk: nobody else's device receives it,
 * wherever the play lies (decision 094). `sceneNotes`: play id, "/", scene id -> Y.Text.
 */

export const sceneNotesOf = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('sceneNotes')

/** By what the note of a scene is found. Copies of a play have scenes of the same ids. */
export const sceneNoteKey = (play: string, scene: string): string => `${play}/${scene}`

/** The note of a scene, to write in; undefined as long as nobody has noted anything. */
export const sceneNote = (desk: Y.Doc, play: string, scene: string): Y.Text | undefined =>
	textIn(sceneNotesOf(desk), sceneNoteKey(play, scene))

/** Makes the note of a scene if there is none yet, when somebody comes to write. */
export const beginSceneNote = command('desk', (desk: Y.Doc, play: string, scene: string): void => {
	if (!sceneNote(desk, play, scene)) sceneNotesOf(desk).set(sceneNoteKey(play, scene), new Y.Text())
})

/** Keeps notes that lay elsewhere, by their keys: behind what is noted here. Once more changes nothing. */
export const keepSceneNotes = command('desk', (desk: Y.Doc, notes: ReadonlyMap<string, string>): void => {
	for (const [key, words] of notes) {
		const here = textIn(sceneNotesOf(desk), key)
		if (!here) sceneNotesOf(desk).set(key, new Y.Text(tidied(textFields.sceneNote, words)))
		else if (!here.toString().includes(words)) here.insert(here.length, here.length > 0 ? `\n${words}` : words)
	}
})

/** The scenes of all plays of a document, those in the trash among them, by the keys of their notes. */
export const sceneNoteKeys = (doc: Y.Doc): Set<string> =>
	new Set(
		[...playsOf(doc)].flatMap(([play, stored]) => {
			const scenes: unknown = stored instanceof Y.Map ? stored.get('scenes') : undefined
			return scenes instanceof Y.Map ? [...scenes.keys()].map((scene) => sceneNoteKey(play, scene)) : []
		}),
	)

/** Takes notes away for good. */
export const forgetSceneNotes = command('desk', (desk: Y.Doc, keys: Iterable<string>): void => {
	for (const key of keys) if (sceneNotesOf(desk).has(key)) sceneNotesOf(desk).delete(key)
})
