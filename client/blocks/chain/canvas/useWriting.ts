import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { findChainStep } from '../../../../shared/blocks/chain/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import type { ChainActions } from '../actions.ts'
import { readElement, stepElement } from '../elements.ts'
import type { ChainEditing } from './board.ts'

/** A text that is being written in here. */
export interface Writing {
	readonly element: string
	/** where one's history stood before a fresh step was added */
	readonly freshSince: number | undefined
}

/** What is written in or opened at present, and how parts of the picture ask for that. The answers stay the same objects. */
export function useWriting({
	chain,
	actions,
	takeInHand,
	focus,
	beside,
}: {
	chain: string
	actions: ChainActions
	takeInHand: () => void
	focus: (element: string) => void
	/** the step or experience drawn before or after an element */
	beside: (element: string, by: 1 | -1) => string | undefined
}) {
	const { doc, history, mayWrite } = useRoom()
	const [writing, setWriting] = useState<Writing>()
	const [opened, setOpened] = useState<string>()
	const writes = useRef(writing)
	writes.current = writing

	const editing = useMemo((): ChainEditing => {
		const wordsOf = (element: string) => findChainStep(doc, chain, readElement(element)?.id ?? '')?.text.trim()
		return {
			chain,
			actions,
			write(element) {
				if (!mayWrite || !isWritable(element)) return
				takeInHand()
				setOpened(undefined)
				// At once: the letter that began this must find the field.
				flushSync(() => setWriting({ element, freshSince: undefined }))
			},
			leave(element) {
				const left = writes.current
				if (left?.element !== element) return
				writes.current = undefined
				setWriting(undefined)
				// A step nobody put into words was a slip of the hand.
				if (left.freshSince === undefined || wordsOf(element) !== '') return
				focus(beside(element, -1) ?? beside(element, 1) ?? element)
				history.rollBack(left.freshSince)
			},
			enter(element) {
				const words = wordsOf(element)
				focus(element)
				const step = readElement(element)
				if (words && step?.kind === 'step') actions.addAfter(step.id)
			},
			keep(element) {
				const isFresh = writes.current?.element === element && writes.current.freshSince !== undefined
				if (!isFresh || !wordsOf(element)) return false
				focus(element)
				return true
			},
			step: (element, by) => focus(beside(element, by) ?? element),
			open(element) {
				takeInHand()
				setOpened(element)
			},
		}
	}, [chain, doc, history, actions, mayWrite, takeInHand, focus, beside])

	/** Begins to write in a step that was just added. */
	const begin = (step: string) => setWriting({ element: stepElement(step), freshSince: history.position() - 1 })
	return { editing, writing: writing?.element, begin, opened, setOpened }
}

const isWritable = (element: string) =>
	element === 'person' || element === 'targetGroup' || /^(step|phase):/u.test(element)
