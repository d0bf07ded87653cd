import * as Y from 'yjs'
import { changedSoFar } from '../lib/command.ts'
import { type Day, isDay, type Term } from '../registry/index.ts'

/** The day as of which the samples tell: what lay before it is over, what lies behind it is to come. */
const toldOn: Day = '2026-11-25'

const dayMs = 24 * 60 * 60 * 1000

const monthNames = {
	de: [
		'Januar',
		'Februar',
		'März',
		'April',
		'Mai',
		'Juni',
		'Juli',
		'August',
		'September',
		'Oktober',
		'November',
		'Dezember',
	],
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December',
	],
} as const

/**
 * Has a document in which nothing but samples lies tell as of `today`: days, times and dates in words move by the same number of whole
 * weeks, so that a Thursday stays one. Before the samples were told they stay as they are.
 */
export function tellAsOf(doc: Y.Doc, today: Day, locale: keyof Term): void {
	const by = told(today)
	if (by <= 0) return
	const move = mover(by, locale)
	for (const name of doc.share.keys()) if (name !== 'meta') moveIn(doc.getMap(name), move)
}

/**
 * Has what the transaction that is under way has added so far tell as of `today`, and nothing that lay in the document before: for a
 * sample that comes into a workshop with entries of its own.
 */
export function tellAddedAsOf(doc: Y.Doc, today: Day, locale: keyof Term): void {
	const by = told(today)
	if (by <= 0) return
	const move = mover(by, locale)
	for (const [type, keys] of changedSoFar(doc)) {
		if (type instanceof Y.Map) for (const key of keys) moveAt(type, key, move)
	}
}

/** By how many milliseconds, whole weeks, the samples are moved. */
const told = (today: Day) => Math.floor((Date.parse(today) - Date.parse(toldOn)) / (7 * dayMs)) * 7 * dayMs

const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** What a value says once it is told later; the same value if it says no time. */
type Move = (value: unknown) => unknown

function moveIn(map: Y.Map<unknown> | Y.Array<unknown>, move: Move): void {
	if (map instanceof Y.Map) for (const key of [...map.keys()]) moveAt(map, key, move)
	else for (const value of map.toArray()) moveWithin(value, move)
}

function moveAt(map: Y.Map<unknown>, key: string, move: Move): void {
	const value = map.get(key)
	if (moveWithin(value, move)) return
	const moved = move(value)
	if (moved !== value) map.set(key, moved)
}

/** Whether the value is one that is changed where it lies. */
function moveWithin(value: unknown, move: Move): boolean {
	if (value instanceof Y.Text) moveText(value, move)
	else if (value instanceof Y.Map || value instanceof Y.Array) moveIn(value, move)
	else return false
	return true
}

function moveText(text: Y.Text, move: Move): void {
	const words = text.toString()
	const moved = move(words)
	if (moved === words || typeof moved !== 'string') return
	text.delete(0, text.length)
	text.insert(0, moved)
}

function mover(by: number, locale: keyof Term): Move {
	const names: readonly string[] = monthNames[locale]
	const dated = new RegExp(`(?:(?:(\\d{1,2})(\\.?) )?(${names.join('|')}) )?\\b(20[2-4]\\d)\\b(?![-.\\d])`, 'gu')
	const inWords = (words: string) =>
		words.replace(dated, (_, date: string | undefined, dot = '', month: string | undefined, year: string) => {
			// Of a month or a year its middle, so that it is still the one that most of it falls into.
			const at = new Date(
				Date.UTC(Number(year), month ? names.indexOf(month) : 6, date ? Number(date) : month ? 15 : 1) + by,
			)
			const named = month ? `${names[at.getUTCMonth()]} ` : ''
			return `${date ? `${at.getUTCDate()}${dot} ` : ''}${named}${at.getUTCFullYear()}`
		})
	const move: Move = (value) => {
		if (isDay(value)) return new Date(Date.parse(value) + by).toISOString().slice(0, 10)
		// Milliseconds of this century; nothing else that samples count is as large.
		if (typeof value === 'number') return value > 1e12 ? value + by : value
		if (typeof value === 'string') return inWords(value)
		if (Array.isArray(value)) return moveAll(value, value.map(move))
		if (!isPlain(value)) return value
		const moved = Object.entries(value).map(([key, each]) => [key, move(each)] as const)
		return moved.every(([key, each]) => each === (value as Record<string, unknown>)[key])
			? value
			: Object.fromEntries(moved)
	}
	return move
}

const moveAll = (before: readonly unknown[], after: readonly unknown[]) =>
	after.every((each, i) => each === before[i]) ? before : after
