import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Meanings, Paper } from '../../../shared/board/cards/index.ts'
import { useRemoved } from '../../listEditing/useRemoved.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { takeOver } from '../../taking/ask.ts'
import { useTexts } from '../../texts/texts.ts'
import { cardTexts } from '../cards/texts.ts'
import { listTexts } from './texts.ts'
import { useListActions } from './useListActions.ts'

/** What a person is asked in a dialog, about some cards or about an area. */
export type Question =
	| { readonly about: 'move' | 'paint'; readonly cards: readonly string[] }
	| { readonly about: 'colours'; readonly group: string }

/** What lines and headings of a list can have done. Stays the same object, so that lines are not drawn again for it. */
export interface ListDesk {
	/** tldraw page id */
	readonly board: string
	addCards(group: string | undefined, texts: readonly string[]): void
	/** without words the new heading is open for writing */
	addGroup(area: string | undefined, heading: string): void
	group(cards: readonly string[]): void
	move(cards: readonly string[], group: string | undefined, heading: string): void
	paint(cards: readonly string[], paper: Paper): void
	park(shapes: readonly string[]): void
	/** asks what shall become of them */
	take(shapes: readonly string[]): void
	nameColours(group: string, meanings: Meanings): void
	tidy(group: string): void
	dissolve(group: string): void
	/** `words` tell what it was */
	remove(shapes: readonly string[], words: string): void
	choose(card: string, on: boolean): void
	chooseNone(): void
	ask(question: Question | undefined): void
	/** from one field to the next one */
	goOn(field: HTMLElement): void
}

/** The desk of a list, with what is left behind on the page: focus, chosen cards, a word for those who listen, a way back. */
export function useListDesk(board: string, page: RefObject<HTMLElement | null>) {
	const { history } = useRoom()
	const texts = useTexts(listTexts)
	const { papers } = useTexts(cardTexts)
	const actions = useListActions(board)
	const focus = useRef<{ shape: string }>(undefined)
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
	const [question, ask] = useState<Question>()
	const [news, tell] = useState('')
	const [begun, begin] = useState<{ readonly id: string }>()
	const removed = useRemoved(history)
	const tellRemoved = removed.tell

	useLayoutEffect(() => {
		if (!focus.current) return
		const { shape } = focus.current
		focus.current = undefined
		const line = lineOf(page.current, shape)
		line?.focus({ preventScroll: true })
		line?.scrollIntoView?.({ block: 'nearest' })
	})

	const desk = useMemo<ListDesk>(() => {
		const done = (words: string) => {
			setChosen(new Set())
			ask(undefined)
			tell(words)
		}
		return {
			board,
			take: (shapes) => takeOver(shapes.map((shape) => ({ board, shape }))),
			addCards(group, cards) {
				actions.addCards(group, cards)
				tell(texts.said.added(cards.length))
			},
			addGroup(area, heading) {
				const id = actions.addGroup(area, heading)
				if (heading === '') begin({ id })
			},
			group(cards) {
				const id = actions.group(cards)
				if (id === undefined) return
				begin({ id })
				done(texts.said.grouped)
			},
			move(cards, group, heading) {
				const [shape] = cards
				if (shape !== undefined) focus.current = { shape }
				actions.move(cards, group)
				done(texts.said.moved(cards.length, heading))
			},
			paint(cards, paper) {
				actions.paint(cards, paper)
				done(texts.said.painted(papers[paper]))
			},
			park: (shapes) => done(texts.said.parked(actions.park(shapes))),
			nameColours(group, meanings) {
				actions.nameColours(group, meanings)
				ask(undefined)
			},
			tidy(group) {
				actions.tidy(group)
				tell(texts.said.tidied)
			},
			dissolve(group) {
				keepNear(page.current, focus, [group])
				actions.dissolve(group)
				tell(texts.said.dissolved)
			},
			remove(shapes, words) {
				keepNear(page.current, focus, shapes)
				actions.remove(shapes)
				done(words)
				const [shape] = shapes
				tellRemoved(words, () => {
					if (shape !== undefined) focus.current = { shape }
				})
			},
			choose: (card, on) =>
				setChosen((before) => {
					const next = new Set(before)
					if (on) next.add(card)
					else next.delete(card)
					return next
				}),
			chooseNone: () => setChosen(new Set()),
			ask,
			goOn(field) {
				const fields = [...(page.current?.querySelectorAll<HTMLElement>('textarea, input[type="text"]') ?? [])]
				const next = fields[fields.indexOf(field) + 1]
				if (next) next.focus()
				else field.blur()
			},
		}
	}, [actions, board, tellRemoved, page, texts, papers])

	return {
		desk,
		chosen,
		question,
		begun,
		news,
		removed,
	}
}

export const lineOf = (page: HTMLElement | null, shape: string) =>
	page?.querySelector<HTMLElement>(`[data-shape="${CSS.escape(shape)}"]`)

/** Of what goes away the focus goes on to the line behind it, or else to the one before. */
function keepNear(page: HTMLElement | null, focus: RefObject<{ shape: string } | undefined>, going: readonly string[]) {
	const lines = [...(page?.querySelectorAll<HTMLElement>('[data-shape]') ?? [])]
	const leaving = going.flatMap((id) => lineOf(page, id) ?? [])
	const stays = (line: HTMLElement) => !leaving.some((each) => each.contains(line))
	const last = Math.max(...leaving.map((line) => lines.indexOf(line)))
	const near = lines.slice(last).find(stays) ?? lines.slice(0, Math.max(last, 0)).findLast(stays)
	const shape = near?.dataset.shape
	if (shape !== undefined) focus.current = { shape }
}
