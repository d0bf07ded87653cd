import germanOfTldraw from '@tldraw/assets/translations/de.json'
import englishOfTldraw from '@tldraw/assets/translations/main.json'
import { expect, test } from 'vitest'
import { tldrawWords } from '../../../client/board/tldrawWords.ts'

const shown: Record<string, string> = { ...englishOfTldraw, ...germanOfTldraw, ...tldrawWords.de }

/** Said the same in both languages. */
const shared =
	/^(PNG|SVG|Link|Name|Video|Text|Form|Position|Board|Boards|Orange|Discord|GitHub|Twitter|\d+ %|\{num\} .*)$/

test('[PAPER7] nothing tldraw can say stays in English', () => {
	const english = Object.entries(shown).filter(
		([key, word]) => word === (englishOfTldraw as Record<string, string>)[key] && !shared.test(word),
	)
	expect(english).toEqual([])
})

/** English words, and German ones that mean something else here: the words of the house are Karte, Board, Teilnehmende. */
const avoided =
	/(?<!\p{L})(?:the|and|of|to|with|shape|shapes|frame|note|sticky|canvas|whiteboard|leinwand|user|users|viewer|host|admin|lock|snapshot|version|breakout|sync|share|upload|snap|tools?|styles?|dash|semi|mono|sans|serif|spline|edge|node|connector|voting|timer|reveal|highlight|leute|neuer kunde|neuer benutzer|gefolgt|haken box|x box|flippen|rohr|würfel|rechtfertigen|verpacken|kopfzeile|styles|seite 1|gepunkted|live-kopie|gehostet\w*)(?!\p{L})/iu
/** Words of tldraw about its own files and host, which none of our screens can show. */
const elsewhere = /^(file-system|vscode|sharing|share-menu|help-menu)\./

test('[PAPER7] it says what we say: no English word, and none that misleads', () => {
	const wrong = Object.entries(shown).filter(
		([key, word]) => !elsewhere.test(key) && key !== 'font-style.sans' && avoided.test(word),
	)
	expect(wrong).toEqual([])
})

test('[PAPER7] a card is a card, and a note of tldraw no hint', () => {
	expect(shown['tool.card']).toBe('Karte')
	expect(shown['tool.note']).toBe('Haftnotiz')
	expect(shown['people-menu.title']).toBe('Teilnehmende')
	expect(shown['page-menu.title']).toBe('Boards')
})
