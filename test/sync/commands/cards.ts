import { shapeWords } from '../../../client/board/list/shapeWords.ts'
import {
	addCards,
	addCardsInto,
	addCluster,
	type CardDraft,
	cardForms,
	cardShapeType,
	cardSizes,
	clusterKinds,
	clusterShapeType,
	dissolveCluster,
	groupCards,
	moveCards,
	nameColours,
	papers,
	removeShapes,
	restyleCards,
	tidyCluster,
} from '../../../shared/board/cards/index.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { setBackground } from '../../../shared/board/rights.ts'
import { addArea, addLooseCard } from '../../../shared/collected/index.ts'
import { change } from '../../../shared/lib/change.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const thoughts = ['Randzeiten', 'Fahrtwege', 'Wer spricht sie an?', 'Kita\nSonnenhof', '', '👩‍👧 zuerst']

const recordsOf = ({ doc, binding }: BoardPerson): BoardRecord[] => {
	binding.commit()
	return [...readAllRecords(doc).values()]
}
const someOf = (type: string) => (person: BoardPerson, random: Random) =>
	pick(
		recordsOf(person).filter((record) => record.type === type),
		random,
	)
const someCluster = someOf(clusterShapeType)
const someBoard = (person: BoardPerson, random: Random) =>
	pick(
		recordsOf(person).filter(({ typeName }) => typeName === 'page'),
		random,
	)
const someCards = (person: BoardPerson, random: Random) =>
	recordsOf(person)
		.filter(({ type }) => type === cardShapeType || type === 'note')
		.filter(() => random() < 0.4)
		.map(({ id }) => id)

function draft(random: Random): CardDraft {
	return {
		text: pick(thoughts, random) ?? '',
		form: pick(cardForms, random) ?? 'rectangle',
		paper: pick(papers, random) ?? 'white',
		size: pick(cardSizes, random) ?? 'm',
	}
}

export const cardCommands: readonly Command[] = [
	{
		name: 'lay cards',
		weight: 6,
		run(person, random) {
			const board = someBoard(person, random)
			const cards = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
				...draft(random),
				x: Math.round(random() * 2000),
				y: Math.round(random() * 2000),
			}))
			if (board) addCards(person.doc, board.id, cards, random)
		},
	},
	{
		name: 'lay out an area',
		weight: 1,
		run(person, random) {
			const board = someBoard(person, random)
			const kind = pick(clusterKinds, random) ?? 'area'
			if (board) addCluster(person.doc, board.id, { kind, x: 0, y: 0, heading: 'Wer fehlt?' }, random)
		},
	},
	{
		name: 'answer a question',
		weight: 3,
		run(person, random) {
			const cluster = someCluster(person, random)
			if (cluster) addCardsInto(person.doc, cluster.id, [draft(random)], { random })
		},
	},
	{
		name: 'put cards together',
		weight: 4,
		run(person, random) {
			const clusters = random() < 0.3 ? [someCluster(person, random)?.id ?? ''] : []
			groupCards(person.doc, [...someCards(person, random), ...clusters], { random })
		},
	},
	{
		name: 'dissolve a cluster',
		weight: 2,
		run: (person, random) => dissolveCluster(person.doc, someCluster(person, random)?.id ?? ''),
	},
	{
		name: 'tidy a cluster',
		weight: 2,
		run: (person, random) => tidyCluster(person.doc, someCluster(person, random)?.id ?? ''),
	},
	{
		name: 'move cards into a cluster',
		weight: 3,
		run(person, random) {
			const cluster = someCluster(person, random)
			if (cluster) moveCards(person.doc, someCards(person, random), cluster.id)
		},
	},
	{
		name: 'take cards out',
		weight: 2,
		run: (person, random) => moveCards(person.doc, someCards(person, random), undefined),
	},
	{
		name: 'say what colours stand for',
		weight: 1,
		run(person, random) {
			const meanings = { [pick(papers, random) ?? 'white']: pick(thoughts, random) ?? '' }
			nameColours(person.doc, someCluster(person, random)?.id ?? '', meanings)
		},
	},
	{
		name: 'take things away',
		weight: 1,
		run(person, random) {
			const cards = someCards(person, random).slice(0, 2)
			const cluster = random() < 0.2 ? [someCluster(person, random)?.id ?? ''] : []
			removeShapes(person.doc, [...cards, ...cluster], maybeTrashed(random))
		},
	},
	{
		name: 'write on a card in a list',
		weight: 3,
		run(person, random) {
			const words = shapeWords(person.doc, pick(someCards(person, random), random) ?? '')
			if (!words) return
			// A caret stands between signs, never within one.
			const signs = [...words.toString()]
			const place = Math.floor(random() * (signs.length + 1))
			const at = signs.slice(0, place).join('').length
			const gone = signs.slice(place, place + Math.floor(random() * 3)).join('').length
			change(person.doc, () => {
				words.delete(at, gone)
				words.insert(at, pick(['a', 'und ', '\n', ''], random) ?? '')
			})
		},
	},
	{
		name: 'add a card or an area without saying where',
		weight: 2,
		run(person, random) {
			const board = someBoard(person, random)
			if (!board) return
			if (random() < 0.7) addLooseCard(person.doc, board.id, draft(random), random)
			else addArea(person.doc, board.id, 'Was tun wir?', random)
		},
	},
	{
		name: 'give cards another look',
		weight: 3,
		run(person, random) {
			const { form = 'oval', paper = 'blue', size = 's' } = draft(random)
			restyleCards(person.doc, someCards(person, random), pick([{ form }, { paper }, { size }], random) ?? { form })
		},
	},
	{
		name: 'protect cards or free them',
		weight: 1,
		run: (person, random) => setBackground(person.doc, someCards(person, random), random() < 0.5),
	},
]
