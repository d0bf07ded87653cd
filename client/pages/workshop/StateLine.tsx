import { useEffect, useState } from 'react'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import type { SaveState } from '../../sync/saveState.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { workshopTexts } from './texts.ts'

/** How long everything must have been saved before the line says so again: while someone types it stays calm. */
const settling = 400
/** Screen readers hear a change at most this often. */
const announceEvery = 5_000

const icons: Record<SaveState['kind'], IconName> = {
	opening: 'sending',
	saved: 'saved',
	sending: 'sending',
	offline: 'offline',
	held: 'lock',
	failing: 'warning',
	reading: 'eye',
	refused: 'warning',
}

/** The line under the workshop's title that always says the truth about saving: an icon, a word, and a colour third. */
export function StateLine({ state }: { state: SaveState }) {
	const texts = useTexts(workshopTexts)
	const shown = useSettled(state)
	const words = sentenceOf(shown, texts)
	return (
		<span className="state-line" data-state={shown.kind}>
			<Icon name={icons[shown.kind]} size={16} />
			<span>{words}</span>
			<span role="status" className="ui-hidden-text">
				{useSeldom(words)}
			</span>
		</span>
	)
}

function sentenceOf(state: SaveState, texts: (typeof workshopTexts)['de']): string {
	switch (state.kind) {
		case 'sending':
			return texts.state.sending(state.changes)
		case 'held':
			return texts.state.held(state.changes)
		case 'opening':
		case 'saved':
		case 'offline':
		case 'failing':
		case 'reading':
		case 'refused':
			return texts.state[state.kind]
		default:
			return assertNever(state)
	}
}

/** Bad news at once, good news only when it lasts: never "saved" while something is not. */
function useSettled(state: SaveState): SaveState {
	const [shown, show] = useState(state)
	useEffect(() => {
		if (state.kind !== 'saved') {
			show(state)
			return
		}
		const timer = setTimeout(() => show(state), settling)
		return () => clearTimeout(timer)
	}, [state])
	return state.kind === 'saved' ? shown : state
}

function useSeldom(words: string): string {
	const [said, say] = useState(words)
	useEffect(() => {
		const timer = setTimeout(() => say(words), announceEvery)
		return () => clearTimeout(timer)
	}, [words])
	return said
}
