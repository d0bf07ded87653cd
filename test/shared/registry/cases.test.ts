import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readRegistry, registryWriter } from '../../../shared/files/registry.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	addCase,
	addNeed,
	addTheme,
	casePartIds,
	caseParts,
	casesOf,
	changeCase,
	changeTheme,
	editCase,
	findCase,
	findTheme,
	listCases,
	listNeeds,
	listThemes,
	nameTheme,
	recognisableIn,
	recognised,
	removeCase,
	removeTheme,
	themesOf,
} from '../../../shared/registry/index.ts'
import { searchEntries } from '../../../shared/search/index.ts'
import { readTrash, restoreFromTrash } from '../../../shared/trash/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
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

describe('cases', () => {
	it('[CASE1] keep every part they were told, and whether they are adapted; they go into the trash and come back', () => {
		const doc = new Y.Doc()
		const told = addCase(doc, { title: ' Wechselschicht ', person: 'Tobias Rehwald, 36', scope: 'local' })
		const first = addCase(doc, { title: 'Ein Bus am Morgen' }, { before: told })
		expect(listCases(doc)).toMatchObject([
			{ id: first, title: 'Ein Bus am Morgen', scope: 'general' },
			{ id: told, title: 'Wechselschicht', person: 'Tobias Rehwald, 36', scope: 'local', care: '' },
		])
		for (const part of casePartIds) editCase(doc, told, part, `${part} neu`)
		changeCase(doc, told, { scope: 'nowhere' as never })
		changeCase(doc, 'nobody', { scope: 'local' })
		for (const part of casePartIds) expect(findCase(doc, told)?.[part]).toBe(`${part} neu`)
		expect(findCase(doc, told)?.scope).toBe('local')
		expect(Object.keys(caseParts).some((part) => /solution|l(ö|oe)sung/iu.test(part))).toBe(false)
		removeCase(doc, told, { by: 'Mona', at: 1 })
		expect(listCases(doc)).toHaveLength(1)
		const [line] = readTrash(doc)
		expect(line).toMatchObject({ kind: 'case', name: 'title neu' })
		restoreFromTrash(doc, line?.paths ?? [])
		expect(findCase(doc, told)?.contradictions).toBe('contradictions neu')
	})

	it('[CASE2] told by two at once keep the letters of both', () => {
		const { anna, ben } = twoPeople()
		const told = addCase(anna, { title: 'Fall', care: 'Hort bis 16 Uhr' })
		bothHear(anna, ben)
		editCase(anna, told, 'care', 'Nur Hort bis 16 Uhr')
		editCase(ben, told, 'care', 'Hort bis 16 Uhr, freitags kürzer')
		editCase(ben, told, 'health', 'Schläft wenig')
		bothHear(anna, ben)
		expect(findCase(anna, told)).toEqual(findCase(ben, told))
		expect(findCase(anna, told)).toMatchObject({
			care: 'Nur Hort bis 16 Uhr, freitags kürzer',
			health: 'Schläft wenig',
		})
	})

	it('[CASE3] that cannot be read are left out, part by part, and an honest one beside them is read', () => {
		const doc = new Y.Doc()
		const honest = addCase(doc, { title: 'Wechselschicht', wishes: 'Ein fester Plan' })
		casesOf(doc).set('number', 7)
		casesOf(doc).set('list', new Y.Array())
		const junk = () => ({ title: 'kein Text', person: { deep: [] }, care: new Y.Map(), scope: '__proto__', order: 9 })
		for (const id of ['junk', '__proto__', 'constructor'])
			casesOf(doc).set(id, new Y.Map<unknown>(Object.entries(junk())))
		expect(listCases(doc)).toHaveLength(4)
		expect(findCase(doc, 'junk')).toMatchObject({
			id: 'junk',
			order: '',
			scope: 'general',
			title: '',
			person: '',
			care: '',
		})
		editCase(doc, 'junk', 'title', 'x')
		editCase(doc, 'number', 'title', 'x')
		changeCase(doc, 'number', { scope: 'local' })
		expect(findCase(doc, 'junk')?.title).toBe('')
		expect(findCase(doc, honest)).toMatchObject({ title: 'Wechselschicht', wishes: 'Ein fester Plan' })
		// Whoever wrote them: searching and the trash read them, too.
		expect(searchEntries(doc).find(({ text }) => text === 'Ein fester Plan')?.at).toEqual({ to: 'cases', case: honest })
		expect(readTrash(doc)).toEqual([])
	})

	it('[CASE4] are found by what is told in them, and a file tells only what was not said here', () => {
		const doc = new Y.Doc()
		const told = addCase(doc, { title: 'Wechselschicht', care: 'Hort', scope: 'local', wishes: 'Ein Plan' })
		const file = registryWriter(doc)
		file.nameOf('cases', told)
		const data = file.collect()
		const other = new Y.Doc()
		const own = addCase(other, { title: 'wechselschicht', care: 'Tagespflege' })
		readRegistry(other, { cases: { a: { title: 7 }, b: [], c: { title: 'Anders', care: {}, scope: 'x' } } }, random)
		readRegistry(other, data, random)
		readRegistry(other, data, random)
		expect(findCase(other, own)).toMatchObject({ care: 'Tagespflege', wishes: 'Ein Plan', scope: 'general' })
		expect(listCases(other)).toMatchObject([{ id: own }, { title: 'Anders', care: '', scope: 'general' }])
		const empty = new Y.Doc()
		readRegistry(empty, data, random)
		expect(listCases(empty)).toMatchObject([{ title: 'Wechselschicht', care: 'Hort', scope: 'local' }])
	})
})

