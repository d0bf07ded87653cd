import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import {
	addAgendaStep,
	changeAgendaStep,
	draftOf,
	moveAgendaStep,
	removeAgendaStep,
	type Step,
} from '../../../shared/agenda/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useTexts } from '../../texts/texts.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { stepsTexts } from './texts.ts'
import type { Removal } from './useRemoval.ts'

/** What can be done to a step of the list besides running and setting it. */
export interface StepActions {
	move(step: string, by: 1 | -1): void
	moveBefore(step: string, before: string | undefined): void
	/** the step whose title is being rewritten */
	readonly renaming: string | undefined
	rename(step: string): void
	endRenaming(step: string, title: string | undefined): void
	duplicate(step: Step): void
	remove(step: Step): void
	/** takes all steps out */
	empty(): void
	/** Alt and an arrow move a step past its neighbour, F2 renames it. */
	onKeyDown(event: KeyboardEvent, step: string): void
	/** what was done last, for those who do not see it */
	readonly said: string
}

export function useStepActions(
	list: RefObject<HTMLElement | null>,
	steps: readonly Step[],
	removal: Removal,
): StepActions {
	const { doc } = useStage()
	const texts = useTexts(stepsTexts)
	const words = useStepWords()
	const [renaming, rename] = useState<string>()
	const [said, say] = useState('')
	const focusLater = useFocusLater(list)

	const moveTo = (id: string, at: number) => {
		const others = steps.filter((each) => each.id !== id)
		const step = steps.find((each) => each.id === id)
		if (!step || at < 0 || at > others.length) return
		moveAgendaStep(doc, id, others[at]?.id)
		say(texts.moved(words.title(step), at + 1, steps.length))
		focusLater(id)
	}
	const placeOf = (id: string) => steps.findIndex((step) => step.id === id)
	const move = (id: string, by: 1 | -1) => moveTo(id, placeOf(id) + by)

	return {
		move,
		moveBefore(id, before) {
			const others = steps.filter((each) => each.id !== id)
			moveTo(id, before === undefined ? others.length : others.findIndex((each) => each.id === before))
		},
		renaming,
		rename,
		endRenaming(id, title) {
			if (title !== undefined) changeAgendaStep(doc, id, { title })
			rename(undefined)
			focusLater(id)
		},
		duplicate(step) {
			focusLater(addAgendaStep(doc, draftOf(step), { before: steps[placeOf(step.id) + 1]?.id }))
		},
		remove(step) {
			const at = placeOf(step.id)
			removal.step(texts.removed(words.title(step)), (trashed) => removeAgendaStep(doc, step.id, trashed))
			const neighbour = steps[at + 1] ?? steps[at - 1]
			if (neighbour) focusLater(neighbour.id)
		},
		empty() {
			removal.step(texts.replaced, (trashed) => {
				for (const { id } of steps) removeAgendaStep(doc, id, trashed)
			})
		},
		onKeyDown(event, id) {
			const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
			if (event.target instanceof HTMLInputElement || !list.current?.contains(event.target as Node)) return
			if (event.key === 'F2') rename(id)
			else if (by && event.altKey) move(id, by)
			else return
			event.preventDefault()
		},
		said,
	}
}

/** Gives a step the focus once the next change is drawn: what moves or goes would take it along. */
function useFocusLater(list: RefObject<HTMLElement | null>): (step: string) => void {
	const wanted = useRef<string>(undefined)
	useLayoutEffect(() => {
		if (wanted.current === undefined) return
		const found = list.current?.querySelector<HTMLElement>(
			`[data-step="${CSS.escape(wanted.current)}"] [data-part="open"]`,
		)
		if (!found) return
		wanted.current = undefined
		found.focus()
	})
	return (step) => {
		wanted.current = step
	}
}
