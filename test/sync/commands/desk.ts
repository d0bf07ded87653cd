import * as Y from 'yjs'
import {
	cancelOpening,
	forgetDraft,
	listOpenings,
	listSetApart,
	noteDraft,
	planOpening,
} from '../../../shared/access/index.ts'
import { listSavedAgendas, removeSavedAgenda, saveAgenda } from '../../../shared/agenda/index.ts'
import {
	beginSceneNote,
	forgetSceneNotes,
	keepSceneNotes,
	sceneNoteKey,
	sceneNotesOf,
} from '../../../shared/blocks/scenes/notes.ts'
import { textEdit } from '../../../shared/lib/textEdit.ts'
import { forgetSealed, keepSealedKey, keepSealedLink } from '../../../shared/links/vault.ts'
import { dropForming, keepForming } from '../../../shared/smallGroups/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { typeIn } from '../../../shared/text/typing.ts'
import { readAgendaTrash, restoreSavedAgenda } from '../../../shared/trash/index.ts'
import { discardHeld, noteAlarm, readAlarms, releaseAlarm } from '../../../shared/versions/index.ts'
import { type DocumentCommand, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const links = ['l1', 'l2', 'l3']
const sealed = Uint8Array.of(1, 2, 3)

/** What the moderation does in its own room. */
export const deskCommands: readonly DocumentCommand[] = [
	{
		name: 'keep an agenda',
		weight: 1,
		run(desk, random, now) {
			const title = pick(['Gründung', 'Steuerungsgruppe', 'Frühjahr'], random) ?? ''
			saveAgenda(desk, title, [{ title: 'Ankommen', minutes: 10 }, { title: 'Wer fehlt?' }], now, random)
		},
	},
	{
		name: 'remove a kept agenda',
		weight: 0.5,
		run: (desk, random) =>
			removeSavedAgenda(desk, pick(listSavedAgendas(desk), random)?.id ?? '', maybeTrashed(random)),
	},
	{
		name: 'fetch an agenda from the trash',
		weight: 0.5,
		run(desk, random) {
			const [[, id = ''] = []] = pick(readAgendaTrash(new Y.Doc(), desk), random)?.paths ?? []
			restoreSavedAgenda(desk, id)
		},
	},
	{
		name: 'plan to open a board at a step',
		weight: 0.5,
		run(desk, random) {
			const board = pick(['page:page', 'page:a'], random) ?? 'page:page'
			const step = pick(['s1', 's2'], random) ?? 's1'
			planOpening(desk, { board, step, access: pick(['read', 'write'] as const, random) ?? 'read' })
		},
	},
	{
		name: 'open a board that waited for its step',
		weight: 0.5,
		run: (desk, random) => cancelOpening(desk, pick(listOpenings(desk), random)?.board ?? ''),
	},
	{
		name: 'release a device',
		weight: 1,
		run: (desk, random) => releaseAlarm(desk, pick(readAlarms(desk), random)?.id ?? ''),
	},
	{
		name: 'discard what a device holds back',
		weight: 0.5,
		run: (desk, random) => discardHeld(desk, pick(readAlarms(desk), random)?.id ?? ''),
	},
	{
		name: 'form small groups',
		weight: 0.5,
		run: (desk, random) =>
			keepForming(desk, pick(['draft', 'brief'] as const, random) ?? 'draft', { at: random() }, 'Maren'),
	},
	{ name: 'begin with the small groups that were formed', weight: 0.2, run: (desk) => dropForming(desk) },
	{
		name: 'keep a link',
		weight: 0.5,
		run: (desk, random) => keepSealedLink(desk, pick(links, random) ?? '', sealed),
	},
	{
		name: 'let another moderator see the links',
		weight: 0.3,
		run: (desk, random) => keepSealedKey(desk, pick(links, random) ?? '', sealed),
	},
	{ name: 'forget a link', weight: 0.3, run: (desk, random) => forgetSealed(desk, pick(links, random) ?? '') },
	{
		name: 'note something of a scene, or take notes away',
		weight: 1,
		run(desk, random) {
			const scene = pick(['s1', 's2'], random) ?? 's1'
			const chance = random()
			if (chance < 0.5) beginSceneNote(desk, 'p1', scene)
			else if (chance < 0.8) keepSceneNotes(desk, new Map([[sceneNoteKey('p1', scene), 'Wer schweigt?']]))
			else forgetSceneNotes(desk, [pick([...sceneNotesOf(desk).keys()], random) ?? ''])
		},
	},
	{
		name: 'write a note',
		weight: 2,
		run(desk, random) {
			const text = desk.getText('notes')
			const at = Math.floor(random() * (text.length + 1))
			const words = text.toString()
			const edit = textEdit(words, `${words.slice(0, at)}${pick(['ä', ' Wort', '\n'], random)}${words.slice(at)}`, at)
			if (edit) typeIn(desk, text, textFields.notes, edit)
		},
	},
]

/** What the server writes there. */
export const deskReports: readonly DocumentCommand[] = [
	{
		name: 'raise an alarm',
		weight: 0.5,
		run(desk, random, now) {
			const id = `a${Math.floor(random() * 5)}`
			noteAlarm(desk, id, {
				...{ time: now, participant: 'p-meral', name: 'Meral', what: 'removed', count: 40, state: 'braked' },
			} as const)
		},
	},
	{
		name: 'keep a board to the moderation',
		weight: 0.3,
		run: (desk, random) => noteDraft(desk, pick(['draft-1', 'draft-2'] as const, random) ?? 'draft-1', 'page:page'),
	},
	{
		name: 'open a board',
		weight: 0.3,
		run: (desk, random) => forgetDraft(desk, pick(listSetApart(desk), random)?.room ?? 'draft-1'),
	},
]
