import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addScene, createPlay, keepSceneNotes, readPlay, sceneNotesOf } from '../../../shared/blocks/scenes/index.ts'
import { scenesMap } from '../../../shared/blocks/scenes/stored.ts'
import { mapIn } from '../../../shared/lib/entries.ts'
import { notesAmong } from '../../../shared/migrations/migrations.ts'
import { sceneNotesOut } from '../../../shared/migrations/sceneNotesOut.ts'

/** A play with two scenes, as the fourth layout wrote it: each has a note, the second an empty one. */
function formerPlay() {
	const doc = new Y.Doc()
	const play = createPlay(doc, { method: 'simulation-game' })
	const scenes = ['Jobcenter', 'Kita'].map((text) => addScene(doc, play, { text }))
	for (const [i, note] of ['Wer hat das Formular?', ''].entries())
		mapIn(scenesMap(doc, play), scenes[i] ?? '')?.set('hints', new Y.Text(note))
	return { doc, play, scenes }
}

test('[FORMAT8] what was noted of a scene leaves the document, and the scene stays as it is', () => {
	const { doc, play, scenes } = formerPlay()
	const told = readPlay(doc, play)
	const taken = sceneNotesOut.migrate(doc)
	expect(taken).toEqual(new Map([[`${play}/${scenes[0]}`, 'Wer hat das Formular?']]))
	expect(JSON.stringify(doc.getMap('plays'))).not.toContain('hints')
	expect(readPlay(doc, play)).toEqual(told)
})

test('[FORMAT8] given twice it is kept once, behind what was noted meanwhile', () => {
	const { doc } = formerPlay()
	const notes = notesAmong(sceneNotesOut.migrate(doc) ?? new Map())
	const desk = new Y.Doc()
	keepSceneNotes(desk, notes)
	keepSceneNotes(desk, notes)
	const [key = ''] = notes.keys()
	expect(sceneNotesOf(desk).toJSON()).toEqual({ [key]: 'Wer hat das Formular?' })
	keepSceneNotes(desk, new Map([[key, 'Und wer hilft?']]))
	expect(sceneNotesOf(desk).toJSON()).toEqual({ [key]: 'Wer hat das Formular?\nUnd wer hilft?' })
})
