import { act } from 'react'
import * as Y from 'yjs'
import { SessionStateContext } from '../../../../client/agenda/now.ts'
import { BoardList } from '../../../../client/board/list/BoardList.tsx'
import { type Destination, NavigationContext } from '../../../../client/navigation/navigation.ts'
import { createHistory } from '../../../../client/sync/history.ts'
import type { Person } from '../../../../client/sync/presence.ts'
import { ResultsContext } from '../../../../client/sync/ResultsContext.ts'
import { RoomContext, type RoomView, useValue } from '../../../../client/sync/RoomContext.ts'
import { createValue, type Value } from '../../../../client/sync/value.ts'
import { addAgendaStep, readNow, type StepDraft, startStep } from '../../../../shared/agenda/index.ts'
import { addBoard } from '../../../../shared/board/boards.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { virtualClock } from '../../../helpers/virtualClock.ts'
import { furnish } from '../../furnish.ts'
import { render } from '../../render.tsx'

export type ListTable = Awaited<ReturnType<typeof sitAt>>

/** A fresh board in Auenbrück. */
export function freshBoard() {
	const doc = new Y.Doc()
	const board = addBoard(doc, 'Gründungsabend')
	return { doc, board }
}

function Table({ room, locked, board }: { room: Omit<RoomView, 'mayWrite'>; locked: Value<boolean>; board: string }) {
	const isLocked = useValue(locked)
	return (
		<RoomContext value={{ ...room, mayWrite: room.role !== 'reader' && !isLocked }}>
			<BoardList board={board} name="Gründungsabend" block={result} />
		</RoomContext>
	)
}
const result = ({ id }: { id: string }) => <p>Ergebnis {id}</p>

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))

/** Somebody before the list of a board, in a step if one is given. */
export async function sitAt(
	doc: Y.Doc,
	board: string,
	{ role = 'moderator', step, results }: { role?: RoomView['role']; step?: StepDraft; results?: Y.Doc } = {},
) {
	furnish()
	const clock = virtualClock()
	const stage = new Y.Doc()
	if (step) startStep(stage, addAgendaStep(stage, step), clock.now())
	const self: Person = { client: 1, self: true, participant: 'anna', name: 'Anna', role, whereabouts: {} } as never
	const history = createHistory(doc, plenumMaps)
	const arrived = createValue<Destination | undefined>(undefined)
	const locked = createValue(false)
	const presence: RoomView['presence'] = { people: createValue([self]), tell() {}, destroy() {} }
	const course = { now: createValue(readNow(stage)), time: clock }
	const screen = await render(
		<SessionStateContext value={course}>
			<NavigationContext value={{ go: () => {}, arrived }}>
				<ResultsContext value={results && { doc: results, ready: createValue(true) }}>
					<Table room={{ doc, history, presence, role }} locked={locked} board={board} />
				</ResultsContext>
			</NavigationContext>
		</SessionStateContext>,
	)
	const all = <Found extends Element>(selector: string) => [...document.querySelectorAll<Found>(selector)]
	return {
		history,
		screen,
		/** what is written in the list from top to bottom, headings with a hash for each level */
		read: () =>
			all<HTMLElement>('h3, h4, .list-lines > li .list-words, .list-lines > [data-kind="block"]').map((element) => {
				const field = element.querySelector('textarea')
				const words = field ? field.value : (element.querySelector('.list-read') ?? element).textContent
				return `${{ H3: '# ', H4: '## ' }[element.tagName] ?? ''}${words?.trim()}`
			}),
		line: (shape: string) => document.querySelector<HTMLElement>(`[data-shape="${shape}"]`),
		field: (shape: string) => document.querySelector<HTMLTextAreaElement>(`[data-shape="${shape}"] textarea`),
		controls: () => all<HTMLElement>('.list-page :is(button, input, textarea)'),
		/** puts the focus into the line for a new card under a heading, or for a new area */
		begin: (label: string) =>
			act(async () => {
				const found = all<HTMLLabelElement>('.new-line label').find((each) => each.textContent === label)
				if (!found) throw new Error(`no line "${label}"`)
				found.querySelector('input')?.focus()
			}),
		focus: (element: HTMLElement | null | undefined) => act(async () => element?.focus()),
		/** opens the menu of a card or heading by keyboard, and chooses */
		async choose(menu: string, entry: string) {
			const trigger = screen.button(menu)
			await act(async () => {
				trigger.focus()
				trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
			})
			await screen.click(entry)
			await settle()
		},
		/** chooses in a dialog, which gives the focus back in a task of its own */
		async answer(entry: string) {
			await screen.click(entry)
			await settle()
		},
		tick: (words: string) =>
			act(async () => document.querySelector<HTMLElement>(`[aria-label="„${words}“ auswählen"]`)?.click()),
		lock: () =>
			act(async () => {
				history.suspend(true)
				locked.set(true)
			}),
		go: (destination: Destination) => act(async () => arrived.set(destination)),
		change: (work: () => void) => act(async () => work()),
	}
}