describe('somebody who could be recognised', () => {
	it.each([
		['Geboren am 3.5.1994 in der Stadt', ['date']],
		['geb. 03.05.94', ['date']],
		['Am 14. März 2011 eingeschult', ['date']],
		['1994-05-03', ['date']],
		['Erreichbar unter 0171 2345678', ['phone']],
		['Tel. +49 (0)371/123 456', ['phone']],
		['schreibt von t.rehwald@example.org', ['email']],
		['wohnt Lindenstraße 12a', ['address']],
		['wohnt in der Langen Gasse 4', ['address']],
		['09111 Chemnitz', ['address']],
		['Az. 12 F 345/19', ['fileNumber']],
		['Aktenzeichen: JA-2019/44', ['fileNumber']],
		['Kundennummer 123A456789', ['fileNumber']],
		['12345BG0012345', ['fileNumber']],
		['3.5.1994, Lindenweg 3, 0371 123456', ['date', 'phone', 'address']],
		['born on May 3rd, 1994', ['date']],
		['geboren 3. Mai 1994', ['date']],
		['Handy: 176 44 55 66 7', ['phone']],
		['(03 71) 12 34 56', ['phone']],
		['0049 371 123456', ['phone']],
		['Hauptstr. 5, 09456 Annaberg', ['address']],
		['wohnt Am Markt 3', ['address']],
		['gemeldet in der Langen Straße 14b', ['address']],
		['Die Hausnummer 12 kennt jeder', ['address']],
		['BG-Nummer 96204//0012345', ['fileNumber']],
		['BG-Nr.: 96204BG0012345', ['fileNumber']],
		['Ihr Aktenzeichen lautet 51.2-123/45', ['fileNumber']],
		['Sozialversicherungsnummer 65 170839 J 003', ['fileNumber']],
		['Konto DE02 1203 0000 0000 2020 51', ['fileNumber']],
		['Ausweisnummer L01X00T47', ['fileNumber']],
	] as const)('[CASE5] is noticed in „%s“', (words, kinds) => {
		expect(recognisableIn(words)).toEqual(kinds)
	})

	it.each([
		'Tobias Rehwald, 36',
		'Hort bis 16 Uhr, samstags 8.30 bis 12.30 Uhr',
		'Zwei Kinder, 9 und 6; Marit kommt 2027 in die Schule',
		'Schulden von 10000 Euro, 1.200 Euro im Monat',
		'Der Schulweg dauert, ein Fußweg 2 Kilometer',
		'Paragraf 16 und 31, drei Termine in 14 Tagen',
		'Im März 2026 kam der erste Brief',
		'0 bis 3 Jahre, 07:30 bis 12:30',
		'Frühschicht 06.30-14.30, Spätschicht 14.00–22.00 Uhr',
		'Leistungen nach § 16 SGB II und §§ 27, 35a SGB VIII',
		'350 EUR 2025, 2.450,50 € im Monat, 12000 Euro Schulden',
		'Seit dem Schuljahr 2024/25, von 2019 bis 2021',
		'Auf Platz 14 der Warteliste, ein Kitaplatz 5 Tage die Woche',
		'Ein Betreuungsplatz 35 Stunden, der Arbeitsweg 40 Minuten',
		'Die Kundennummer fehlt seit 3 Wochen, das Aktenzeichen kennt sie nicht',
		'Am Montag 3 Stunden, im Mai 2 Wochen Eingewöhnung, in Klasse 7',
		'Mutter von 3 Kindern, 29 Jahre, 165 Euro übrig, 80 Prozent Stelle',
		'Der Bus braucht 1 Stunde 20, das sind 15000 Kilometer im Jahr',
		'Version 45.70.12 des Formulars',
	])('[CASE5] is nobody in „%s“', (words) => {
		expect(recognisableIn(words)).toEqual([])
	})

	it('[CASE5] is said with the words it stands in, in their order', () => {
		expect(recognised('Um 7.30 Uhr ruft sie an: 0171 2345678, wohnt Lindenweg 3, geb. 3.5.1994.')).toEqual([
			{ kind: 'phone', words: '0171 2345678' },
			{ kind: 'address', words: 'Lindenweg 3' },
			{ kind: 'date', words: '3.5.1994' },
		])
	})

	it('[CASE5] is nobody in the sample but where it shows what is noticed, and whatever a stranger writes is looked through at once', () => {
		const told = listCases(auenbrueck()).flatMap((each) => casePartIds.map((part) => each[part]))
		expect(told.flatMap(recognised)).toEqual([{ kind: 'fileNumber', words: 'Aktenzeichen 12 F 345/25.' }])
		const began = performance.now()
		for (const piece of ['0', '0 ', '1.', 'A', 'Aa-', 'a@', '+4 ', 'Straße ', '12 A ', 'Az', 'weg 1'])
			recognisableIn(piece.repeat(100_000).slice(0, 100_000))
		expect(performance.now() - began).toBeLessThan(5000)
	})
})
