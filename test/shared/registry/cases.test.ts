import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readRegistry, registryWriter } from '../../../shared/files/registry.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	addNeed,
	addTheme,
	changeTheme,
	findTheme,
	listNeeds,
	listThemes,
	nameTheme,
	removeTheme,
	themesOf,
} from '../../../shared/registry/index.ts'
import { searchEntries } from '../../../shared/search/index.ts'
import { readTrash, restoreFromTrash } from '../../../shared/trash/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const random = seededRandom(9)

describe('themes', () => {
	it('[THEME1] keep their words and their need, and forget it again; they go into the trash and come back', () => {
		const doc = new Y.Doc()
		const need = addNeed(doc, { label: 'Betreuung vor 7:30 Uhr' })
		const theme = addTheme(doc, { label: ' Grenzen der Arbeitszeit ', need })
		const first = addTheme(doc, { label: 'Schulden' }, { before: theme })
		expect(listThemes(doc)).toMatchObject([
			{ id: first, label: 'Schulden' },
			{ id: theme, label: 'Grenzen der Arbeitszeit', need },
		])
		nameTheme(doc, theme, 'Schicht und Kita')
		changeTheme(doc, theme, { need: 7 as never })
		expect(findTheme(doc, theme)).toMatchObject({ label: 'Schicht und Kita', need })
		changeTheme(doc, theme, { need: undefined })
		expect(findTheme(doc, theme)).not.toHaveProperty('need')
		removeTheme(doc, theme, { by: 'Mona', at: 1 })
		expect(findTheme(doc, theme)).toBeUndefined()
		const [line] = readTrash(doc)
		expect(line).toMatchObject({ kind: 'theme', name: 'Schicht und Kita' })
		restoreFromTrash(doc, line?.paths ?? [])
		expect(findTheme(doc, theme)?.label).toBe('Schicht und Kita')
		expect(addTheme(doc, { label: 'Anders' }, { id: theme })).toBe(theme)
		expect(listThemes(doc)).toHaveLength(2)
	})

	it('[THEME2] named by two at once keep the letters of both', () => {
		const { anna, ben } = twoPeople()
		const theme = addTheme(anna, { label: 'Randzeiten' })
		bothHear(anna, ben)
		nameTheme(anna, theme, 'Betreuung: Randzeiten')
		nameTheme(ben, theme, 'Randzeiten und Ferien')
		bothHear(anna, ben)
		expect(findTheme(anna, theme)).toEqual(findTheme(ben, theme))
		expect(findTheme(anna, theme)?.label).toBe('Betreuung: Randzeiten und Ferien')
	})

	it('[THEME3] that cannot be read are left out, part by part, and an honest one beside them is read', () => {
		const doc = new Y.Doc()
		const honest = addTheme(doc, { label: 'Isolation', need: 'n' })
		themesOf(doc).set('number', 7)
		themesOf(doc).set('text', new Y.Text('x'))
		for (const id of ['junk', '__proto__'])
			themesOf(doc).set(id, new Y.Map<unknown>(Object.entries({ label: 'kein Text', need: { deep: [] }, order: {} })))
		themesOf(doc).set('long', new Y.Map<unknown>(Object.entries({ label: new Y.Text('Lang'), need: 'x'.repeat(300) })))
		expect(findTheme(doc, 'junk')).toEqual({ id: 'junk', order: '', label: '' })
		expect(findTheme(doc, 'long')).toEqual({ id: 'long', order: '', label: 'Lang' })
		expect(listThemes(doc)).toHaveLength(4)
		expect(findTheme(doc, honest)).toMatchObject({ label: 'Isolation', need: 'n' })
		nameTheme(doc, 'junk', 'x')
		nameTheme(doc, 'number', 'x')
		removeTheme(doc, 'number', { by: '', at: 1 })
		expect(findTheme(doc, honest)?.label).toBe('Isolation')
	})

	it('[THEME4] are found by their words, and a file completes those that are there', () => {
		const doc = new Y.Doc()
		const need = addNeed(doc, { label: 'Schulden ordnen' })
		const theme = addTheme(doc, { label: 'Schulden', need })
		expect(searchEntries(doc).find(({ text }) => text === 'Schulden')?.at).toEqual({ to: 'cases', theme })
		const file = registryWriter(doc)
		file.nameOf('themes', theme)
		const data = file.collect()
		const other = new Y.Doc()
		addTheme(other, { label: 'schulden' })
		readRegistry(other, { ...data, themes: { ...data.themes, x: { label: 7 }, y: [] } }, random)
		readRegistry(other, data, random)
		expect(listThemes(other)).toMatchObject([{ label: 'schulden', need: listNeeds(other)[0]?.id }])
	})
})
