import { cardsInFile, layToldCards, paperNames, roomOn, withoutLying } from '../../shared/collected/index.ts'
import ImportList from '../actors/import/ImportList.tsx'
import type { ParsedFile } from '../actors/import/parseFile.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import { useLocale } from '../texts/locale.ts'
import type { Texts } from '../texts/texts.ts'
import { useTexts } from '../texts/texts.ts'

const de = {
	title: 'Karten einlesen',
	known: (n: number) =>
		`${inGerman.count(n, 'Karte liegt', 'Karten liegen')} schon da und ${n === 1 ? 'bleibt' : 'bleiben'}.`,
	signed:
		'Von wem eine Karte ist und wie viele Punkte sie hat, wird nicht eingelesen: Das sagt nur die Werkstatt, in der sie entstanden ist.',
	noRoom: (room: number, left: number) =>
		`${room === 0 ? 'Dieses Board ist voll.' : `Auf diesem Board ist noch Platz für ${inGerman.count(room, 'Karte', 'Karten')}.`} ${inGerman.count(left, 'Karte wird', 'Karten werden')} nicht eingelesen; nehmen Sie dafür ein weiteres Board.`,
	result: ({ added, known }: { added: number; known: number }) =>
		`${inGerman.count(added, 'Karte ist', 'Karten sind')} neu auf dem Board${known > 0 ? `, ${inGerman.number(known)} lagen schon da` : ''}. „Rückgängig“ oder Strg+Z nimmt das Einlesen zurück.`,
}
const en: typeof de = {
	title: 'Import cards',
	known: (n) => `${inEnglish.count(n, 'card lies', 'cards lie')} there already and ${n === 1 ? 'stays' : 'stay'}.`,
	signed:
		'Whose a card is and how many dots it has is not read in: only the workshop in which it was written can say that.',
	noRoom: (room, left) =>
		`${room === 0 ? 'This board is full.' : `This board has room for ${inEnglish.count(room, 'more card', 'more cards')}.`} ${inEnglish.count(left, 'card is', 'cards are')} not read in; take another board for ${left === 1 ? 'it' : 'them'}.`,
	result: ({ added, known }) =>
		`${inEnglish.count(added, 'card is', 'cards are')} new on the board${known > 0 ? `, ${inEnglish.number(known)} lay there already` : ''}. “Undo” or Ctrl+Z takes the import back.`,
}
const cardFileTexts = { de, en } satisfies Texts<typeof de>

/** Cards from a file onto a board, into its areas and clusters. */
export default function ImportCards({ board, onClose }: { board: string; onClose: () => void }) {
	const { doc } = useRoom()
	const texts = useTexts(cardFileTexts)
	const locale = useLocale()
	const read = (file: ParsedFile) => {
		const { cards: told, apart, isSigned } = cardsInFile(file)
		const fresh = new Set(withoutLying(doc, board, told))
		const known = told.length - fresh.size
		const room = roomOn(doc, board)
		const late = new Set([...fresh].slice(room))
		const cards = told.filter((card) => !late.has(card))
		const notes = [known > 0 && texts.known(known), isSigned && texts.signed].filter(Boolean)
		return {
			apart,
			...(notes.length > 0 && { known: notes.join(' ') }),
			...(late.size > 0 && { unknown: texts.noRoom(room, late.size) }),
			entries: cards.map(({ text, area, cluster, paper }) =>
				[text, area, cluster, paper && paperNames[paper][locale]].filter(Boolean).join(' · '),
			),
			enter: () => texts.result(layToldCards(doc, board, cards)),
		}
	}
	return <ImportList title={texts.title} read={read} onClose={onClose} />
}
