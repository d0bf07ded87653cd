import type { Stage } from '../../../shared/methods/index.ts'

/** What a workshop's page shows: one of its boards (the first if none was chosen yet), or a page beside them. */
export type Place =
	| { readonly kind: 'board'; readonly board?: string }
	/** at one of its stages */
	| { readonly kind: 'roadmap'; readonly stage?: Stage }
	| { readonly kind: Exclude<keyof typeof pageWords, 'roadmap'> }

/** What is open over the place or beside it. */
export type Opened =
	/** "Anleitung" */
	| { readonly what: 'guide'; readonly method: string }
	/** what a board's block has to say, beside it */
	| { readonly what: 'panel' }
	| { readonly what: 'glossary' }

/** What an address says of where somebody is in a workshop. Secrets of links stand behind it, in the fragment. */
export interface WorkshopAddress {
	readonly place?: Place
	readonly opened?: Opened
}

/** Pages and what is open are called in addresses as they are called on the screen. */
const pageWords = {
	roadmap: 'fahrplan',
	agenda: 'ablauf',
	actors: 'beteiligte',
	groups: 'gruppen',
	meetings: 'treffen',
	cases: 'faelle',
	tasks: 'massnahmen',
	parked: 'themenspeicher',
	versions: 'fruehere-staende',
	trash: 'papierkorb',
} as const
const openedWords = { panel: 'befunde', glossary: 'glossar' } as const
const key = { opened: 'offen', guide: 'anleitung' } as const
const boardPrefix = 'page:'

/** Where in this workshop an address leads; undefined if it is none of this workshop's. Words it does not know lead to its beginning. */
export function readAddress(workshop: string, { pathname, search }: { pathname: string; search: string }) {
	const [, w, id, word, part] = pathname.split('/')
	if (w !== 'w' || id !== workshop) return undefined
	return { ...placeCalled(word, part), ...openedIn(new URLSearchParams(search)) } satisfies WorkshopAddress
}

/** The address of a place in a workshop, from the root. */
export function addressOf(workshop: string, { place, opened }: WorkshopAddress): string {
	const query = opened ? `?${queryOf(opened)}` : ''
	return `/w/${workshop}${place ? pathOf(place) : ''}${query}`
}

function placeCalled(word: string | undefined, part: string | undefined): { place?: Place } {
	if (word === 'board') {
		const id = part && decoded(part)
		return { place: id ? { kind: 'board', board: boardPrefix + id } : { kind: 'board' } }
	}
	if (word === pageWords.roadmap) {
		const isStage = /^[1-5]$/.test(part ?? '')
		return { place: isStage ? { kind: 'roadmap', stage: Number(part) as Stage } : { kind: 'roadmap' } }
	}
	const page = Object.entries(pageWords).find(([, called]) => called === word)
	return page ? { place: { kind: page[0] as keyof typeof pageWords } } : {}
}

function pathOf(place: Place): string {
	if (place.kind === 'roadmap' && place.stage) return `/${pageWords.roadmap}/${place.stage}`
	if (place.kind !== 'board') return `/${pageWords[place.kind]}`
	return place.board === undefined ? '' : `/board/${encodeURIComponent(place.board.slice(boardPrefix.length))}`
}

function openedIn(query: URLSearchParams): { opened?: Opened } {
	const method = query.get(key.guide)
	if (method) return { opened: { what: 'guide', method } }
	const word = query.get(key.opened)
	if (word === openedWords.panel) return { opened: { what: 'panel' } }
	return word === openedWords.glossary ? { opened: { what: 'glossary' } } : {}
}

const queryOf = (opened: Opened): string =>
	opened.what === 'guide'
		? `${key.guide}=${encodeURIComponent(opened.method)}`
		: `${key.opened}=${openedWords[opened.what]}`

function decoded(part: string): string | undefined {
	try {
		return decodeURIComponent(part)
	} catch {
		// Mangled on its way here.
		return undefined
	}
}
