import { describe, expect, test } from 'vitest'

/*
 * Every German sentence we ship, wherever it stands: the modules of texts of the client, and every pair of a German and an
 * English term in `shared`. The words of tldraw have a test of their own beside the board.
 */
const client = import.meta.glob<Record<string, unknown>>('../../../client/**/{texts,*Texts,*texts,de,refusalsDe}.ts', {
	eager: true,
})
const shared = import.meta.glob<Record<string, unknown>>('../../../shared/**/*.ts', { eager: true })

interface Sentence {
	at: string
	text: string
}

/** The German of a module: of a pair its half, of a module that has only German all of it. */
function german(value: unknown, at: string, inGerman: boolean, seen = new Set<unknown>()): Sentence[] {
	if (typeof value === 'string') return inGerman ? [{ at, text: value }] : []
	if (typeof value === 'function') return inGerman ? german(said(value), at, true, seen) : []
	if (typeof value !== 'object' || value === null || seen.has(value)) return []
	seen.add(value)
	if ('de' in value && 'en' in value) return german(value.de, `${at}.de`, true, seen)
	return Object.entries(value).flatMap(([key, part]) => german(part, `${at}.${key}`, inGerman, seen))
}

/** A sentence with a number in it; those that take other things stay silent. */
function said(sentence: unknown): unknown {
	try {
		return (sentence as (...counts: number[]) => unknown)(2, 2, 2)
	} catch {
		return undefined
	}
}

const sentences = [
	...Object.entries(client).flatMap(([file, module]) => german(module, file, /\/(de|refusalsDe)\.ts$/.test(file))),
	...Object.entries(shared).flatMap(([file, module]) => german(module, file, /\/de\.ts$/.test(file))),
].filter(({ at }) => !at.includes('tldrawWords'))

/** Whole words; `\b` knows no umlauts. */
const words = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu')

/** Words of other programs and other languages, and what we say instead. The screen of a beamer is a Leinwand, a board is none. */
const avoided: Record<string, RegExp> = {
	'Board, Arbeitsfläche': words('canvas|(?<!auf (?:der|die) )leinwand|whiteboards?'),
	Karte: words('sticky|stickies|sticky note'),
	'Rahmen, Bereich': words('frames?|sections?'),
	'Beziehung, Verbindung, Pfeil': words('edges?|connectors?|nodes?'),
	'Beteiligte, Akteur': words('stakeholders?'),
	Moderation: words('host|facilitator|admins?'),
	'Teilnehmende, Gast': words('users?|viewers?|leute'),
	'Abstimmung, Klebepunkte': words('votings?|dot-voting'),
	'Alle hierher holen, Mir folgen': words('summon|spotlight|gefolgt'),
	Kleingruppe: words('breakouts?'),
	'Sperren, Freigeben': words('lock|locked|unlock'),
	'Beamer-Ansicht': words('presentation mode'),
	'Zwischenstand, frühere Stände': words('snapshots?'),
	Ablauf: words('pults?|pulte'),
	'Zeile, Einrichtung': words('bahn|bahnen'),
	Knotenpunkt: words('häufung|häufungen'),
	Ausgewogenheit: words('gewichtung'),
	'real, in der Praxis': words('wirklich(?:e[mnrs]?)?'),
	'ein Fehler ist aufgetreten': words('gestolpert|stolpert'),
	'ein Eintrag': /\p{L}\*\p{L}/u,
	'lösen, fixieren': words('festhalten|loslassen'),
	'Lücke, Schnittstelle': words('gaps?|interfaces?'),
	'gespeichert, wird übertragen': words('sync|synced|syncing|connection lost'),
	Deutsch: words(
		'the|and|with|your|please|click|loading|saving|cancel|delete|undo|redo|settings|login|upload|download|flippen|tools?|styles?',
	),
}

test('there are sentences of every part to look at', () => {
	expect(sentences.length).toBeGreaterThan(500)
	for (const part of ['/client/board/', '/client/pages/', '/shared/methods/', '/shared/agenda/ready/']) {
		expect(sentences.filter(({ at }) => at.includes(part)).length).toBeGreaterThan(20)
	}
})

describe('every German sentence uses our own words', () => {
	test.each(Object.entries(avoided))('%s', (_, misleading) => {
		expect(sentences.filter(({ text }) => misleading.test(text))).toEqual([])
	})
})
